package cases.flush.fix;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** Closes that can be put behind the flush. */
abstract class Sequenced {
  interface Sink {
    CompletableFuture<Void> drain();

    boolean flush();

    void close();

    void hangup() throws IOException;
  }

  CompletableFuture<Void> future(Sink sink) {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> checkedException(Sink sink) throws IOException {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.hangup();
    return done;
  }

  void answer(Sink sink) {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  int answerAndMore(Sink sink) {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return 1;
  }

  void context(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.close();
  }

  void channelOfTheContext(ChannelHandlerContext ctx, Object message) {
    ctx.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    ctx.channel().close();
  }

  void branch(Channel channel, Object message, boolean last) {
    if (last) {
      channel.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
      channel.close();
    }
  }

  void bytes(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void resource(SocketChannel given, ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = given) {
      channel.write(buffer); // expect: FlushIgnoredBeforeClose
    }
  }

  static final class Own extends CompletableFuture<Void> {}

  interface OwnSink {
    Own drain();

    void close() throws IllegalStateException;
  }

  private CompletableFuture<Void> last;

  abstract Sink open();

  Own ownType(OwnSink sink) {
    Own done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> widerType(OwnSink sink) {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  interface LoudSink {
    CompletableFuture<Void> drain();

    void close() throws IllegalStateException;
  }

  CompletableFuture<Void> uncheckedException(LoudSink sink) {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> nameTaken(Sink sink, Throwable failure) {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> changing() {
    Sink sink = open();
    sink = open();
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return done;
  }

  CompletableFuture<Void> another(Sink sink, CompletableFuture<Void> other) {
    CompletableFuture<Void> done = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return other.thenCombine(done, (a, b) -> a);
  }

  CompletableFuture<Void> anotherName(Sink sink, CompletableFuture<Void> other) {
    CompletableFuture<Void> done = last = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return other;
  }

  void inABranch(Sink sink, boolean now) {
    if (now) {
      sink.flush(); // expect: FlushIgnoredBeforeClose
      sink.close();
    }
    System.out.println("more");
  }
}
