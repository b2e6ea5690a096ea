package cases.discarded.again;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.CompletableFuture;

/** Listeners that hand the end on to a promise, or to nobody. */
abstract class HandedOver {
  abstract CompletableFuture<Void> log(Object what);

  abstract void count(ChannelPromise promise);

  void nextWriteTellsThePromise(ChannelHandlerContext context, ChannelPromise promise) {
    context.write("head").addListener(done -> context.write("tail", promise)); // ok: told by the promise
  }

  void nextWriteTellsNobody(ChannelHandlerContext context) {
    context
        .write("head") // ok: told of at the listener
        .addListener( // expect: DiscardedAsyncResult
            done -> {
              context.write("tail", context.voidPromise()); // ok: the pipeline is told
            });
  }

  void nextStepTakesNoPromise(ChannelHandlerContext context, Object what) {
    context.write("head").addListener(done -> log(what)); // expect: DiscardedAsyncResult
  }

  void promiseIsOnlyCounted(ChannelHandlerContext context, ChannelPromise promise) {
    context.write("head").addListener(done -> count(promise)); // expect: DiscardedAsyncResult
  }
}
