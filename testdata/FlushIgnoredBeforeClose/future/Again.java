package cases.flush.future;

import io.reactivex.rxjava3.core.Completable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What only describes a flush flushes each time that somebody waits for it. */
class Again {
  interface Out {
    Completable flush();

    CompletableFuture<Void> flushNow();

    void put(String line);

    void close();
  }

  void onceMore(Out out) {
    Completable flush = out.flush(); // expect: FlushIgnoredBeforeClose
    flush.blockingAwait();
    out.put("bye");
    flush.blockingAwait(1, TimeUnit.SECONDS);
    out.close();
  }

  void onceMoreAndAsked(Out out) {
    Completable flush = out.flush(); // ok: the second time its answer is asked for
    flush.blockingAwait();
    out.put("bye");
    if (flush.blockingAwait(1, TimeUnit.SECONDS)) {
      out.close();
    }
  }

  void onceMoreToTheEnd(Out out) {
    Completable flush = out.flush(); // ok: waits both times
    flush.blockingAwait();
    out.put("bye");
    flush.blockingAwait();
    out.close();
  }

  void alreadyDone(Out out) throws Exception {
    CompletableFuture<Void> flushed = out.flushNow(); // ok: a future is done but once
    flushed.join();
    flushed.get(1, TimeUnit.SECONDS);
    out.close();
  }
}
