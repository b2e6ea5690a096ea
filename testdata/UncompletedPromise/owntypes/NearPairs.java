package cases.uncompleted.owntypes;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises that no library made, and what looks like them. */
class NearPairs {
  private static final Logger log = LoggerFactory.getLogger(NearPairs.class);

  interface Service {
    CompletableFuture<String> call(String arg);
  }

  interface Listener<T> {
    void onResponse(T value);

    void onFailure(Exception e);
  }

  /** Told many things, of which a failure is one; nobody waits. */
  interface Monitor {
    void onEvent(String event);

    void onError(Throwable t);
  }

  interface Report {
    void line(String text);

    void trouble(Throwable t);
  }

  interface Visitor {
    void value(String v);

    String done(Throwable t);
  }

  private final Service service;

  NearPairs(Service service) {
    this.service = service;
  }

  void told(Listener<String> listener) {
    service.call("x").thenAccept(listener::onResponse).exceptionally(e -> { // ok: onFailure
      listener.onFailure(new IllegalStateException(e));
      return null;
    });
  }

  void onlyLogged(Listener<String> listener) {
    service.call("x").thenAccept(listener::onResponse).exceptionally(e -> { // expect: UncompletedPromise
      log.warn("no answer", e);
      return null;
    });
  }

  void oneBranch(Listener<String> listener) {
    service.call("x").whenComplete((v, e) -> { // expect: UncompletedPromise
      if (e == null) {
        listener.onResponse(v);
      } else {
        log.warn("no answer", e);
      }
    });
  }

  void passedOn(Listener<String> listener) {
    service.call("x").whenComplete((v, e) -> { // ok: helper() does the rest
      if (e == null) {
        listener.onResponse(v);
      } else {
        helper(listener, e);
      }
    });
  }

  private void helper(Listener<String> listener, Throwable e) {
    listener.onFailure(new IllegalStateException(e));
  }

  void monitored(Monitor monitor) {
    service.call("x").thenAccept(monitor::onEvent).exceptionally(e -> { // ok: an event, not an answer
      log.warn("no event", e);
      return null;
    });
  }

  void reported(Report report) {
    service.call("x").thenAccept(report::line).exceptionally(e -> { // ok: a line is no answer
      log.warn("no line", e);
      return null;
    });
  }

  void visited(Visitor visitor) {
    service.call("x").thenAccept(visitor::value).exceptionally(e -> { // ok: a visitor is asked things
      log.warn("not visited", e);
      return null;
    });
  }

  void task(Executor executor, Listener<String> listener, String text) {
    executor.execute(() -> { // ok: both ways out of the task
      try {
        listener.onResponse(text.repeat(Integer.parseInt(text)));
      } catch (Exception e) {
        listener.onFailure(e);
      }
    });
  }

  /** Known by what it does: a value or a failure, once. */
  static final class Ticket {
    private final CompletableFuture<String> inner = new CompletableFuture<>();

    void serve(String s) {
      log.debug("serving {}", s);
      inner.complete(s);
    }

    void refuse(Throwable t) {
      inner.completeExceptionally(t);
    }

    CompletableFuture<String> seen() {
      return inner;
    }
  }

  /** Completes a promise on the way, and never fails it: it is no promise itself. */
  static final class Node {
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final List<String> names = new ArrayList<>();

    void add(String name) {
      names.add(name);
      started.complete(null);
    }

    CompletableFuture<Void> started() {
      return started;
    }
  }

  CompletableFuture<String> ticket() {
    Ticket ticket = new Ticket();
    service.call("x").thenAccept(s -> ticket.serve(s)); // expect: UncompletedPromise
    return ticket.seen();
  }

  CompletableFuture<String> ticketByReference() {
    Ticket ticket = new Ticket();
    service.call("x").thenAccept(ticket::serve); // expect: UncompletedPromise
    return ticket.seen();
  }

  CompletableFuture<String> ticketRefused() {
    Ticket ticket = new Ticket();
    service.call("x").thenAccept(ticket::serve).exceptionally(e -> { // ok
      ticket.refuse(e);
      return null;
    });
    return ticket.seen();
  }

  Node node() {
    Node node = new Node();
    service.call("x").thenAccept(node::add).exceptionally(e -> { // ok: others add names as well
      log.warn("no name", e);
      return null;
    });
    return node;
  }

  void handler(Future<String> source, Handler<AsyncResult<String>> handler) {
    source.onSuccess(s -> handler.handle(Future.succeededFuture(s))).onFailure(e -> log.warn("lost", e)); // expect: UncompletedPromise
  }

  void handlerBoth(Future<String> source, Handler<AsyncResult<String>> handler) {
    source.onSuccess(s -> handler.handle(Future.succeededFuture(s))).onFailure(e -> handler.handle(Future.failedFuture(e))); // ok
  }

  void handlerOutcome(Future<String> source, Handler<AsyncResult<String>> handler) {
    source.onComplete(ar -> { // ok: the outcome goes on as it is
      log.info("done");
      handler.handle(ar);
    });
  }

  void biConsumer(BiConsumer<String, Throwable> callback) {
    service.call("x").thenAccept(s -> callback.accept(s, null)).exceptionally(e -> { // expect: UncompletedPromise
      log.warn("lost", e);
      return null;
    });
  }

  void biConsumerBoth(BiConsumer<String, Throwable> callback) {
    service.call("x").thenAccept(s -> callback.accept(s, null)).exceptionally(e -> { // ok
      callback.accept(null, e);
      return null;
    });
  }

  void biConsumerOfNulls(BiConsumer<String, String> sink) {
    service.call("x").thenAccept(s -> sink.accept(s, null)).exceptionally(e -> { // ok: two strings
      log.warn("lost", e);
      return null;
    });
  }

  /** A function of two that has names for its two uses. */
  interface Callback<T> {
    void onResult(T value, Throwable failure);

    default void failWith(Throwable t) {
      onResult(null, t);
    }
  }

  void namedUses(Callback<String> callback, Runnable work) {
    service.call("x").whenComplete((s, e) -> { // ok: each way out tells it
      if (e != null) {
        callback.failWith(e);
        return;
      }
      try {
        work.run();
      } catch (Throwable t) {
        callback.failWith(t);
        return;
      }
      callback.onResult(s, null);
    });
  }

  void oneUse(Callback<String> callback) {
    service.call("x").whenComplete((s, e) -> { // expect: UncompletedPromise
      if (e != null) {
        log.warn("lost", e);
        return;
      }
      callback.onResult(s, null);
    });
  }

  void laterHandler(Executor executor, Handler<AsyncResult<Void>> handler) {
    executor.execute(() -> handler.handle(Future.succeededFuture())); // ok: nothing before it can fail
  }

  void laterComputed(Executor executor, Handler<AsyncResult<Integer>> handler, String text) {
    executor.execute(() -> handler.handle(Future.succeededFuture(Integer.parseInt(text)))); // expect: UncompletedPromise
  }

  void onSuccessOnly(ChannelHandlerContext ctx, ChannelFuture first, ChannelPromise promise) {
    first.addListener(f -> { // expect: UncompletedPromise
      if (f.isSuccess()) {
        ctx.close(promise);
      }
    });
  }

  void onBoth(ChannelHandlerContext ctx, ChannelFuture first, ChannelPromise promise) {
    first.addListener(f -> { // ok: the promise goes one way or the other
      if (f.isSuccess()) {
        ctx.close(promise);
      } else {
        promise.setFailure(f.cause());
      }
    });
  }

  void inAnyCase(ChannelHandlerContext ctx, ChannelFuture first, ChannelPromise promise) {
    first.addListener(f -> ctx.close(promise)); // ok: whatever became of the first
  }

  static final class Board {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> named = new ConcurrentHashMap<>();
    private final List<CompletableFuture<String>> failing = new CopyOnWriteArrayList<>();

    CompletableFuture<String> next() {
      CompletableFuture<String> w = new CompletableFuture<>();
      waiters.add(w);
      failing.add(w);
      return w;
    }

    CompletableFuture<String> named(String name) {
      return named.computeIfAbsent(name, n -> new CompletableFuture<>());
    }

    void post(Service service) {
      service.call("news").thenAccept(n -> { // expect: UncompletedPromise
        for (CompletableFuture<String> w : waiters) {
          w.complete(n);
        }
        waiters.clear();
      });
    }

    void postNamed(Service service) {
      service.call("news").thenAccept(n -> named.values().forEach(w -> w.complete(n))); // expect: UncompletedPromise
    }

    void postFailing(Service service) {
      service.call("news").thenAccept(n -> failing.forEach(w -> w.complete(n))).exceptionally(e -> { // ok: they are told
        failing.forEach(w -> w.completeExceptionally(e));
        return null;
      });
    }
  }
}
