package cases.promise.handed;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.CompletableFuture;

/** What an asynchronous call is given is there to be completed by it, or only something to wait for. */
abstract class Inputs {
  abstract CompletableFuture<Long> write(byte[] message);

  abstract CompletableFuture<Long> after(CompletableFuture<Long> before);

  void waitedFor(byte[] message, CompletableFuture<Long> before) {
    // The promise is not lost: the call waits for it.
    write(message).thenAccept(id -> after(before).join()); // expect: DiscardedAsyncResult
  }

  void toBeCompleted(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    context.write(message).addListener(sent -> { // expect: UncompletedPromise
      if (sent.isSuccess()) {
        context.writeAndFlush(message, promise);
      }
    });
  }

  void anotherOne(byte[] message, CompletableFuture<Long> before) {
    // The promise is not lost: what is completed is the link behind it.
    write(message).thenAccept(id -> before.thenApply(other -> other + id).complete(id)); // expect: DiscardedAsyncResult
  }
}
