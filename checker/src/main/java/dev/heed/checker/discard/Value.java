package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.obligation.ObligationKind;
import java.util.Set;

/**
 * A value with an obligation, at the expression where it stands.
 *
 * @param path the expression
 * @param kind why it must be looked at
 * @param followed the variables it has passed through, so that cycles end
 */
public record Value(TreePath path, ObligationKind kind, VisitorState state, Set<Symbol> followed) {

  /** A value where a call has just returned it. */
  public static Value of(TreePath path, ObligationKind kind, VisitorState state) {
    return new Value(path, kind, state, Set.of());
  }

  /** The same value at another expression. */
  public Value at(TreePath next) {
    return new Value(next, kind, state, followed);
  }

  /** The answer that the value gives: to compare it is to look at it. */
  Value answeredAt(TreePath call) {
    return new Value(call, ObligationKind.CUSTOM, state, followed);
  }

  /** The same value, held by the variable. */
  Value through(Symbol variable) {
    Set<Symbol> more = new java.util.HashSet<>(followed);
    more.add(variable);
    return new Value(path, kind, state, Set.copyOf(more));
  }

  /** The expression. */
  public Tree tree() {
    return path.getLeaf();
  }

  /** What the expression stands in. */
  public Tree parent() {
    return path.getParentPath().getLeaf();
  }
}
