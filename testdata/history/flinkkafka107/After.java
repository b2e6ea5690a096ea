package history.flinkkafka107.after;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code execute} hands the exception to the mailbox, which fails the job.
 *
 * <p>https://github.com/apache/flink-connector-kafka/pull/107
 */
final class KafkaWriter {
  private final Executor mailbox;
  private final AtomicReference<RuntimeException> writeFailure = new AtomicReference<>();

  KafkaWriter(Executor mailbox) {
    this.mailbox = mailbox;
  }

  void onCompletion(RuntimeException failure) {
    if (failure != null) {
      writeFailure.compareAndSet(null, failure);
      mailbox.execute(this::rethrowWriteFailure);
    }
  }

  private void rethrowWriteFailure() {
    RuntimeException failure = writeFailure.get();
    if (failure != null) {
      throw failure;
    }
  }
}
