package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelProgressiveFuture;
import io.netty.channel.ChannelProgressiveFutureListener;
import io.netty.channel.ChannelProgressivePromise;
import io.netty.util.concurrent.GenericFutureListener;
import io.vertx.core.http.WebSocket;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A close that the listener of the last write runs, and closes that nothing was written before. */
class SequencedCloses {
  void lambda(ChannelHandlerContext ctx, Object last) {
    ctx.writeAndFlush(last).addListener(done -> ctx.close()); // ok: it has told of its failure
  }

  void writeOnly(ChannelHandlerContext ctx, Object last) {
    ctx.write(last).addListener(done -> ctx.disconnect()); // ok: it has told of its failure
    ctx.flush();
  }

  void listener(Channel channel, Object last) {
    channel
        .writeAndFlush(last)
        .addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture future) {
                future.channel().close(); // ok: it has told of its failure
              }
            });
  }

  ChannelFuture held(Channel channel, Object last) {
    ChannelFuture written = channel.writeAndFlush(last);
    return written.addListener(
        done -> {
          if (done.isSuccess()) {
            channel.close(); // ok: it has told of its failure
          }
        });
  }

  void tells(Channel channel, Object last) {
    channel
        .writeAndFlush(last)
        .addListener(
            done -> {
              System.out.println("bye");
              channel.close(); // ok: it has told of its failure
            });
  }

  void onOneWay(Channel channel, Object last, boolean keepAlive) {
    channel
        .writeAndFlush(last)
        .addListener( // expect: DiscardedAsyncResult
            done -> {
              if (!keepAlive) {
                channel.close(); // ok: it has told of its failure
              }
            });
  }

  void next(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(done -> channel.writeAndFlush("bye")); // expect: DiscardedAsyncResult
  }

  void nothingWritten(Channel channel) {
    channel.deregister().addListener(done -> channel.close()); // expect: DiscardedAsyncResult
  }

  void heldTwice(Channel channel, Object last) {
    ChannelFuture written = channel.writeAndFlush(last);
    ChannelFuture again = written;
    again.addListener(done -> channel.close()); // ok: it has told of its failure
  }

  void listenerInATask(Channel channel, Object last, Executor executor) {
    executor.execute(
        () ->
            channel
                .writeAndFlush(last)
                .addListener(
                    new ChannelFutureListener() {
                      @Override
                      public void operationComplete(ChannelFuture future) {
                        channel.close(); // ok: it has told of its failure
                      }
                    }));
  }

  void nothingWrittenAndHeld(Channel channel) {
    ChannelFuture gone = channel.deregister();
    gone.addListener(done -> channel.close()); // expect: DiscardedAsyncResult
  }

  void connected(ChannelFuture connecting, Channel channel) {
    connecting.addListener(done -> channel.close()); // expect: DiscardedAsyncResult
  }

  void eitherOne(Channel channel, Object last, boolean writes) {
    ChannelFuture future = channel.deregister();
    if (writes) {
      future = channel.writeAndFlush(last);
    }
    future.addListener(done -> channel.close()); // expect: DiscardedAsyncResult
  }

  void elsewhere(Channel channel, Object last) {
    channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    GenericFutureListener<ChannelFuture> later = done -> channel.close(); // expect: DiscardedAsyncResult
    channel.deregister().addListener(later); // expect: DiscardedAsyncResult
  }

  void classOfItsOwn(Channel channel, Object last) {
    channel
        .writeAndFlush(last)
        .addListener( // expect: DiscardedAsyncResult
            done -> {
              class Closer implements Runnable {
                @Override
                public void run() {
                  channel.close(); // expect: DiscardedAsyncResult
                }
              }
              new Closer().run();
            });
  }

  void socket(NetSocket socket, String last) {
    socket.write(last).onComplete(done -> socket.close()); // ok: it has told of its failure
  }

  void handler(NetSocket socket, String last) {
    socket.write(last, done -> socket.close()); // ok: it has told of its failure
  }

  void webSocket(WebSocket socket, String last) {
    socket.writeTextMessage(last).onComplete(done -> socket.close()); // ok: it has told of its failure
  }

  void onSuccessOnly(NetSocket socket, String last) {
    socket.write(last).onSuccess(done -> socket.close()); // ok: it may drop the write itself
  }

  void thenOnly(java.net.http.WebSocket socket, Channel channel, String last) {
    socket
        .sendText(last, true)
        .thenRun( // expect: DiscardedAsyncResult
            () -> channel.close()); // ok: it has told of its failure
  }

  void eitherWay(java.net.http.WebSocket socket, Channel channel, String last) {
    socket
        .sendText(last, true)
        .whenComplete((done, failure) -> channel.close()); // ok: it has told of its failure
  }

  void eitherCallback(AsyncResultSource source, Channel channel, Object last) {
    source.writeAndFlush(channel, last).addListener(done -> channel.close()); // expect: DiscardedAsyncResult
  }

  void onProgress(Channel channel, Object last, ChannelProgressivePromise promise) {
    channel
        .writeAndFlush(last, promise)
        .addListener(
            new ChannelProgressiveFutureListener() {
              @Override
              public void operationProgressed(ChannelProgressiveFuture future, long done, long all) {
                System.out.println(done + " of " + all);
              }

              @Override
              public void operationComplete(ChannelProgressiveFuture future) {
                channel.close(); // ok: it has told of its failure
              }
            });
  }

  void afterSuccess(Sink sink, Channel channel, Object last) {
    sink.flush(last)
        .then( // expect: DiscardedAsyncResult
            new Answer() {
              @Override
              public void stored() {
                channel.close(); // expect: DiscardedAsyncResult
              }

              @Override
              public void failed(Throwable failure) {}
            });
  }

  void afterEither(Sink sink, Channel channel, Object last) {
    sink.flush(last)
        .then(
            new Answer() {
              @Override
              public void stored() {}

              @Override
              public void failed(Throwable failure) {
                channel.close(); // ok: it has told of its failure
              }
            });
  }

  interface Sink {
    Stored flush(Object last);
  }

  interface Stored extends CompletionStage<Void> {
    CompletionStage<Void> then(Answer answer);
  }

  interface Answer {
    void stored();

    void failed(Throwable failure);
  }

  interface AsyncResultSource {
    ChannelFuture writeAndFlush(Channel channel, Object last);
  }
}
