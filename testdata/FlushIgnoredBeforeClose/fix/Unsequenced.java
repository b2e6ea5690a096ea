package cases.flush.fix;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Closes that a fix would put in a worse place: no fix. */
abstract class Unsequenced {
  interface Sink {
    CompletableFuture<Void> drain();

    CompletableFuture<Void> shutdown();

    boolean flush();

    void close();
  }

  enum Progress {
    DONE,
    PENDING
  }

  interface Conn {
    Progress flush(int part);

    void close();
  }

  abstract Conn conn();

  Progress counted(Conn conn, int part) {
    conn.flush(part++); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  Progress connectedAgain() {
    conn().flush(1); // expect: FlushIgnoredBeforeClose
    conn().close();
    return Progress.DONE;
  }

  Progress numbered(Conn conn) {
    conn.flush(1); // expect: FlushIgnoredBeforeClose
    conn.close();
    return Progress.DONE;
  }

  static final class Out {
    ByteBuffer bytes;
  }

  private Sink sink;

  abstract Sink open();

  abstract SocketChannel channel();

  CompletableFuture<Void> anotherByThen() {
    CompletableFuture<Void> drained = sink.drain(); // expect: FlushIgnoredBeforeClose
    sink.close();
    return drained;
  }

  void renewed() {
    sink = open();
  }

  CompletableFuture<Void> closeWithAFuture(Sink out) {
    CompletableFuture<Void> drained = out.drain(); // expect: FlushIgnoredBeforeClose
    out.shutdown();
    return drained;
  }

  void nextEachTime(FileChannel file, Deque<Out> parts) throws IOException {
    file.write(parts.poll().bytes); // expect: FlushIgnoredBeforeClose
    file.close();
  }

  void openedEachTime(Path path, ByteBuffer bytes) throws IOException {
    channel().write(bytes); // expect: FlushIgnoredBeforeClose
    channel().close();
  }

  void unflushed(ChannelHandlerContext context, Object message) {
    context.write(message); // expect: FlushIgnoredBeforeClose
    context.close();
  }

  void withoutAFuture(Channel channel, Object message) {
    channel.writeAndFlush(message, channel.voidPromise()); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void withItsReason(Channel channel, Object message) {
    channel.writeAndFlush(message); // expect: FlushIgnoredBeforeClose
    // The end of the connection is the end of the body.
    channel.close();
  }

  void writable() {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void nobodyElseHasIt() {
    Sink out = open();
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void close() {
    sink.flush(); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  static final class Made {
    Made(Sink out) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      out.close();
    }
  }
}
