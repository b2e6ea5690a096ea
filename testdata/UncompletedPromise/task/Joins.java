package cases.promise.task;

import io.netty.channel.ChannelFuture;
import io.reactivex.rxjava3.core.Completable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Mono;

/** Tasks that wait for something before they complete a promise or give a permit back. */
final class Joins {
  private static final Logger LOGGER = Logger.getLogger("joins");

  private final ExecutorService pool;
  private final Semaphore slots = new Semaphore(4);

  Joins(ExecutorService pool) {
    this.pool = pool;
  }

  private static void log(Throwable failure) {
    LOGGER.log(Level.INFO, "not saved", failure);
  }

  void failureIsCaught(CompletableFuture<String> saved) throws InterruptedException {
    slots.acquire();
    pool.execute( // ok: goes on after a failure
        () -> {
          try {
            saved.join();
          } catch (CompletionException e) {
            log(e);
          }
          slots.release();
        });
  }

  void declaredFailureIsCaught(CompletableFuture<String> saved) throws InterruptedException {
    slots.acquire();
    pool.execute( // ok: goes on after a failure
        () -> {
          try {
            saved.get();
          } catch (ExecutionException | InterruptedException e) {
            log(e);
          }
          slots.release();
        });
  }

  void readFailureIsCaught(Path path) throws InterruptedException {
    slots.acquire();
    pool.execute( // ok: goes on after a failure
        () -> {
          try {
            Files.delete(path);
          } catch (IOException e) {
            log(e);
          }
          slots.release();
        });
  }

  private static void waitQuietly(CompletableFuture<String> saved) {
    try {
      saved.join();
    } catch (CompletionException e) {
      log(e);
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      log(e);
    }
  }

  CompletableFuture<Void> quietly(CompletableFuture<String> saved, Path path) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // ok: the methods before it take the failures
        () -> {
          waitQuietly(saved);
          deleteQuietly(path);
          done.complete(null);
        });
    return done;
  }

  void recovered(CompletableFuture<String> saved) throws InterruptedException {
    slots.acquire();
    pool.execute( // ok: what is waited for takes the failure
        () -> {
          saved.exceptionally(e -> "").join();
          slots.release();
        });
  }

  CompletableFuture<Void> awaited(ChannelFuture sent) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // ok: this wait throws nothing
        () -> {
          sent.awaitUninterruptibly();
          done.complete(null);
        });
    return done;
  }

  void joined(CompletableFuture<String> saved) throws InterruptedException {
    slots.acquire();
    pool.execute( // expect: UncompletedPromise
        () -> {
          saved.join();
          slots.release();
        });
  }

  CompletableFuture<Void> all(CompletableFuture<String> first, CompletableFuture<String> second) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.submit( // expect: UncompletedPromise
        () -> {
          CompletableFuture.allOf(first, second).join();
          done.complete(null);
        });
    return done;
  }

  private static void await(CompletableFuture<String> saved) {
    saved.join();
  }

  CompletableFuture<Void> inHelper(CompletableFuture<String> saved) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          await(saved);
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> onlyLogged(CompletableFuture<String> saved) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          try {
            saved.join();
            done.complete(null);
          } catch (CompletionException e) {
            log(e);
          }
        });
    return done;
  }

  CompletableFuture<Void> leftAfterFailure(Path path) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          try {
            Files.delete(path);
          } catch (IOException e) {
            log(e);
            return;
          }
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> forked(ForkJoinTask<String> task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          task.join();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> synced(ChannelFuture sent) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          sent.syncUninterruptibly();
          done.complete(null);
        });
    return done;
  }

  CompletableFuture<Void> blocked(Mono<String> saved, Completable indexed) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture<Void> second = new CompletableFuture<>();
    pool.execute( // expect: UncompletedPromise
        () -> {
          saved.block();
          done.complete(null);
        });
    pool.execute( // expect: UncompletedPromise
        () -> {
          indexed.blockingAwait();
          second.complete(null);
        });
    return done.thenCombine(second, (a, b) -> null);
  }
}
