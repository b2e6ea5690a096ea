package dev.heed.checker.discard;

import com.sun.source.tree.ExpressionStatementTree;
import java.util.Optional;

/** The value is a statement, in any position. */
final class StatementShape implements Shape {
  @Override
  public Optional<Fate> judge(Value value) {
    return value.parent() instanceof ExpressionStatementTree
        ? Optional.of(new Fate.Discarded(How.STATEMENT, value.tree()))
        : Optional.empty();
  }
}
