package cases.discarded.shape;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses of a result that look at its reference, not at its outcome. */
abstract class ObservesNothing {
  private static final Logger log = LoggerFactory.getLogger(ObservesNothing.class);

  private volatile CompletableFuture<String> current;

  abstract CompletableFuture<String> send(String text);

  void logged() {
    log.info("sent {}", send("a")); // expect: DiscardedAsyncResult
    log.info("sent {}", send("a").join()); // ok: awaited
  }

  void loggedLater() {
    var sending = send("a"); // expect: DiscardedAsyncResult
    log.debug("sending {}", sending);
  }

  CompletableFuture<String> loggedAndReturned() {
    var sending = send("a"); // ok: returned as well
    log.debug("sending {}", sending);
    return sending;
  }

  void printed() {
    System.out.println(send("a")); // expect: DiscardedAsyncResult
    System.out.println(send("a").join()); // ok: awaited
  }

  String concatenated() {
    return "sent " + send("a"); // expect: DiscardedAsyncResult
  }

  String concatenatedAwaited() {
    return "sent " + send("a").join(); // ok: awaited
  }

  String formatted() {
    return String.format("sent %s", send("a")); // expect: DiscardedAsyncResult
  }

  void nullChecked() {
    if (send("a") == null) { // expect: DiscardedAsyncResult
      throw new IllegalStateException("no future");
    }
  }

  String nullCheckedLater() {
    var sending = send("a"); // expect: DiscardedAsyncResult
    return sending != null ? "sent" : "not sent";
  }

  String nullCheckedAndAwaited() {
    var sending = send("a"); // ok: awaited after the check
    return sending != null ? sending.join() : "not sent";
  }

  void asserted() {
    assert send("a") != null; // expect: DiscardedAsyncResult
  }

  boolean identity() {
    current = send("a"); // ok: a field that is read
    return send("b") == current; // expect: DiscardedAsyncResult
  }

  boolean identityOfALocal() {
    var sending = send("a"); // expect: DiscardedAsyncResult
    return sending == current;
  }

  void required() {
    Objects.requireNonNull(send("a")); // expect: DiscardedAsyncResult
    Objects.requireNonNull(send("a"), "send").join(); // ok: hands its argument on, awaited
  }

  CompletableFuture<String> requiredAndReturned() {
    return Objects.requireNonNull(send("a")); // ok: hands its argument on, returned
  }

  void requiredIntoAnUnreadLocal() {
    var sending = Objects.requireNonNull(send("a")); // expect: DiscardedAsyncResult
  }

  String text() {
    return send("a").toString(); // expect: DiscardedAsyncResult
  }

  int hash() {
    return send("a").hashCode(); // expect: DiscardedAsyncResult
  }

  int hashOfALocal() {
    var sending = send("a"); // expect: DiscardedAsyncResult
    return sending.hashCode();
  }

  void queried() {
    send("a").isDone(); // expect: DiscardedAsyncResult
  }

  boolean queriedForTheCaller() {
    return send("a").isDone(); // ok: the answer is returned
  }

  String queriedAndBranched() {
    var sending = send("a"); // ok: its state decides
    if (sending.isCompletedExceptionally()) {
      return "failed";
    }
    return "sending";
  }

  void queriedOnALocal() {
    var sending = send("a"); sending.isDone(); // expect: DiscardedAsyncResult
  }

  void loggedWithACause(Exception e) {
    log.warn("failed, sent {}", send("a"), e); // expect: DiscardedAsyncResult
  }

  String instanceOf() {
    Object sent = send("a"); // ok: branched on below
    return sent instanceof CompletableFuture<?> f && f.isDone() ? "done" : "open";
  }
}
