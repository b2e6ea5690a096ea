package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** The calls that only write a count down, such as those of a logger. */
final class Recorders {
  private final Catalog catalog;
  private final VisitorState state;

  Recorders(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the call writes its argument down, and does nothing else with it. */
  boolean takes(TreePath argument, MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return isRecorder(method, Receivers.site(call)) && !isBound(method, call, argument);
  }

  private boolean isRecorder(MethodSymbol method, Type site) {
    return catalog.findType(Role.RECORDS_ONLY, method.owner.type, state.getTypes()).isPresent()
        || catalog.findType(Role.RECORDS_ONLY, site, state.getTypes()).isPresent()
        || catalog.has(Role.RECORDS_ONLY, method, site, state.getTypes());
  }

  /** {@code write(buffer, 0, count)} uses the count, even where the target only records. */
  private static boolean isBound(MethodSymbol method, MethodInvocationTree call, TreePath path) {
    int index = call.getArguments().indexOf(path.getLeaf());
    return index >= 2
        && index < method.getParameters().size()
        && method.getParameters().get(index).type.hasTag(TypeTag.INT);
  }

  /** {@code printf} gives its stream back, which takes the text away all the same. */
  boolean isPrinted(MethodSymbol method, TreePath callPath) {
    return callPath.getParentPath().getLeaf() instanceof ExpressionStatementTree
        && ASTHelpers.isSubtype(
            method.getReturnType(), state.getTypeFromString("java.io.Flushable"), state);
  }
}
