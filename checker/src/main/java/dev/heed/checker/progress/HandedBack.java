package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Returns;
import java.util.Optional;

/** A count that a method of this file only hands back: {@code return channel.write(buffer);}. */
final class HandedBack {
  private HandedBack() {}

  /** Whether such a count may come from the method: no other file says what it returns. */
  static boolean mayComeFrom(Symbol symbol, VisitorState state) {
    return symbol instanceof MethodSymbol method
        && !method.getReturnType().hasTag(TypeTag.VOID)
        && isOfThisFile(method, state)
        && !ASTHelpers.methodCanBeOverridden(method)
        && method.getAnnotationMirrors().isEmpty();
  }

  /** Nearly every method is of another one, which spares its declaration being looked for. */
  private static boolean isOfThisFile(MethodSymbol method, VisitorState state) {
    // The constructor of an array is of no class.
    return method.owner instanceof ClassSymbol type
        && type.sourcefile == state.getPath().getCompilationUnit().getSourceFile();
  }

  /** The call, at the end of the method, whose count it hands back. */
  static Optional<TreePath> origin(
      MethodSymbol method, TreePath path, Catalog catalog, VisitorState state) {
    return Declarations.of(method, path.getCompilationUnit())
        .filter(declared -> Returns.of(declared.getLeaf()).size() == 1)
        .flatMap(HandedBack::last)
        .filter(call -> isCounted(call, catalog, state));
  }

  private static Optional<TreePath> last(TreePath method) {
    BlockTree body = ((MethodTree) method.getLeaf()).getBody();
    int size = body.getStatements().size();
    return body.getStatements().get(size - 1) instanceof ReturnTree end
            && end.getExpression() instanceof MethodInvocationTree call
        ? Optional.of(new TreePath(new TreePath(new TreePath(method, body), end), call))
        : Optional.empty();
  }

  private static boolean isCounted(TreePath call, Catalog catalog, VisitorState state) {
    return Result.of((MethodInvocationTree) call.getLeaf(), state)
        .filter(
            result -> catalog.has(Role.PROGRESS, result.method(), result.site(), state.getTypes()))
        .isPresent();
  }
}
