package dev.heed.server.poll;

import dev.heed.api.MustUse;
import java.util.NoSuchElementException;

/**
 * The answer to "is it done?" of something that never blocks.
 *
 * <p>There are two answers and no third: who drops one cannot know whether the work was done, which
 * is how a server comes to close a connection over bytes that it still holds. An error is an
 * exception, so looking for errors cannot be mistaken for looking at the answer.
 *
 * @param <T> what is there once it is done
 */
@MustUse("a pending answer means that the work is not done")
public sealed interface Poll<T> {
  /**
   * It is done.
   *
   * @param value what it led to
   */
  record Ready<T>(T value) implements Poll<T> {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public T orThrow() {
      return value;
    }
  }

  /** It is not done, and whoever said so has arranged to be asked again. */
  record Pending<T>() implements Poll<T> {
    private static final Pending<?> INSTANCE = new Pending<>();

    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public T orThrow() {
      throw new NoSuchElementException("still pending");
    }
  }

  /** It is done. */
  static <T> Poll<T> ready(T value) {
    return new Ready<>(value);
  }

  /** It is not done. */
  @SuppressWarnings("unchecked") // holds no T
  static <T> Poll<T> pending() {
    return (Poll<T>) Pending.INSTANCE;
  }

  /** Whether it is done. */
  boolean isReady();

  /**
   * What it led to.
   *
   * @throws NoSuchElementException if it is pending
   */
  T orThrow();
}
