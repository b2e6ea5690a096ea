package cases.discarded.shape;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code over several lines: a finding stands where the dropped expression does. */
abstract class Wrapped {
  private static final Logger log = LoggerFactory.getLogger(Wrapped.class);

  abstract CompletableFuture<String> send(String text);

  void chain() {
    send("a")
        .thenApply(
            text -> {
              log.info(text);
              return text;
            })
        .thenApply(String::length)
        .thenAccept( // expect: DiscardedAsyncResult
            length -> {
              log.info("{}", length);
            });
  }

  void local() {
    CompletableFuture<String> unused =
        send("a"); // expect: DiscardedAsyncResult
  }

  void localChain() {
    var unused =
        send("a")
            .thenApply(String::trim)
            .thenApply(String::length); // expect: DiscardedAsyncResult
  }

  String localChainReturned() {
    var used =
        send("a")
            .thenApply(String::trim)
            .thenApply(String::toUpperCase); // ok: awaited below
    return used.join();
  }

  void lambda(List<String> texts) {
    texts.forEach(
        text ->
            send(text)); // expect: DiscardedAsyncResult
    texts.forEach(
        text ->
            send(text)
                .join()); // ok: awaited
  }

  void lambdaWithAChain(List<String> texts) {
    texts.forEach(
        text ->
            send(text)
                .thenApply(String::trim)); // expect: DiscardedAsyncResult
  }

  void reference(List<String> texts) {
    texts.forEach(
        this::send); // expect: DiscardedAsyncResult
    texts.stream()
        .map(
            this::send) // ok: awaited below
        .forEach(
            CompletableFuture::join);
  }

  void logged() {
    log.info(
        "sent {}",
        send("a")); // expect: DiscardedAsyncResult
    log.info(
        "sent {}",
        send("a")
            .join()); // ok: awaited
  }

  String concatenated() {
    return "sent "
        + send("a"); // expect: DiscardedAsyncResult
  }

  void arguments() {
    send( // expect: DiscardedAsyncResult
        "a"
            + "b");
    send(
            "a"
                + "b")
        .join(); // ok: awaited
  }

  void branches(boolean first) {
    if (first)
      send("a"); // expect: DiscardedAsyncResult
    else
      send("b")
          .thenRun(() -> log.info("sent"))
          .exceptionally( // ok: the callback reads the failure
              e -> {
                log.warn("send", e);
                return null;
              });
  }
}
