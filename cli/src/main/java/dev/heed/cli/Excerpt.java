package dev.heed.cli;

import java.io.IOException;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The line of source that a diagnostic is about, with a caret below the place. */
final class Excerpt {
  private Excerpt() {}

  static Optional<String> of(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
      return Optional.empty();
    }
    try {
      CharSequence content = diagnostic.getSource().getCharContent(true);
      return Optional.of(around(content.toString(), (int) diagnostic.getPosition()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static String around(String content, int position) {
    int at = Math.min(position, content.length());
    int start = Math.max(content.lastIndexOf('\n', at - 1), content.lastIndexOf('\r', at - 1)) + 1;
    int end = at;
    while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
      end++;
    }
    // A tab stays one, so that the caret stands below its place however wide tabs are.
    String indent = content.substring(start, at).replaceAll("[^\t]", " ");
    return content.substring(start, end) + "\n" + indent + "^";
  }
}
