// The build fails with Heed's message at its place, and with nothing else.
String log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.startsWith('[ERROR]') && it.contains('.java:[') }.unique()

assert log.contains('COMPILATION ERROR')
assert errors.size() == 1
assert errors[0].contains('/src/main/java/app/Wrong.java:[5,23] [FlushIgnoredBeforeClose] ')
assert errors[0].contains("'sendAsync' may not be done when 'close' runs at line 6")

// The report that the pom asks for is there, although the build failed.
String report = ["$java/bin/java", '-jar', heedJar, 'report', 'target/heed.sarif'].execute(null, basedir).text
assert report.contains('src/main/java/app/Wrong.java:5: error: [FlushIgnoredBeforeClose] ')
assert report.endsWith('1 finding, 0 in the baseline, 0 acknowledged\n')
