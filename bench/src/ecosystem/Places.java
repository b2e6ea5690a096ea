package ecosystem;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Names the places of one source file: the member around it and the expression at it. */
final class Places {
  /**
   * A place.
   *
   * @param member class and member, nested classes with dots; of anonymous classes, what is around
   * @param expression the innermost call, constructor call or method reference, on one line
   */
  record Place(String member, String expression) {}

  private static final int LONGEST = 90;

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  Places(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(d -> {}, null, null)) {
      var source = files.getJavaFileObjects(file);
      JavacTask task =
          (JavacTask) compiler.getTask(null, files, d -> {}, List.of("-proc:none"), null, source);
      this.unit = task.parse().iterator().next();
      this.positions = Trees.instance(task).getSourcePositions();
    }
    this.text = Files.readString(file);
  }

  Place at(int line, int column) {
    Search search = new Search(unit.getLineMap().getStartPosition(line) + column);
    search.scan(unit, null);
    return new Place(search.member(), oneLine(search.expression, line));
  }

  private String oneLine(Tree tree, int line) {
    String source = tree == null ? text.lines().skip(line - 1).findFirst().orElse("") : of(tree);
    String call = source.replaceAll("\\s+", " ").replace('|', '¦').strip();
    return call.length() > LONGEST ? call.substring(0, LONGEST) + "…" : call;
  }

  private String of(Tree tree) {
    return text.substring(
        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
  }

  private final class Search extends TreePathScanner<Void, Void> {
    private final long offset;
    private String type = "";
    private String name = "";
    private Tree expression;

    Search(long offset) {
      this.offset = offset;
    }

    String member() {
      return name.isEmpty() ? type : type + "." + name;
    }

    @Override
    public Void scan(Tree tree, Void p) {
      boolean around =
          tree != null
              && positions.getStartPosition(unit, tree) <= offset
              && offset < positions.getEndPosition(unit, tree);
      return around ? super.scan(tree, p) : null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void p) {
      if (!tree.getSimpleName().isEmpty()) {
        type = type.isEmpty() ? tree.getSimpleName().toString() : member(tree);
        name = "";
      }
      return super.visitClass(tree, p);
    }

    private String member(ClassTree tree) {
      return type + "." + tree.getSimpleName();
    }

    @Override
    public Void visitMethod(MethodTree tree, Void p) {
      name = name.isEmpty() ? tree.getName().toString() : name;
      return super.visitMethod(tree, p);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void p) {
      name = name.isEmpty() ? tree.getName().toString() : name;
      return super.visitVariable(tree, p);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void p) {
      expression = tree;
      return super.visitMethodInvocation(tree, p);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void p) {
      expression = tree;
      return super.visitNewClass(tree, p);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void p) {
      expression = tree;
      return super.visitMemberReference(tree, p);
    }
  }
}
