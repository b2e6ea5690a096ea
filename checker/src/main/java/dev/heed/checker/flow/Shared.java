package dev.heed.checker.flow;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A part of the facts that all copies of them share until one of them changes it: most steps of a
 * body change nothing, and each has its copy.
 */
final class Shared<T> {
  private final UnaryOperator<T> copier;
  private T part;
  private boolean isOwn;

  /** Shares the part, which the copier copies for whoever changes it. */
  Shared(T part, UnaryOperator<T> copier) {
    this.part = part;
    this.copier = copier;
  }

  /** The part, to look at. */
  T get() {
    return part;
  }

  /** The part, to change. */
  T own() {
    if (!isOwn) {
      part = copier.apply(part);
      isOwn = true;
    }
    return part;
  }

  /** The same, for another holder. */
  Shared<T> copy() {
    isOwn = false;
    return new Shared<>(part, copier);
  }

  /** Adds what the part of another holder says, where it is not the same one. */
  void merge(Shared<T> other, BiConsumer<T, T> into) {
    if (part != other.part) {
      into.accept(own(), other.part);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shared<?> that && (part == that.part || part.equals(that.part));
  }

  @Override
  public int hashCode() {
    return part.hashCode();
  }
}
