package cases.nested.asked;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds an inner future, and code that asks it for something else. */
abstract class Asked {
  private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

  ExecutorService pool;

  abstract CompletableFuture<Void> send(String text);

  abstract Uni<Void> insert(String text);

  abstract Multi<String> scan();

  abstract void wait(CompletableFuture<Void> sent);

  void outcome(Vertx vertx) {
    vertx.executeBlocking(() -> send("a")) // ok: the handler looks at the inner one
        .onComplete(
            done -> {
              if (done.succeeded()) {
                wait(done.result());
              } else {
                LOG.error("send", done.cause());
              }
            });
  }

  void outcomeOfTheOuter(Vertx vertx) {
    vertx.executeBlocking(() -> send("a")) // expect: NestedAsyncResult
        .onComplete(
            done -> {
              if (done.failed()) {
                LOG.error("send", done.cause());
              }
            });
  }

  CompletableFuture<Void> joined(List<String> texts) {
    return CompletableFuture.supplyAsync(() -> texts.stream().map(this::send).toArray(CompletableFuture[]::new)) // ok: each is joined
        .thenAccept(
            all -> {
              for (int i = 0; i < all.length; i++) {
                all[i].join();
              }
            });
  }

  CompletableFuture<Void> length(List<String> texts) {
    return CompletableFuture.supplyAsync(() -> texts.stream().map(this::send).toArray(CompletableFuture[]::new)) // expect: NestedAsyncResult
        .thenAccept(all -> LOG.info("sent {}", all.length));
  }

  void subscribed() {
    scan().map(this::insert).subscribe().with(inner -> inner.await().indefinitely(), failure -> LOG.error("scan", failure)); // ok: awaited
  }

  void replayed() {
    scan().map(this::insert).subscribe().with(inner -> LOG.debug("one"), failure -> LOG.error("scan", failure)); // expect: NestedAsyncResult
  }

  void selected(int number) throws Exception {
    Future<?> task =
        switch (number) {
          case 0 -> pool.submit(() -> send("a").join()); // ok: joined
          case 1 -> pool.submit(() -> send("a")); // expect: NestedAsyncResult
          default -> {
            LOG.info("other");
            yield pool.submit(() -> send("b")); // expect: NestedAsyncResult
          }
        };
    task.get();
  }

  void castBack() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // ok: the inner one is asked for
    if (task.get() instanceof CompletionStage<?> sent) {
      sent.toCompletableFuture().join();
    }
  }

  void asksForSomethingElse() throws Exception {
    Future<?> task = pool.submit(() -> send("a")); // expect: NestedAsyncResult
    if (task.get() instanceof Runnable next) {
      next.run();
    }
  }

  private static <T> T sync(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  void once(CompletableFuture<String> text) {
    sync(sync(text.thenApply(this::send))); // ok: both
    sync(text.thenApply(this::send)); // expect: NestedAsyncResult
  }
}
