package cases.lifetime.pool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pools made for one task: {@code shutdown} lets it finish, {@code shutdownNow} does not. */
final class Pools {
  CompletableFuture<String> interrupted(Supplier<String> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return CompletableFuture.supplyAsync(work, pool); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool.shutdownNow();
    }
  }

  CompletableFuture<String> finished(Supplier<String> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return CompletableFuture.supplyAsync(work, pool); // ok: shutdown runs what was submitted
    } finally {
      pool.shutdown();
    }
  }

  CompletableFuture<String> interruptedInLine(Supplier<String> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletableFuture<String> result = CompletableFuture.supplyAsync(work, pool); // expect: ResourceClosedBeforeCompletion
    pool.shutdownNow();
    return result;
  }

  CompletableFuture<String> nextLink(ExecutorService pool, CompletableFuture<String> source) {
    try {
      return source.thenApplyAsync(String::trim, pool); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool.shutdownNow();
    }
  }

  CompletableFuture<String> otherPool(ExecutorService pool, Supplier<String> work) {
    ExecutorService helper = Executors.newSingleThreadExecutor();
    try {
      helper.execute(work::get);
      return CompletableFuture.supplyAsync(work, pool); // ok: runs in the other pool
    } finally {
      helper.shutdownNow();
    }
  }

  String joined(Supplier<String> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return CompletableFuture.supplyAsync(work, pool).join(); // ok: done by then
    } finally {
      pool.shutdownNow();
    }
  }

  CompletableFuture<String> latched(Supplier<String> work, CountDownLatch done) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<String> result = CompletableFuture.supplyAsync(work, pool); // ok: the latch
      done.await();
      return result;
    } finally {
      pool.shutdownNow();
    }
  }

  void background(Runnable server, Runnable client) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture.runAsync(server, pool) // ok: the server is to stop with its client
          .exceptionally(
              failure -> {
                failure.printStackTrace();
                return null;
              });
      client.run();
    } finally {
      pool.shutdownNow();
    }
  }

  boolean stopsWhenInterrupted(Runnable work) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletableFuture<Void> result = CompletableFuture.runAsync(work, pool); // ok: it is to stop
    pool.shutdownNow();
    return result.handle((nothing, failure) -> failure != null).get(1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> notStarted(Supplier<String> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return CompletableFuture.supplyAsync(work, pool); // ok: stopped where nothing was started
    } catch (RuntimeException e) {
      pool.shutdownNow();
      throw e;
    }
  }
}
