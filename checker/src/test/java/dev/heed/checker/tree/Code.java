package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.AnalyzedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A file whose variables and methods can be asked for by name. */
record Code(AnalyzedFile file, Map<String, TreePath> declarations) {
  /** The class {@code Generated} with these members. */
  static Code of(String members) throws IOException {
    AnalyzedFile file =
        AnalyzedFile.of(
            "import java.util.*;\nimport java.util.concurrent.atomic.*;\n"
                + "import java.util.function.*;\nclass Generated {\n"
                + members
                + "\n}\n");
    Map<String, TreePath> declarations = new HashMap<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        declarations.put(tree.getName().toString(), getCurrentPath());
        return super.visitVariable(tree, unused);
      }

      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        declarations.put(tree.getName() + "()", getCurrentPath());
        return super.visitMethod(tree, unused);
      }
    }.scan(file.unit(), null);
    return new Code(file, declarations);
  }

  /** Where the variable, or the method with {@code ()} behind its name, is declared. */
  TreePath declaration(String name) {
    return declarations.get(name);
  }

  Symbol symbol(String name) {
    return ASTHelpers.getSymbol(declaration(name).getLeaf());
  }

  /** What the variable is initialized with. */
  TreePath value(String variable) {
    TreePath path = declaration(variable);
    return new TreePath(path, ((VariableTree) path.getLeaf()).getInitializer());
  }
}
