// What Lombok writes is quiet; what people wrote is reported at its place, also where Lombok has been.
String report = ["$java/bin/java", '-jar', heedJar, 'report', 'target/heed.sarif'].execute(null, basedir).text
def findings = (report =~ /(\w+\.java:\d+): \w+: \[(\w+)]/).collect { it.drop(1).join(' ') }

assert findings == [
    'Mailer.java:45 DiscardedAsyncResult',
    'Mailer.java:49 DiscardedAsyncResult',
    'Mailer.java:54 FlushIgnoredBeforeClose', // before the close that Lombok adds
]
