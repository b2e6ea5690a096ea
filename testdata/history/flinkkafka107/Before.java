package history.flinkkafka107.before;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The Kafka sink of Apache Flink: a failed write was rethrown in the mailbox by a task whose future
 * nobody held, so the job went on and the records were lost.
 *
 * <p>https://github.com/apache/flink-connector-kafka/pull/107
 */
final class KafkaWriter {
  private final ExecutorService mailbox;
  private final AtomicReference<RuntimeException> writeFailure = new AtomicReference<>();

  KafkaWriter(ExecutorService mailbox) {
    this.mailbox = mailbox;
  }

  void onCompletion(RuntimeException failure) {
    if (failure != null) {
      writeFailure.compareAndSet(null, failure);
      mailbox.submit(this::rethrowWriteFailure); // expect: DiscardedAsyncResult
    }
  }

  private void rethrowWriteFailure() {
    RuntimeException failure = writeFailure.get();
    if (failure != null) {
      throw failure;
    }
  }
}
