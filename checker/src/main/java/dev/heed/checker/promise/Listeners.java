package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/** Classes with a name whose members say when they run: one for a value, one for a failure. */
final class Listeners {
  private final Timing timing;

  Listeners(Timing timing) {
    this.timing = timing;
  }

  /**
   * The class of the object, where it is such a class of this file, and has no fields: of a promise
   * in one of these, whoever makes the object may know more.
   */
  Optional<TreePath> classOf(NewClassTree made, VisitorState state) {
    return ASTHelpers.getType(made).tsym instanceof ClassSymbol symbol && hasNoFields(symbol)
        ? declared(made, state).filter(p -> timing.hasOutcomes((ClassTree) p.getLeaf(), state))
        : Optional.empty();
  }

  private static boolean hasNoFields(ClassSymbol symbol) {
    for (Symbol member : symbol.members().getSymbols()) {
      if (member instanceof VarSymbol) {
        return false;
      }
    }
    return true;
  }

  /** The class of the object, where it stands in this file. */
  static Optional<TreePath> declared(NewClassTree made, VisitorState state) {
    return ASTHelpers.getType(made).tsym instanceof ClassSymbol symbol
        ? Optional.ofNullable(JavacTrees.instance(state.context).getPath(symbol))
            .filter(path -> path.getCompilationUnit() == state.getPath().getCompilationUnit())
        : Optional.empty();
  }
}
