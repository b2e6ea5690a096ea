package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** On which side of a question something has failed, and cleaning up may be best effort. */
abstract class FailureSides {
  private static final Logger log = LoggerFactory.getLogger(FailureSides.class);

  interface Connection {
    CompletableFuture<Void> close();

    CompletableFuture<Void> ping();

    Mono<Void> closeLater();

    Mono<Void> dispose();
  }

  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean shared;

  abstract void run() throws Exception;

  abstract boolean works();

  abstract CompletableFuture<Void> closeAll();

  abstract CompletableFuture<Void> failedQuietly();

  abstract CompletableFuture<Void> failedAfter(List<String> names);

  abstract CompletableFuture<Void> failedFor(String reason);

  abstract CompletableFuture<Void> failedFor(int code);

  abstract void onNamed(BiConsumer<String, Throwable> callback);

  void lazy(Connection connection) throws Exception {
    try {
      run();
    } catch (IllegalStateException e) {
      connection.closeLater(); // expect: DiscardedAsyncResult
      connection.dispose(); // expect: DiscardedAsyncResult
      connection.close(); // ok: it has failed already
      throw e;
    }
  }

  void askedForSuccess(Channel channel, ChannelFuture written) {
    written.addListener( // ok: the listener looks at the outcome
        (ChannelFutureListener)
            done -> {
              if (done.isSuccess()) {
                log.info("written");
                channel.disconnect(); // expect: DiscardedAsyncResult
              } else {
                channel.disconnect(); // ok: it has failed already
              }
            });
    written.addListener( // ok: the listener looks at the outcome
        (ChannelFutureListener)
            done -> {
              if (!done.isSuccess()) {
                channel.disconnect(); // ok: it has failed already
              } else {
                channel.disconnect(); // expect: DiscardedAsyncResult
              }
            });
    written.addListener( // ok: the listener looks at the outcome
        (ChannelFutureListener)
            done -> {
              if (!shared) {
                channel.disconnect(); // expect: DiscardedAsyncResult
              } else {
                log.info("written {}", done.cause());
              }
            });
  }

  void linkOnTheCleanup(Channel channel) throws Exception {
    try {
      run();
    } catch (IllegalStateException e) {
      channel.disconnect().addListener(done -> log.info("gone")); // ok: it has failed already
      channel.connect(null).addListener(done -> log.info("here")); // expect: DiscardedAsyncResult
    }
    channel.disconnect().addListener(done -> log.info("gone")); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> oneOutcome(CompletableFuture<String> answer, Connection connection) {
    return answer.exceptionally(
        e -> {
          if (count.get() > 3) {
            log.warn("again");
          }
          connection.close(); // ok: it has failed already
          return "";
        });
  }

  CompletableFuture<String> bothOutcomes(CompletableFuture<String> answer, Connection connection) {
    return answer.whenComplete(
        (text, e) -> {
          log.info("done", e);
          connection.close(); // expect: DiscardedAsyncResult
        });
  }

  void anotherParameter(Connection connection) {
    onNamed(
        (name, failure) -> {
          log.info(name);
          connection.close(); // expect: DiscardedAsyncResult
        });
    onNamed(
        (name, failure) -> {
          log.info("failed", failure);
          connection.close(); // ok: it is told of a failure alone
        });
  }

  static final class Started {
    private final Connection connection;

    {
      connection = first();
      connection.close(); // expect: DiscardedAsyncResult
    }

    static native Connection first();
  }

  CompletableFuture<Void> toldNext(Connection connection, int kind) {
    if (kind == 1) {
      connection.close(); // ok: the failure is told
      return failedFor("not that");
    }
    if (kind == 2) {
      connection.close(); // expect: DiscardedAsyncResult
      return failedQuietly();
    }
    if (kind == 3) {
      connection.close(); // expect: DiscardedAsyncResult
      return failedAfter(List.of());
    }
    if (kind == 4) {
      connection.close(); // expect: DiscardedAsyncResult
      return failedFor(kind);
    }
    if (kind == 5) {
      CompletableFuture<Void> closing = connection.close(); // ok: the failure is told
      throw new IllegalStateException("not that either");
    }
    connection.close(); // expect: DiscardedAsyncResult
    return failedFor(null);
  }

  void toldByArgument(Connection connection, Handler<AsyncResult<Void>> handler, int kind) {
    if (kind == 1) {
      connection.close(); // ok: the failure is told
      handler.handle(Future.failedFuture("not that"));
    } else {
      connection.close(); // expect: DiscardedAsyncResult
      handler.handle(Future.succeededFuture());
    }
  }

  void flags(Connection connection) throws Exception {
    boolean done = false;
    boolean asked = works();
    boolean other;
    try {
      run();
      other = true;
      done = true;
    } finally {
      if (!done) {
        connection.close(); // ok: the end was not reached
      }
      if (!asked) {
        connection.close(); // expect: DiscardedAsyncResult
      }
      if (!works()) {
        connection.close(); // expect: DiscardedAsyncResult
      }
      if (!(asked && shared)) {
        connection.close(); // expect: DiscardedAsyncResult
      }
    }
    if (!asked) {
      connection.close(); // expect: DiscardedAsyncResult
    }
    if (!done) {
      connection.close(); // expect: DiscardedAsyncResult
    }
  }
}
