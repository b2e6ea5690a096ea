package app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Saves in the background. */
public class Store {
  private final ExecutorService pool;

  public Store(ExecutorService pool) {
    this.pool = pool;
  }

  public CompletableFuture<Void> save(String value) {
    return CompletableFuture.runAsync(() -> write(value), pool);
  }

  /** An old discard, which the baseline knows. */
  void warm(String value) {
    save(value);
  }

  private void write(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("nothing to save");
    }
  }
}
