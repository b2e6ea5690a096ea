package cases.flush.fix;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Closes that would come back to where they are, and flushes that answer something else. */
abstract class Again {
  static class Farewell extends ChannelOutboundHandlerAdapter {
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
      ctx.writeAndFlush("bye"); // expect: FlushIgnoredBeforeClose
      ctx.close();
    }
  }

  static class Buffer {
    private final Deque<String> texts = new ArrayDeque<>();

    /** Whether anything was written. */
    boolean flush() {
      boolean any = !texts.isEmpty();
      texts.clear();
      return any;
    }

    void close() {}
  }

  interface Timed {
    boolean flush(long millis);

    void close();
  }

  interface Sink {
    CompletableFuture<Void> flush();

    void close();

    void close(Object reason);
  }

  private final Sink own;

  Again(Sink own) {
    this.own = own;
  }

  abstract String describe();

  void end(Buffer buffer) {
    buffer.flush(); // expect: FlushIgnoredBeforeClose
    buffer.close();
  }

  void inTime(Timed timed) {
    timed.flush(100); // expect: FlushIgnoredBeforeClose
    timed.close();
  }

  CompletableFuture<Void> why() {
    CompletableFuture<Void> flushed = own.flush(); // expect: FlushIgnoredBeforeClose
    own.close(describe());
    return flushed;
  }

  CompletableFuture<Void> when() {
    CompletableFuture<Void> flushed = own.flush(); // expect: FlushIgnoredBeforeClose
    own.close(new IllegalStateException("closed"));
    return flushed;
  }

  CompletableFuture<Void> which(Object[] reasons) {
    CompletableFuture<Void> flushed = own.flush(); // expect: FlushIgnoredBeforeClose
    own.close(reasons[0]);
    return flushed;
  }

  CompletableFuture<Void> ofMany(List<Sink> sinks) {
    CompletableFuture<Void> flushed = sinks.get(0).flush(); // expect: FlushIgnoredBeforeClose
    sinks.get(0).close();
    return flushed;
  }

  CompletableFuture<Void> constant() {
    CompletableFuture<Void> flushed = own.flush(); // expect: FlushIgnoredBeforeClose
    own.close("bye");
    return flushed;
  }

  CompletableFuture<Void> given(Object reason) {
    CompletableFuture<Void> flushed = own.flush(); // expect: FlushIgnoredBeforeClose
    own.close(reason);
    return flushed;
  }
}
