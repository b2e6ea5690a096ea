package hyper;

/**
 * Rust's {@code Poll}: what was asked for, or the news that it is not there yet.
 *
 * <p>No annotation says that it must be looked at. A sealed type with a variant called {@code
 * Pending} says so by itself.
 */
public sealed interface Poll<T> {
  /** Done, with this outcome. */
  record Ready<T>(T value) implements Poll<T> {}

  /** Not done: poll again when the socket is ready. */
  record Pending<T>() implements Poll<T> {}

  /** Makes a ready one. */
  static <T> Poll<T> ready(T value) {
    return new Ready<>(value);
  }

  /** Makes a pending one. */
  static <T> Poll<T> pending() {
    return new Pending<>();
  }
}
