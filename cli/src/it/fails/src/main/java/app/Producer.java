package app;

import java.util.concurrent.CompletableFuture;

/** Sends messages, some time after it was told to. */
interface Producer extends AutoCloseable {
  CompletableFuture<Long> sendAsync(byte[] message);

  CompletableFuture<Void> flushAsync();

  @Override
  void close();
}
