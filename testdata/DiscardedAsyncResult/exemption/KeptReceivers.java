package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Links on futures that somebody holds, or nobody, by whatever expression they are named. */
abstract class KeptReceivers {
  interface Api {
    CompletableFuture<Integer> send(String text);

    void use(Object answer);
  }

  private final AtomicInteger count = new AtomicInteger();
  private final CompletableFuture<Integer> first = new CompletableFuture<>();
  private final CompletableFuture<Integer> second = new CompletableFuture<>();
  private final Object any = first;

  CompletableFuture<Integer> first() {
    return first;
  }

  CompletableFuture<Integer> second() {
    return second;
  }

  private CompletableFuture<Integer> same(CompletableFuture<Integer> given) {
    return given;
  }

  void chosen(Api api, boolean which) {
    (which ? first : second).thenAccept(count::addAndGet); // ok: both are kept
    (which ? first : api.send("x")).thenAccept(count::addAndGet); // expect: DiscardedAsyncResult
    (which ? api.send("x") : second).thenAccept(count::addAndGet); // expect: DiscardedAsyncResult
  }

  @SuppressWarnings("unchecked")
  void cast(Api api) {
    ((CompletableFuture<Integer>) any).thenAccept(count::addAndGet); // ok: it is kept
    ((CompletableFuture<Integer>) api.send("x")).thenAccept(count::addAndGet); // expect: DiscardedAsyncResult
  }

  void ofTheCaller(Api api, CompletableFuture<Integer> given) {
    given.orTimeout(1, TimeUnit.SECONDS); // ok: the caller holds it
    given.thenAccept(count::addAndGet); // ok: the caller holds it, and counting cannot throw
    given.thenAccept(api::use); // expect: DiscardedAsyncResult
  }

  void returned(Api api) {
    first().thenAccept(count::addAndGet); // ok: a field holds it
    same(api.send("x")).thenAccept(count::addAndGet); // expect: DiscardedAsyncResult
  }

  void complete(Api api) {
    CompletableFuture.completedFuture(1).orTimeout(1, TimeUnit.SECONDS); // ok: it is complete
    CompletableFuture.completedFuture(1).thenAccept(api::use); // expect: DiscardedAsyncResult
  }

  /** Futures by key. */
  static final class Pending {
    private Map<String, CompletableFuture<Integer>> byKey;
    private String key;

    void own() {
      this.byKey.get(this.key).complete(1);
      this.byKey.remove(this.key); // ok: looked up beside
    }

    void ofAnother(Pending other) {
      other.byKey.get(key).complete(1);
      byKey.remove(key); // expect: DiscardedAsyncResult
    }

    void fromAnother(Pending other) {
      byKey.get(key).complete(1);
      other.byKey.remove(key); // expect: DiscardedAsyncResult
    }

    void keyOfAnother(Pending other) {
      byKey.get(key).complete(1);
      byKey.remove(other.key); // expect: DiscardedAsyncResult
    }
  }

  /** A future with a name. */
  record Named(String name, CompletableFuture<Integer> future) {
    CompletableFuture<Integer> made(Api api) {
      return api.send(name);
    }
  }

  private static <T> CompletableFuture<T> timed(CompletableFuture<T> given) {
    given.orTimeout(1, TimeUnit.SECONDS); // ok: returned
    return given;
  }

  interface Timers {
    <T> CompletableFuture<T> within(CompletableFuture<T> given);
  }

  void handedBack(Api api, Timers timers, Named named) {
    timed(named.future()); // ok: the record holds it
    timers.within(named.future()); // ok: the record holds it
    timed(named.made(api)); // expect: DiscardedAsyncResult
    timers.within(named.made(api)); // expect: DiscardedAsyncResult
  }

  void promises(
      ChannelHandlerContext ctx,
      ChannelPromise given,
      GenericFutureListener<Future<Void>> listener) {
    ctx.write("x", given); // ok: the caller holds the promise
    ctx.write("x", given.addListener(listener)); // ok: the caller holds the promise
    ctx.write("x", given.addListener(done -> count.incrementAndGet())); // ok: the caller holds the promise
    ctx.write("x", ctx.newPromise()); // expect: DiscardedAsyncResult
    ctx.write("x", ctx.newPromise().addListener(done -> count.incrementAndGet())); // expect: DiscardedAsyncResult
    ctx.write("x", ctx.newPromise().addListener(done -> count.addAndGet(done.isSuccess() ? 1 : 0))); // ok: the listener looks
  }

  void promisesInVariables(Channel channel, ChannelPromise given) {
    ChannelFuture written = channel.write("x", channel.newPromise());
    written.addListener(done -> count.incrementAndGet()); // expect: DiscardedAsyncResult
    ChannelFuture told = channel.write("x", given);
    told.addListener(done -> count.incrementAndGet()); // ok: the promise is the caller's
  }
}
