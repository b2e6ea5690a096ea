String log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.startsWith('[ERROR]') && it.contains('.java:[') }.unique()

// What the baseline knows is not reported, in any module; what is new fails the second build.
assert log.contains('BUILD SUCCESS') && log.contains('BUILD FAILURE')
assert log.indexOf('BUILD SUCCESS') < log.indexOf('COMPILATION ERROR')
assert errors.size() == 1
assert errors[0].contains('/app/src/changed/java/app/Shop.java:[11,15] [DiscardedAsyncResult] ')

// All modules, main and test classes, share one report.
def heed = ["$java/bin/java", '-jar', heedJar, 'report', 'heed.sarif'].execute(null, basedir)
String report = heed.text
assert report.contains('/app/src/changed/java/app/Shop.java:11: error: [DiscardedAsyncResult] ')
assert report.endsWith('1 finding, 4 in the baseline, 0 acknowledged\n')
