package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether a queue can be full: one without a bound takes everything. */
final class Bounds {
  private final Catalog catalog;
  private final VisitorState state;

  Bounds(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  boolean isBounded(Result result, TreePath path) {
    List<ExpressionTree> makers = Receivers.makers(result.tree(), path);
    return makers.isEmpty()
        ? mayRefuse(result.site())
            && (!isUnbounded(result.site()) || isGivenTime(result))
            && !isLookedUp(result)
        : makers.stream().anyMatch(this::makesBounded);
  }

  /** Who waits for room in a queue of a kind that can be made with a bound knows of the bound. */
  private boolean isGivenTime(Result result) {
    return result.method().getParameters().size() > 1
        && StreamSupport.stream(
                result.site().tsym.members().getSymbols(Symbol::isConstructor).spliterator(), false)
            .anyMatch(maker -> catalog.has(Role.BOUNDED, maker, null, state.getTypes()));
  }

  /** What a getter hands out was made elsewhere, with a bound or without. */
  private static boolean isLookedUp(Result result) {
    return Receivers.of(result.tree()).orElse(null) instanceof MethodInvocationTree;
  }

  private boolean makesBounded(ExpressionTree maker) {
    Type type = ASTHelpers.getType(maker);
    return mayRefuse(type)
        && (!isUnbounded(type)
            || (catalog.has(Role.BOUNDED, ASTHelpers.getSymbol(maker), null, state.getTypes())
                && !isBoundOfNothing(maker)));
  }

  /** A capacity of two thousand million is none. */
  private static boolean isBoundOfNothing(ExpressionTree maker) {
    List<? extends ExpressionTree> arguments =
        maker instanceof NewClassTree made
            ? made.getArguments()
            : ((MethodInvocationTree) maker).getArguments();
    return arguments.size() == 1
        && Integer.valueOf(Integer.MAX_VALUE).equals(ASTHelpers.constValue(arguments.get(0)));
  }

  private boolean mayRefuse(Type type) {
    return catalog.findType(Role.REFUSES, type, state.getTypes()).isPresent();
  }

  private boolean isUnbounded(Type type) {
    return catalog.findType(Role.UNBOUNDED, type, state.getTypes()).isPresent();
  }
}
