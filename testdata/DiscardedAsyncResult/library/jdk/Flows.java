package cases.discarded.library.jdk;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** {@code java.util.concurrent.Flow}: a publisher that nobody subscribes to does nothing. */
abstract class Flows {
  abstract Flow.Publisher<String> lines();

  abstract BodyPublisher body();

  void unsubscribed() {
    lines(); // expect: DiscardedAsyncResult
    body(); // expect: DiscardedAsyncResult
    var unused = lines(); // expect: DiscardedAsyncResult
  }

  void subscribed(Flow.Subscriber<String> subscriber) {
    lines().subscribe(subscriber); // ok: the subscriber is told
  }

  Flow.Publisher<String> returned() {
    return lines(); // ok: returned
  }

  void consumed(SubmissionPublisher<String> publisher) {
    publisher.consume(System.out::println); // expect: DiscardedAsyncResult
    publisher.consume(System.out::println).join(); // ok: awaited
    publisher.getMaxBufferCapacity(); // ok: a number
  }
}
