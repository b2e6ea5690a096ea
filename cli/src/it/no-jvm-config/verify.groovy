// The README has a box for what Maven says when .mvn/jvm.config is missing. These are Maven's words.
String words = 'An unknown compilation problem occurred'
String log = new File(basedir, 'build.log').text
String box = new File(root, 'README.md').text.readLines().findAll { it.startsWith('>') }.join('\n')

// javac writes to one stream and Maven to another: which comes first in the log is chance.
assert log.contains('java.lang.IllegalAccessError') && log.contains(words)
assert !log.contains('.java:[')
assert box.contains(words) && box.contains('IllegalAccessError') && box.contains('.mvn/jvm.config')

// The cure that the box names: the file of this repository, which the project "fails" has a copy of.
assert new File(root, '.mvn/jvm.config').text == new File(basedir, '../fails/.mvn/jvm.config').text
