package cases.promise.everyday;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code of pools, caches, retries, brokers and servers. */
final class Calls {
  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  interface Client {
    CompletableFuture<String> call(String request);

    void callback(String request, BiConsumer<String, Throwable> done);
  }

  private final Client client;
  private final ScheduledExecutorService timer;
  private final Executor executor;
  private final Map<String, CompletableFuture<String>> cache = new ConcurrentHashMap<>();
  private final Deque<CompletableFuture<Void>> queue = new ArrayDeque<>();
  private final Semaphore permits = new Semaphore(4);
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final AtomicInteger running = new AtomicInteger();

  Calls(Client client, ScheduledExecutorService timer, Executor executor) {
    this.client = client;
    this.timer = timer;
    this.executor = executor;
  }

  CompletableFuture<String> timeoutRace(String request, Duration limit) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> timeout =
        timer.schedule(() -> { promise.completeExceptionally(new TimeoutException(request)); }, limit.toMillis(), TimeUnit.MILLISECONDS);
    client.call(request).whenComplete((value, failure) -> { // ok: both outcomes
      timeout.cancel(false);
      if (failure != null) {
        promise.completeExceptionally(unwrap(failure));
      } else {
        promise.complete(value);
      }
    });
    return promise;
  }

  private static Throwable unwrap(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
  }

  CompletableFuture<String> cached(String key) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> other = cache.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    client.call(key).whenComplete((value, failure) -> { // ok: both
      if (failure != null) {
        cache.remove(key, mine);
        mine.completeExceptionally(failure);
        return;
      }
      mine.complete(value);
    });
    return mine;
  }

  CompletableFuture<String> biConsumer(String request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.callback(request, (value, failure) -> { // ok: both
      if (failure != null) {
        promise.completeExceptionally(failure);
      } else {
        promise.complete(value);
      }
    });
    return promise;
  }

  CompletableFuture<String> biConsumerForgetful(String request) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.callback(request, (value, failure) -> { // expect: UncompletedPromise
      if (failure != null) {
        log.error("call failed", failure);
      } else {
        promise.complete(value);
      }
    });
    return promise;
  }

  CompletableFuture<String> rejected(Supplier<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      executor.execute(() -> run(work, promise)); // ok: run() catches, and a rejection is passed on
    } catch (RejectedExecutionException e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  private static void run(Supplier<String> work, CompletableFuture<String> promise) {
    try {
      promise.complete(work.get());
    } catch (Throwable e) {
      promise.completeExceptionally(e);
    }
  }

  CompletableFuture<String> rejectedOnly(Supplier<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      executor.execute(() -> promise.complete(work.get())); // expect: UncompletedPromise
    } catch (RejectedExecutionException e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  CompletableFuture<Void> throttled(String request) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (queue) {
      if (running.get() < 4) {
        running.incrementAndGet();
        turn.complete(null);
      } else {
        queue.add(turn);
      }
    }
    return turn.thenCompose(t -> client.call(request))
        .handle((value, failure) -> { // ok: the next is started either way
          CompletableFuture<Void> next = queue.poll();
          if (next != null) {
            next.complete(null);
          } else {
            running.decrementAndGet();
          }
          return null;
        });
  }

  CompletableFuture<String> permitTwice(String request) throws InterruptedException {
    permits.acquire();
    try {
      return client.call(request).whenComplete((v, e) -> permits.release()); // ok: on both outcomes
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  CompletableFuture<String> permitForgetful(String request) throws InterruptedException {
    permits.acquire();
    return client.call(request).thenApply(value -> { // expect: UncompletedPromise
      permits.release();
      return value;
    });
  }

  void fanOut(List<String> requests) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(requests.size());
    for (String request : requests) {
      client.call(request).whenComplete((value, failure) -> { // ok: counted down either way
        if (failure != null) {
          log.warn("{} failed", request, failure);
        }
        latch.countDown();
      });
    }
    latch.await();
  }

  void fanOutBounded(List<String> requests) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(requests.size());
    for (String request : requests) {
      client.call(request).thenRun(latch::countDown).exceptionally(failure -> { // ok: the wait is bounded
        log.warn("{} failed", request, failure);
        return null;
      });
    }
    if (!latch.await(5, TimeUnit.SECONDS)) {
      log.warn("not all answered");
    }
  }

  CompletableFuture<List<String>> gather(List<String> requests) {
    CompletableFuture<List<String>> all = new CompletableFuture<>();
    List<String> answers = new ArrayList<>();
    AtomicInteger left = new AtomicInteger(requests.size());
    for (String request : requests) {
      client.call(request).whenComplete((value, failure) -> { // ok: the first failure fails all
        if (failure != null) {
          all.completeExceptionally(failure);
          return;
        }
        synchronized (answers) {
          answers.add(value);
        }
        if (left.decrementAndGet() == 0) {
          all.complete(answers);
        }
      });
    }
    return all;
  }

  CompletableFuture<List<String>> gatherForgetful(List<String> requests) {
    CompletableFuture<List<String>> all = new CompletableFuture<>();
    List<String> answers = new ArrayList<>();
    AtomicInteger left = new AtomicInteger(requests.size());
    for (String request : requests) {
      client.call(request).thenAccept(value -> { // expect: UncompletedPromise
        synchronized (answers) {
          answers.add(value);
        }
        if (left.decrementAndGet() == 0) {
          all.complete(answers);
        }
      });
    }
    return all;
  }

  CompletionStage<Void> close() {
    client.call("bye").handle((v, e) -> closed.complete(null)); // ok: whatever the answer
    return closed;
  }

  CompletableFuture<String> poll(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ScheduledFuture<?> poller = timer.scheduleWithFixedDelay(() -> {
      client.call("status " + id).whenComplete((status, failure) -> { // ok: asked again, until done or failed
        if (failure != null) {
          promise.completeExceptionally(failure);
        } else if (status.equals("done")) {
          promise.complete(status);
        }
      });
    }, 0, 1, TimeUnit.SECONDS);
    promise.whenComplete((status, failure) -> poller.cancel(false));
    return promise;
  }

  ListenableFuture<String> catchingCallback(ListenableFuture<String> source) {
    com.google.common.util.concurrent.SettableFuture<String> result = com.google.common.util.concurrent.SettableFuture.create();
    Futures.addCallback(source, new FutureCallback<>() { // ok: a failure gives the standard
      @Override
      public void onSuccess(String value) {
        result.set(value);
      }

      @Override
      public void onFailure(Throwable failure) {
        log.warn("standard used", failure);
        result.set("standard");
      }
    }, MoreExecutors.directExecutor());
    return result;
  }

  static final class Handshake extends ChannelInboundHandlerAdapter {
    private ChannelPromise done;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      done = context.newPromise();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      context.writeAndFlush("hello").addListener(sent -> { // ok: the answer completes it, exceptionCaught fails it
        if (!sent.isSuccess()) {
          done.tryFailure(sent.cause());
        }
      });
      context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      done.trySuccess();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      done.tryFailure(cause);
      context.close();
    }

    ChannelFuture done() {
      return done;
    }
  }

  static void nettyChain(ChannelHandlerContext context, Object first, Object second, ChannelPromise promise) {
    context.write(first).addListener(sent -> { // ok: the second takes the promise
      if (sent.isSuccess()) {
        context.writeAndFlush(second, promise);
      } else {
        promise.setFailure(sent.cause());
      }
    });
  }

  static void nettyChainForgetful(ChannelHandlerContext context, Object first, Object second, ChannelPromise promise) {
    context.write(first).addListener(sent -> { // expect: UncompletedPromise
      if (sent.isSuccess()) {
        context.writeAndFlush(second, promise);
      }
    });
  }

  CompletableFuture<String> fromFuture(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> { // expect: UncompletedPromise
      try {
        promise.complete(source.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException e) {
        log.error("failed", e);
      }
    });
    return promise;
  }

  CompletableFuture<String> fromFutureBoth(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> { // ok: every failure is passed on
      try {
        promise.complete(source.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        promise.completeExceptionally(e);
      } catch (java.util.concurrent.ExecutionException | CancellationException e) {
        promise.completeExceptionally(e);
      }
    });
    return promise;
  }

  void worker(BlockingQueue<Map.Entry<String, CompletableFuture<String>>> inbox, AtomicBoolean open) {
    Thread thread = new Thread(() -> {
      while (open.get()) {
        try {
          Map.Entry<String, CompletableFuture<String>> next = inbox.take();
          client.call(next.getKey()).whenComplete((value, failure) -> { // ok: both
            if (failure != null) {
              next.getValue().completeExceptionally(failure);
            } else {
              next.getValue().complete(value);
            }
          });
        } catch (InterruptedException e) {
          return;
        }
      }
    });
    thread.start();
  }

  CompletableFuture<String> eitherOr(String a, String b) {
    CompletableFuture<String> first = new CompletableFuture<>();
    BiConsumer<String, Throwable> tell = (value, failure) -> {
      if (failure == null) {
        first.complete(value);
      } else {
        first.completeExceptionally(failure);
      }
    };
    client.call(a).whenComplete(tell); // ok: one function for both
    client.call(b).whenComplete(tell);
    return first;
  }
}
