package cases.uncompleted.events;

import com.google.common.util.concurrent.AbstractFuture;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises that events complete, and others that only look forgotten. */
class Quiet {
  private static final Logger log = LoggerFactory.getLogger(Quiet.class);

  interface Bus {
    AutoCloseable subscribe(String topic, Consumer<String> handler);

    void onClose(Runnable r);

    CompletableFuture<Void> publish(String topic, String message);

    CompletableFuture<String> ask(String question);
  }

  private final Bus bus;

  Quiet(Bus bus) {
    this.bus = bus;
  }

  CompletableFuture<String> nextMessage(String topic) {
    CompletableFuture<String> next = new CompletableFuture<>();
    bus.subscribe(topic, next::complete); // ok: an event
    bus.onClose(() -> next.completeExceptionally(new IOException("closed"))); // ok
    return next;
  }

  CompletableFuture<String> nextMatching(String topic, String prefix) {
    CompletableFuture<String> next = new CompletableFuture<>();
    bus.subscribe(topic, m -> { // ok: an event that may never come
      if (m.startsWith(prefix)) {
        next.complete(m);
      }
    });
    return next;
  }

  CompletableFuture<String> requestReply(String topic) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> reply = new CompletableFuture<>();
    bus.subscribe("reply." + id, reply::complete); // ok
    bus.publish(topic, id).whenComplete((v, e) -> { // ok: only a failure ends it early
      if (e != null) {
        reply.completeExceptionally(e);
      }
    });
    return reply;
  }

  CompletableFuture<String> requestReplyExceptionally(String topic) {
    CompletableFuture<String> reply = new CompletableFuture<>();
    bus.subscribe("reply", reply::complete);
    bus.publish(topic, "x").exceptionally(e -> { // ok
      reply.completeExceptionally(e);
      return null;
    });
    return reply;
  }

  static final class ReplyHandler extends SimpleChannelInboundHandler<String> {
    private final Promise<String> reply;

    ReplyHandler(Promise<String> reply) {
      this.reply = reply;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String msg) {
      reply.trySuccess(msg); // ok: events of a channel
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      reply.tryFailure(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      reply.tryFailure(new IOException("closed"));
    }
  }

  Promise<String> installed(Channel channel) {
    Promise<String> reply = channel.eventLoop().newPromise();
    channel.pipeline().addLast(new ReplyHandler(reply)); // ok
    return reply;
  }

  Promise<Channel> initialised(EventLoop loop, io.netty.bootstrap.Bootstrap bootstrap) {
    Promise<Channel> ready = loop.newPromise();
    bootstrap.handler(new ChannelInitializer<Channel>() { // ok: the connect listener below tells failures
      @Override
      protected void initChannel(Channel ch) {
        ch.pipeline().addLast(new ChannelInboundHandlerAdapter() {
          @Override
          public void channelActive(ChannelHandlerContext ctx) {
            ready.trySuccess(ctx.channel());
          }
        });
      }
    });
    bootstrap.connect("localhost", 1).addListener(f -> { // ok
      if (!f.isSuccess()) {
        ready.tryFailure(f.cause());
      }
    });
    return ready;
  }

  void writeLater(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    ctx.executor().execute(() -> ctx.write(msg, promise)); // ok: the promise goes along
  }

  private final Map<Integer, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  CompletableFuture<String> send(String s) {
    int id = ids.incrementAndGet();
    CompletableFuture<String> answer = new CompletableFuture<>();
    pending.put(id, answer);
    answer.whenComplete((v, e) -> pending.remove(id)); // ok: on itself
    bus.publish("q", id + s).exceptionally(e -> { // ok
      answer.completeExceptionally(e);
      return null;
    });
    return answer;
  }

  void received(int id, String s) {
    CompletableFuture<String> answer = pending.get(id);
    if (answer != null) {
      answer.complete(s); // ok
    }
  }

  CompletableFuture<String> cancellable(ScheduledExecutorService timer) {
    CompletableFuture<String> p = new CompletableFuture<>();
    CompletableFuture<String> work = bus.ask("x");
    work.whenComplete((v, e) -> { // ok: cancelled work was cancelled by p itself
      if (e instanceof CancellationException) {
        return;
      }
      if (e != null) {
        p.completeExceptionally(e);
      } else {
        p.complete(v);
      }
    });
    p.whenComplete((v, e) -> {
      if (p.isCancelled()) {
        work.cancel(true);
      }
    });
    return p;
  }

  CompletableFuture<String> quorum(List<CompletableFuture<String>> votes) {
    CompletableFuture<String> won = new CompletableFuture<>();
    AtomicInteger yes = new AtomicInteger();
    AtomicInteger no = new AtomicInteger();
    int need = votes.size() / 2 + 1;
    for (CompletableFuture<String> vote : votes) {
      vote.whenComplete((v, e) -> { // ok: counts of both decide
        if (e == null) {
          if (yes.incrementAndGet() == need) {
            won.complete(v);
          }
        } else if (no.incrementAndGet() == need) {
          won.completeExceptionally(e);
        }
      });
    }
    return won;
  }

  CompletableFuture<String> fastest(List<CompletableFuture<String>> all) {
    CompletableFuture<String> first = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(all.size());
    all.forEach(f -> f.whenComplete((v, e) -> { // ok: the last failure fails it
      if (e == null) {
        first.complete(v);
      } else if (left.decrementAndGet() == 0) {
        first.completeExceptionally(e);
      }
    }));
    return first;
  }

  CompletableFuture<String> withTimer(ScheduledExecutorService timer) {
    CompletableFuture<String> p = new CompletableFuture<>();
    ScheduledFuture<?> t = timer.schedule(() -> p.completeExceptionally(new TimeoutException()), 1, TimeUnit.SECONDS); // ok
    p.whenComplete((v, e) -> t.cancel(false)); // ok
    bus.subscribe("x", p::complete);
    return p;
  }

  ListenableFuture<String> settable(Executor2 executor) {
    SettableFuture<String> f = SettableFuture.create();
    executor.later(() -> f.set("x")); // ok: nothing to fail
    return f;
  }

  interface Executor2 {
    void later(Runnable r);
  }

  static final class Task<T> extends AbstractFuture<T> implements Runnable {
    private final Supplier<T> supplier;

    Task(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    @Override
    public void run() {
      try {
        set(supplier.get());
      } catch (Throwable t) {
        setException(t);
      }
    }
  }

  <T> ListenableFuture<T> task(ExecutorService pool, Supplier<T> supplier) {
    Task<T> task = new Task<>(supplier);
    pool.execute(task); // ok
    return task;
  }

  static final class Latched {
    private final CountDownLatch started = new CountDownLatch(1);

    void start(ExecutorService pool, Runnable work) throws InterruptedException {
      pool.execute(() -> { // ok: counted down first
        started.countDown();
        work.run();
      });
      started.await();
    }

    void finish(ExecutorService pool, Runnable work) throws InterruptedException {
      CountDownLatch done = new CountDownLatch(1);
      pool.execute(() -> { // ok: finally
        try {
          work.run();
        } finally {
          done.countDown();
        }
      });
      done.await();
    }
  }

  static final class Pool {
    private final Deque<CompletableFuture<Connection>> waiting = new ArrayDeque<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Supplier<CompletableFuture<Connection>> dial;

    Pool(Supplier<CompletableFuture<Connection>> dial) {
      this.dial = dial;
    }

    synchronized CompletableFuture<Connection> acquire() {
      Connection c = idle.poll();
      if (c != null) {
        return CompletableFuture.completedFuture(c); // ok
      }
      CompletableFuture<Connection> w = new CompletableFuture<>();
      waiting.add(w);
      dial.get().whenComplete((fresh, e) -> { // ok: release() serves the waiters, abandon() fails one
        if (e != null) {
          abandon(e);
        } else {
          release(fresh);
        }
      });
      return w;
    }

    synchronized void release(Connection c) {
      CompletableFuture<Connection> w = waiting.poll();
      if (w == null) {
        idle.add(c);
      } else {
        w.complete(c); // ok
      }
    }

    synchronized void abandon(Throwable t) {
      CompletableFuture<Connection> w = waiting.poll();
      if (w != null) {
        w.completeExceptionally(t);
      }
    }
  }

  record Connection(int id) {}

  CompletableFuture<Void> closing(AtomicBoolean closed) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    bus.publish("bye", "").handle((v, e) -> { // ok: neither outcome keeps it open
      if (closed.compareAndSet(false, true)) {
        log.info("closed");
      }
      return done.complete(null);
    });
    return done;
  }

  CompletableFuture<Void> loop(Supplier<CompletableFuture<Boolean>> body) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    step(body, end);
    return end;
  }

  private void step(Supplier<CompletableFuture<Boolean>> body, CompletableFuture<Void> end) {
    CompletableFuture<Boolean> next;
    try {
      next = body.get();
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
      return;
    }
    next.whenComplete((more, e) -> { // ok
      if (e != null) {
        end.completeExceptionally(e);
      } else if (more) {
        step(body, end);
      } else {
        end.complete(null);
      }
    });
  }

  CompletableFuture<String> vertxReply(Vertx vertx) {
    CompletableFuture<String> got = new CompletableFuture<>();
    MessageConsumer<String> consumer = vertx.eventBus().consumer("a", m -> got.complete(m.body())); // ok: an event
    got.whenComplete((v, e) -> consumer.unregister().onFailure(x -> log.warn("still there", x)));
    return got;
  }

  void vertxSocket(NetSocket socket, io.vertx.core.Promise<Void> closed) {
    socket.closeHandler(v -> closed.tryComplete()); // ok: an event
    socket.exceptionHandler(closed::tryFail); // ok
  }

  void vertxRequest(HttpClientRequest request, io.vertx.core.Promise<Integer> status) {
    request.response().map(r -> r.statusCode()).onComplete(status); // ok
  }

  @Test
  void receives() throws Exception {
    CompletableFuture<String> got = new CompletableFuture<>();
    bus.subscribe("t", got::complete); // ok: the test waits a time only
    bus.publish("t", "x").join();
    Assertions.assertEquals("x", got.get(5, TimeUnit.SECONDS));
  }

  @Test
  void receivesByLatch() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    bus.subscribe("t", m -> latch.countDown()); // ok
    bus.publish("t", "x").join();
    Assertions.assertTrue(latch.await(5, TimeUnit.SECONDS));
  }

  CompletableFuture<Integer> combinedByHand(CompletableFuture<Integer> a, CompletableFuture<Integer> b) {
    CompletableFuture<Integer> sum = new CompletableFuture<>();
    a.thenCombine(b, Integer::sum).whenComplete(complete(sum)); // ok
    return sum;
  }

  private static <T> java.util.function.BiConsumer<T, Throwable> complete(CompletableFuture<T> f) {
    return (v, e) -> {
      if (e != null) {
        f.completeExceptionally(e);
      } else {
        f.complete(v);
      }
    };
  }

  CompletableFuture<String> nestedStages() {
    CompletableFuture<String> p = new CompletableFuture<>();
    bus.ask("a").thenCompose(a -> bus.ask(a)).thenCompose(b -> bus.ask(b)).handle((v, e) -> { // ok
      return e != null ? p.completeExceptionally(e) : p.complete(v);
    });
    return p;
  }

  CompletableFuture<String> exceptionallyFirst() {
    CompletableFuture<String> p = new CompletableFuture<>();
    bus.ask("a").exceptionally(e -> { // ok: fails p, and what follows only completes it
      p.completeExceptionally(e);
      return "";
    }).thenAccept(p::complete);
    return p;
  }

  CompletableFuture<String> kickedOff(Semaphore permits) throws InterruptedException {
    permits.acquire();
    return bus.ask("x").handle((v, e) -> { // ok
      permits.release();
      if (e != null) {
        throw new IllegalStateException(e);
      }
      return v;
    });
  }

  CompletableFuture<String> queueOf(BlockingQueue<Runnable> jobs, String text) {
    CompletableFuture<String> p = new CompletableFuture<>();
    jobs.add(() -> { // ok
      try {
        p.complete(text.repeat(Integer.parseInt(text)));
      } catch (NumberFormatException e) {
        p.completeExceptionally(e);
      }
    });
    return p;
  }

  <T, R> CompletableFuture<R> adapt(CompletionStage<T> stage, BiFunction<T, Throwable, R> f) {
    CompletableFuture<R> p = new CompletableFuture<>();
    stage.handle(f).whenComplete((r, e) -> { // ok
      if (e == null) {
        p.complete(r);
      } else {
        p.completeExceptionally(e);
      }
    });
    return p;
  }

  void all(List<CompletableFuture<Void>> targets, CompletionStage<Void> source) {
    source.whenComplete((v, e) -> { // ok
      for (CompletableFuture<Void> t : targets) {
        if (e != null) {
          t.completeExceptionally(e);
        } else {
          t.complete(v);
        }
      }
    });
  }

  Map<String, CompletableFuture<Integer>> sized(List<String> all) {
    Map<String, CompletableFuture<Integer>> m = new HashMap<>();
    for (String s : all) {
      CompletableFuture<Integer> f = m.computeIfAbsent(s, k -> new CompletableFuture<>());
      f.complete(s.length()); // ok
    }
    return m;
  }

  CompletableFuture<List<String>> gather(List<CompletableFuture<String>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(v -> parts.stream().map(CompletableFuture::join).collect(Collectors.toList())); // ok
  }
}
