package cases.flush.future;

import io.reactivex.rxjava3.core.Completable;
import io.vertx.core.Future;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** How the futures of libraries are waited for, and asked. */
class LibraryWaits {
  interface Out {
    Completable flushLater();

    Completable flush0();

    Future<Void> flushVertx();

    ForkJoinTask<Void> flushTask();

    void close();
  }

  void boundedWait(Out out) {
    out.flushLater().blockingAwait(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void boundedWaitThatIsAsked(Out out) {
    if (out.flushLater().blockingAwait(1, TimeUnit.SECONDS)) { // ok: true when it is complete
      out.close();
    }
  }

  void numberBehindTheName(Out out) {
    out.flush0().subscribe(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void neverSubscribed(Out out) {
    out.flush0(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void succeeded(Out out) {
    Future<Void> flushed = out.flushVertx(); // ok: it is complete, and well
    if (flushed.succeeded()) {
      out.close();
    }
  }

  void notFailedYet(Out out) {
    Future<Void> flushed = out.flushVertx(); // expect: FlushIgnoredBeforeClose
    if (flushed.failed()) {
      throw new IllegalStateException(flushed.cause());
    }
    out.close();
  }

  void joinedQuietly(Out out) {
    out.flushTask().quietlyJoin(); // ok: complete, whatever came of it
    out.close();
  }

  void onlyForked(Out out) {
    out.flushTask().fork(); // expect: FlushIgnoredBeforeClose
    out.close();
  }
}
