package cases.promise.task;

import io.netty.channel.ChannelFuture;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tasks that wait, in a statement of its own, for what throws where the work has failed. */
class BlockingWaits {
  private final Executor pool;

  BlockingWaits(Executor pool) {
    this.pool = pool;
  }

  CompletableFuture<Void> caught(Completable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // ok: told either way
        () -> {
          try {
            work.blockingAwait();
            done.complete(null);
          } catch (Throwable failure) {
            done.completeExceptionally(failure);
          }
        });
    return done;
  }

  CompletableFuture<Void> nothingToWaitFor(Completable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute(() -> done.complete(null)); // ok: cannot fail
    return done;
  }

  CompletableFuture<Void> completable(Completable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingAwait();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> single(Single<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingGet();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> maybe(Maybe<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingGet();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> ofOldCompletable(io.reactivex.Completable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingAwait();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> ofOldSingle(io.reactivex.Single<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingGet();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> ofOldMaybe(io.reactivex.Maybe<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockingGet();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> mono(Mono<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.block();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> first(Flux<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockFirst();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> last(Flux<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.blockLast();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> joined(ForkJoinTask<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.join();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> invoked(ForkJoinTask<String> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.invoke();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> synced(ChannelFuture work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          work.syncUninterruptibly();
          done.complete(null);
        });
    return done;
  }
}
