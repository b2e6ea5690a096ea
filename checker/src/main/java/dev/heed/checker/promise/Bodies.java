package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** The methods with a body of each compilation unit, by symbol. */
final class Bodies {
  private final Map<CompilationUnitTree, Map<Symbol, TreePath>> units = new WeakHashMap<>();

  /** The declaration of the method, where it stands in the same file and has a body. */
  Optional<TreePath> of(Symbol method, VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    return Optional.ofNullable(units.computeIfAbsent(unit, Bodies::scan).get(method));
  }

  /** The body of the declaration. */
  static TreePath block(TreePath method) {
    return new TreePath(method, ((MethodTree) method.getLeaf()).getBody());
  }

  private static Map<Symbol, TreePath> scan(CompilationUnitTree unit) {
    Map<Symbol, TreePath> found = new HashMap<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        Symbol method = ASTHelpers.getSymbol(tree);
        if (tree.getBody() != null && !storesAll(method)) {
          found.put(method, getCurrentPath());
        }
        return super.visitMethod(tree, unused);
      }
    }.scan(new TreePath(unit), null);
    return found;
  }

  /** A record's own constructor sets the fields, though its body does not say so. */
  private static boolean storesAll(Symbol method) {
    return (method.flags() & Flags.RECORD) != 0;
  }
}
