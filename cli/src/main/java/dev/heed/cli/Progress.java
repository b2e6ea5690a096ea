package dev.heed.cli;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.PrintWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Tells a person at a terminal how far the checks are, in one line that goes away. */
final class Progress implements TaskListener {
  /** The launcher knows whether stderr is a terminal; Java does not. */
  private static final boolean TERMINAL = Boolean.getBoolean("heed.terminal");

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final int total;
  private final Set<URI> done = new HashSet<>();
  private final Set<String> classes = new TreeSet<>();

  Progress(PrintWriter err, int total) {
    this.err = err;
    this.total = total;
    show("reading " + total + " files");
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE) {
      return;
    }
    if (event.getTypeElement() != null) {
      add(event.getTypeElement());
    }
    if (event.getSourceFile() != null && done.add(event.getSourceFile().toUri())) {
      show("checked " + done.size() + " of " + total + " files");
    }
  }

  /** The classes that were checked, also the nested ones. */
  Set<String> classes() {
    return classes;
  }

  private void add(TypeElement type) {
    classes.add(type.getQualifiedName().toString());
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
  }

  /** Takes the line away. */
  void clear() {
    if (TERMINAL) {
      err.print(ERASE);
      err.flush();
    }
  }

  private void show(String text) {
    if (TERMINAL) {
      err.print(ERASE + "heed: " + text);
      err.flush();
    }
  }
}
