package cases.flush.reactive;

import io.reactivex.rxjava3.core.Completable;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;

/**
 * A flush that is only described starts with the subscription, and then it has to be waited for.
 */
class Subscriptions {
  interface Out {
    Mono<Void> flush();

    Completable drain();

    Uni<Void> flushUni();

    Mono<Void> write(String line);

    void close();
  }

  void subscribed(Out out) {
    out.flush().subscribe(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void subscribedWithHandlers(Out out) {
    out.drain() // expect: FlushIgnoredBeforeClose
        .subscribe(() -> System.out.println("drained"), Throwable::printStackTrace);
    out.close();
  }

  void chained(Out out) {
    out.write("bye") // expect: FlushIgnoredBeforeClose
        .then(out.flush()) // expect: FlushIgnoredBeforeClose
        .subscribe(done -> {}, Throwable::printStackTrace);
    out.close();
  }

  void uni(Out out) {
    out.flushUni() // expect: FlushIgnoredBeforeClose
        .subscribe()
        .with(done -> {}, e -> e.printStackTrace());
    out.close();
  }

  void blocked(Out out) {
    out.flush().block(); // ok: waits
    out.close();
  }

  void blockedTogether(Out out) {
    Mono.when(out.write("good"), out.write("bye")).block(); // ok: waits for both
    out.close();
  }

  void closedBehind(Out out) {
    out.flush() // ok: the close is part of the chain
        .then(Mono.fromRunnable(out::close))
        .subscribe(done -> {}, Throwable::printStackTrace);
  }

  void latched(Out out) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    out.flush() // ok: the wait ends when it does
        .doFinally(signal -> done.countDown())
        .subscribe(flushed -> {}, Throwable::printStackTrace);
    done.await();
    out.close();
  }

  Mono<Void> described(Out out) {
    Mono<Void> flush = out.flush(); // ok: nobody has started it
    return flush.doFinally(signal -> out.close());
  }

  Mono<Void> describedAndClosed(Out out) {
    Mono<Void> flush = out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
    return flush;
  }

  void describedByAHelper(Out out) {
    lastWords(out).subscribe(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  Mono<Void> describedByAHelperAndClosed(Out out) {
    Mono<Void> flush = lastWords(out); // expect: FlushIgnoredBeforeClose
    out.close();
    return flush;
  }

  private static Mono<Void> lastWords(Out out) {
    return out.flush();
  }
}
