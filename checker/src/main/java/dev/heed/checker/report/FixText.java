package dev.heed.checker.report;

import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.Replacement;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fix as edits of the text.
 *
 * @param description what it does
 * @param edits in the order of the text; they do not overlap
 */
record FixText(String description, List<Edit> edits) {
  /** Puts the text in the place of the characters from start to before end. */
  record Edit(int start, int end, String text) {}

  /** The characters from start to before end. */
  record Span(int start, int end) {
    /** Two that touch are in each other's way, too: nobody knows whose insertion is first. */
    boolean overlaps(Span other) {
      return start <= other.end && other.start <= end;
    }
  }

  /** Empty where nobody says what the fix replaces: another Error Prone, a file that is gone. */
  static Optional<FixText> of(Fix fix, CompilationUnitTree unit) {
    try {
      List<Edit> edits = new ArrayList<>(changes(fix, unit));
      List<String> imports = newImports(fix, unit);
      if (!imports.isEmpty()) {
        edits.add(imports(imports, unit));
      }
      edits.sort(Comparator.comparing(Edit::start).thenComparing(Edit::end));
      String description = fix.getShortDescription();
      return Optional.of(new FixText(description.isEmpty() ? "Fix" : description, edits));
    } catch (ReflectiveOperationException | IOException e) {
      return Optional.empty();
    }
  }

  /** The edits other than of imports. */
  private static List<Edit> changes(Fix fix, CompilationUnitTree unit)
      throws ReflectiveOperationException {
    return replacements(fix, unit).stream()
        .map(one -> new Edit(one.startPosition(), one.endPosition(), one.replaceWith()))
        .toList();
  }

  /** From its first to its last change other than of imports; empty where nobody says. */
  static Optional<Span> span(Fix fix, CompilationUnitTree unit) {
    try {
      return changes(fix, unit).stream()
          .map(edit -> new Span(edit.start(), edit.end()))
          .reduce((a, b) -> new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /** The table of end positions that the method wants is another type from Error Prone 2.46 on. */
  @SuppressWarnings("unchecked")
  private static Collection<Replacement> replacements(Fix fix, CompilationUnitTree unit)
      throws ReflectiveOperationException {
    for (Method method : Fix.class.getMethods()) {
      if (method.getName().equals("getReplacements")) {
        return (Collection<Replacement>)
            method.invoke(fix, endPositions(method.getParameterTypes()[0], unit));
      }
    }
    throw new NoSuchMethodException("getReplacements");
  }

  private static Object endPositions(Class<?> type, CompilationUnitTree unit)
      throws ReflectiveOperationException {
    return type.getName().startsWith("com.google.")
        ? type.getMethod("create", CompilationUnitTree.class).invoke(null, unit)
        : JCTree.JCCompilationUnit.class.getField("endPositions").get(unit);
  }

  private static List<String> newImports(Fix fix, CompilationUnitTree unit) {
    Set<String> there =
        unit.getImports().stream()
            .map(
                one -> "import " + (one.isStatic() ? "static " : "") + one.getQualifiedIdentifier())
            .collect(Collectors.toSet());
    return fix.getImportsToAdd().stream().filter(name -> !there.contains(name)).sorted().toList();
  }

  /** One line for each name, behind the last import or the package. */
  private static Edit imports(List<String> names, CompilationUnitTree unit) throws IOException {
    List<String> lines = names.stream().map(name -> name + ";").toList();
    List<? extends Tree> imports = unit.getImports();
    Tree last = imports.isEmpty() ? unit.getPackage() : imports.get(imports.size() - 1);
    if (last == null) {
      return new Edit(0, 0, String.join("\n", lines) + "\n");
    }
    String source = unit.getSourceFile().getCharContent(true).toString();
    int end = source.indexOf(';', ((JCTree) last).getStartPosition()) + 1;
    return new Edit(end, end, "\n" + String.join("\n", lines));
  }
}
