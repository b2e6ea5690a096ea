package cases.discarded.message;

import java.util.concurrent.CompletableFuture;

/** What a finding says of a variable with several values. */
abstract class Overwriting {
  abstract CompletableFuture<Void> send();

  void lastOfTwo() {
    CompletableFuture<Void> sent = send();
    sent.join();
    sent = send(); // expect: DiscardedAsyncResult
  }

  void firstOfTwo() {
    CompletableFuture<Void> sent = send(); // expect: DiscardedAsyncResult
    sent = send();
    sent.join();
  }
}
