package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Calls;

/** Listeners that are registered anew: {@code failed(Throwable e) { server.ask(text, this); }}. */
final class Again {
  private final Events events;
  private final VisitorState state;

  Again(Events events, VisitorState state) {
    this.events = events;
    this.state = state;
  }

  /** Whether the callback gives its object, or another of its class, to a call. */
  boolean isAskedBy(Callback callback) {
    if (!(callback.code().getParentPath().getLeaf() instanceof MethodTree member)) {
      return false;
    }
    Symbol listener = ASTHelpers.getSymbol(member).owner;
    boolean[] found = {false};
    Calls.in(callback.code(), call -> found[0] |= isGiven(listener, call));
    return found[0];
  }

  private boolean isGiven(Symbol listener, TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    return Calls.arguments(call).stream()
            .anyMatch(argument -> ASTHelpers.getType(argument).tsym == listener)
        && !events.onlyRecords(call, state)
        && !events.takesOut(call, state);
  }
}
