package cases.flush.held;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Who is asked how far it came: the future, the buffer, the object, or somebody else. */
class Asked {
  interface Out {
    boolean flush();

    CompletableFuture<Void> flushAsync();

    CompletableFuture<Void> writeAsync(byte[] bytes);

    int level();

    List<String> remainingNames();

    boolean knows(ByteBuffer buffer);

    boolean drainPendingBytes();

    void close();
  }

  private Out own;

  void levelOfSomething(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (out.level() == 0) {
      out.close();
    }
  }

  private static void look(Out out) {
    System.out.println(out.remainingNames());
  }

  void looked(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    look(out);
    out.close();
  }

  private static boolean isOut(ByteBuffer head, ByteBuffer body) {
    return !head.hasRemaining() && !body.hasRemaining();
  }

  private static boolean isPending(ByteBuffer head, ByteBuffer body) {
    return head.hasRemaining() || body.hasRemaining();
  }

  void helperSaysDone(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    channel.write(body); // ok: the helper asks the buffer
    if (isOut(head, body)) {
      channel.close();
    }
  }

  void helperSaysDoneReversed(SocketChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(body); // ok: closes what it knows is not out
    if (!isOut(head, body)) {
      channel.close();
    }
  }

  void helperSaysPending(SocketChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(body); // ok: the helper asks the buffer
    if (isPending(head, body)) {
      return;
    }
    channel.close();
  }

  void helperAsksOthers(SocketChannel channel, ByteBuffer head, ByteBuffer body, ByteBuffer other)
      throws IOException {
    channel.write(body); // expect: FlushIgnoredBeforeClose
    if (isOut(head, other)) {
      channel.close();
    }
  }

  void askedElsewhere(SocketChannel channel, ByteBuffer body, Out log) throws IOException {
    channel.write(body); // expect: FlushIgnoredBeforeClose
    if (log.knows(body)) {
      channel.close();
    }
  }

  void isDone(Out out) {
    CompletableFuture<Void> flushed = out.flushAsync(); // ok: closes only what is done
    if (flushed.isDone()) {
      out.close();
    }
  }

  void isTheSame(Out out, CompletableFuture<Void> other) {
    CompletableFuture<Void> flushed = out.flushAsync(); // expect: FlushIgnoredBeforeClose
    if (flushed.equals(other)) {
      out.close();
    }
  }

  void hasFailed(Out out) {
    CompletableFuture<Void> flushed = out.flushAsync(); // ok: nothing of it is to come
    if (flushed.isCompletedExceptionally()) {
      out.close();
    }
  }

  void hasNotFailed(Out out) {
    CompletableFuture<Void> flushed = out.flushAsync(); // expect: FlushIgnoredBeforeClose
    if (!flushed.isCompletedExceptionally()) {
      out.close();
    }
  }

  void askedOnceMore(Channel channel, Object message) throws InterruptedException {
    ChannelFuture written = channel.writeAndFlush(message); // ok: waited for first
    written.sync();
    if (!written.await(1, TimeUnit.SECONDS)) {
      System.out.println("never");
    }
    channel.close().sync();
  }

  private void flushOwn() {
    own.flushAsync().join();
  }

  void flushedBehind(byte[] bytes) {
    own.writeAsync(bytes); // expect: DiscardedAsyncResult
    flushOwn();
    own.close();
  }

  private CompletableFuture<Void> pending;

  private void awaitPending() {
    pending.join();
  }

  void keptAndAwaited(Out out) {
    pending = out.flushAsync(); // ok: the helper waits for what the field holds
    awaitPending();
    out.close();
  }

  CompletableFuture<Void> keptElsewhere(Out out) {
    CompletableFuture<Void> flushed = out.flushAsync(); // expect: FlushIgnoredBeforeClose
    awaitPending();
    out.close();
    return flushed;
  }

  static class Box {
    CompletableFuture<Void> pending;
  }

  private static void awaitBox(Box box) {
    box.pending.join();
  }

  void keptInABox(Out out, Box box) {
    box.pending = out.flushAsync(); // ok: the helper waits for what the box holds
    awaitBox(box);
    out.close();
  }

  void drainedTwice(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.drainPendingBytes(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private boolean closeEmpty(Out out) {
    System.out.println("nothing to say");
    out.close();
    return true;
  }

  void closedInAQuestion(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    System.out.println(closeEmpty(out));
  }
}
