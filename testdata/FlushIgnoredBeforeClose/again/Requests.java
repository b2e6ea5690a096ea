package cases.flush.again;

import java.util.concurrent.CompletableFuture;

/** What is sent, its answer returned, and the sender closed. */
abstract class Requests {
  sealed interface Poll<T> {}

  record Ready<T>(T value) implements Poll<T> {}

  record Pending<T>() implements Poll<T> {}

  interface Sender extends AutoCloseable {
    Poll<Long> sendPolled(byte[] bytes);

    CompletableFuture<Long> send(byte[] bytes);

    @Override
    void close();
  }

  CompletableFuture<Long> answerToCome(Sender sender, byte[] bytes) {
    try {
      return sender.send(bytes); // expect: ResourceClosedBeforeCompletion
    } finally {
      sender.close();
    }
  }

  Poll<Long> perhapsNotSent(Sender sender, byte[] bytes) {
    try {
      return sender.sendPolled(bytes); // expect: FlushIgnoredBeforeClose
    } finally {
      sender.close();
    }
  }
}
