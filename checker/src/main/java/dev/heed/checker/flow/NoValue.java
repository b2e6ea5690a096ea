package dev.heed.checker.flow;

import org.checkerframework.errorprone.dataflow.analysis.AbstractValue;

/**
 * What the framework keeps for a node: nothing, since {@link FlushTransfer} keeps values by
 * identity.
 */
final class NoValue implements AbstractValue<NoValue> {
  private NoValue() {}

  @Override
  public NoValue leastUpperBound(NoValue other) {
    return this;
  }
}
