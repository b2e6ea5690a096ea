package cases.discarded.message;

import dev.heed.api.Heed;
import dev.heed.api.MustUse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What a finding says of each way to drop a result; the words stand in the file beside this. */
class Words {
  enum Poll {
    READY,
    PENDING
  }

  @MustUse
  interface Ticket {}

  interface Desk {
    CompletableFuture<Void> send();

    Poll poll();

    Ticket ticket();
  }

  private static final Logger LOG = Logger.getLogger("words");

  private CompletableFuture<Void> last;

  void statement(Desk desk) {
    desk.send(); // expect: DiscardedAsyncResult
    desk.poll(); // expect: DiscardedAsyncResult
    desk.ticket(); // expect: DiscardedAsyncResult
  }

  void functions(Desk desk) {
    Runnable lambda = () -> desk.send(); // expect: DiscardedAsyncResult
    Runnable reference = desk::send; // expect: DiscardedAsyncResult
    lambda.run();
    reference.run();
  }

  void variables(Desk desk) {
    var unused = desk.send(); // expect: DiscardedAsyncResult
    last = desk.send(); // expect: DiscardedAsyncResult
    CompletableFuture<Void> sent = desk.send(); // expect: DiscardedAsyncResult
    sent = desk.send();
    sent.join();
  }

  void recorded(Desk desk) {
    LOG.info(
        "sent "
            + desk.send()); // expect: DiscardedAsyncResult
    LOG.info(
        String.valueOf(
            desk.send())); // expect: DiscardedAsyncResult
  }

  void asked(Desk desk, Object other) {
    System.out.println(desk.send() == other); // expect: DiscardedAsyncResult
    System.out.println(desk.send().hashCode()); // expect: DiscardedAsyncResult
    CompletableFuture<Void> sent = desk.send(); // expect: DiscardedAsyncResult
    sent
        .isDone();
  }

  void collected(Desk desk) {
    List<Future<?>> all = new ArrayList<>();
    all.add(desk.send()); // expect: DiscardedAsyncResult
    System.out.println(Stream.of(1, 2).map(i -> desk.send()).count()); // expect: DiscardedAsyncResult
  }

  void unheard(Desk desk) {
    desk.send().whenComplete((done, failure) -> {}); // expect: DiscardedAsyncResult
  }

  void fix() {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.submit(() -> System.gc()); // expect: DiscardedAsyncResult
  }

  void acknowledged(Desk desk) {
    Heed.discard(desk.send(), " "); // expect: DiscardedAsyncResult
    Heed.discard("text", "nobody waits"); // expect: DiscardedAsyncResult
  }
}
