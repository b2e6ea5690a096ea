package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;
import java.util.Optional;

/** Finds where in a file a method is declared. */
public final class Declarations {
  private Declarations() {}

  /** The declaration of the method, where it stands in this file. */
  public static Optional<TreePath> of(MethodSymbol method, CompilationUnitTree unit) {
    return method.owner.isDirectlyOrIndirectlyLocal() ? inCode(method, unit) : in(method, unit);
  }

  /** By way of the types around it: no code is looked into. */
  private static Optional<TreePath> in(Symbol member, CompilationUnitTree unit) {
    if (!(member.owner instanceof ClassSymbol type)) {
      return declaring(member, unit.getTypeDecls(), new TreePath(unit));
    }
    return in(type, unit)
        .flatMap(path -> declaring(member, ((ClassTree) path.getLeaf()).getMembers(), path));
  }

  private static Optional<TreePath> declaring(
      Symbol symbol, List<? extends Tree> declarations, TreePath around) {
    return declarations.stream()
        .filter(tree -> ASTHelpers.getDeclaredSymbol(tree) == symbol)
        .map(tree -> new TreePath(around, tree))
        .findFirst();
  }

  private static Optional<TreePath> inCode(MethodSymbol method, CompilationUnitTree unit) {
    TreePath[] found = new TreePath[1];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == method) {
          found[0] = getCurrentPath();
        }
        return super.visitMethod(tree, null);
      }
    }.scan(new TreePath(unit), null);
    return Optional.ofNullable(found[0]);
  }
}
