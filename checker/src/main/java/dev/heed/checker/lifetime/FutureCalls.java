package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Scopes;
import java.util.function.Predicate;

/** What calls do with a future that they are made on, or are given. */
final class FutureCalls {
  /** What one call does. */
  enum Part {
    /** It comes back when the future is complete, or has looked at it. */
    WAITS,
    /** It gives a future that stands for the first one. */
    LINKS,
    /** It stops waiting after a time, and nobody minds. */
    GIVES_UP,
    /** It puts the future into the container that it is made on. */
    KEEPS,
    NOTHING
  }

  private final Catalog catalog;
  private final Predicate<ExpressionTree> async;
  private final VisitorState state;
  private final Steps steps;

  FutureCalls(Catalog catalog, Predicate<ExpressionTree> async, VisitorState state) {
    this.catalog = catalog;
    this.async = async;
    this.state = state;
    steps = new Steps(catalog, state);
  }

  /** Whether the expression is an asynchronous result. */
  boolean isAsync(ExpressionTree tree) {
    return async.test(tree);
  }

  /** What a call does with the future that it is made on. */
  Part on(TreePath path, Lifetime lifetime) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    if (plays(Role.AWAITS_BOUNDED, call)) {
      return Timeouts.mayGoUnnoticed(path, lifetime.closer(), state)
          ? Scopes.loops(path).isEmpty() ? Part.GIVES_UP : Part.NOTHING
          : Part.WAITS;
    }
    if (plays(Role.AWAITS, call)) {
      return Part.WAITS;
    }
    if (async.test(call) || steps.isOne(call)) {
      return Part.LINKS;
    }
    if (plays(Role.PUTS_IN, call)) {
      return Part.NOTHING;
    }
    boolean waits = plays(Role.QUERY, call) ? isLoopCondition(path) : looks(path);
    return waits ? Part.WAITS : Part.NOTHING;
  }

  /** What a call does with a future among its arguments. */
  Part with(TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    if (plays(Role.PUTS_IN, call)) {
      return Part.KEEPS;
    }
    if (async.test(call)) {
      return Part.LINKS;
    }
    return isRecorded(call) ? Part.NOTHING : Part.WAITS;
  }

  /** Whether the call attaches a callback that takes care of the outcome. */
  boolean handles(ExpressionTree call) {
    return plays(Role.HANDLES, call)
        || (call instanceof MethodInvocationTree invocation
            && takesCallback(ASTHelpers.getSymbol(invocation), catalog, state));
  }

  /** Whether the method gives nothing back, and tells its outcome to a callback with members. */
  static boolean takesCallback(MethodSymbol method, Catalog catalog, VisitorState state) {
    return method.getReturnType().hasTag(TypeTag.VOID)
        && method.getParameters().stream()
            .anyMatch(p -> catalog.findType(Role.CALLBACK, p.type, state.getTypes()).isPresent());
  }

  /** Whether the code around the call is the callback of another future, and waits when it runs. */
  boolean runsLater(TreePath call, Lifetime lifetime) {
    for (TreePath path = call;
        !(lifetime.isCode(path.getLeaf()) || path.getLeaf() instanceof MethodTree);
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree
          && path.getParentPath().getLeaf() instanceof MethodInvocationTree link
          && async.test(link)) {
        return true;
      }
    }
    return false;
  }

  /** What is neither a future nor a mere question has looked at the value, as far as is known. */
  private boolean looks(TreePath call) {
    return !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || !state
            .getTypes()
            .isSameType(ASTHelpers.getType(call.getLeaf()), state.getSymtab().voidType)
        || !plays(Role.HANDLES, (ExpressionTree) call.getLeaf());
  }

  private static boolean isLoopCondition(TreePath call) {
    for (Tree tree : call) {
      if (tree instanceof WhileLoopTree || tree instanceof DoWhileLoopTree) {
        return true;
      }
    }
    return false;
  }

  private boolean isRecorded(ExpressionTree call) {
    return Result.of(call, state)
        .filter(r -> catalog.findType(Role.RECORDS_ONLY, r.site(), state.getTypes()).isPresent())
        .isPresent();
  }

  private boolean plays(Role role, ExpressionTree call) {
    return Result.of(call, state)
        .filter(r -> catalog.has(role, r.method(), r.site(), state.getTypes()))
        .isPresent();
  }
}
