// Three processors run beside Error Prone: what they write compiles, and only what people wrote is reported.
String log = new File(basedir, 'build.log').text
String report = ["$java/bin/java", '-jar', heedJar, 'report', 'target/heed.sarif'].execute(null, basedir).text
def written = ['AutoValue_Order', 'DaggerShop', 'RowsImpl']

assert log.contains('BUILD SUCCESS')
assert written.every { new File(basedir, "target/generated-sources/annotations/app/${it}.java").exists() }
assert written.every { new File(basedir, "target/classes/app/${it}.class").exists() }
assert log.contains('/src/main/java/app/App.java:[31,31] [DiscardedAsyncResult] ')
assert report.contains('src/main/java/app/App.java:31: warning: [DiscardedAsyncResult] ')
assert report.endsWith('1 finding, 0 in the baseline, 0 acknowledged\n')
