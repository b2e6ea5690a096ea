package cases.discarded.library.pulsar;

import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClientException;

/** A close waits until all is persisted, but tells nothing of what was not. */
class Closes {
  void sends(Producer<String> producer) throws PulsarClientException {
    producer.sendAsync("x"); // expect: DiscardedAsyncResult
    producer.close();
  }

  void reports(Producer<String> producer) throws PulsarClientException {
    producer.sendAsync("x").exceptionally(Closes::report); // ok: who failed is told
    producer.newMessage().key("a").value("x").sendAsync().exceptionally(Closes::report); // ok: the same
    producer.close();
  }

  private static <T> T report(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
