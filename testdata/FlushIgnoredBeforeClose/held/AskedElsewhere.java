package cases.flush.held;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** The answer is asked for in other words, or by other code. */
class AskedElsewhere {
  enum Step {
    DONE,
    AGAIN,
    FAILED
  }

  interface Out {
    Step flush();

    boolean tryFlush();

    void close();
  }

  private final SocketChannel channel;
  private final Queue<ByteBuffer> queue = new ArrayDeque<>();
  private final Queue<ByteBuffer> others = new ArrayDeque<>();
  private boolean flushed;
  private boolean idle;

  AskedElsewhere(SocketChannel channel) {
    this.channel = channel;
  }

  // The queue that the helper empties

  private boolean flush() throws IOException {
    while (!queue.isEmpty()) {
      channel.write(queue.peek()); // ok: asked
      if (queue.peek().hasRemaining()) {
        return false;
      }
      queue.poll();
    }
    return true;
  }

  void queueIsAsked() throws IOException {
    flush(); // ok: the queue tells
    if (queue.isEmpty()) {
      channel.close();
    }
  }

  void queueIsAskedTheOtherWay() throws IOException {
    flush(); // expect: FlushIgnoredBeforeClose
    if (!queue.isEmpty()) {
      idle = false;
    }
    channel.close();
  }

  void anotherQueueIsAsked() throws IOException {
    flush(); // expect: FlushIgnoredBeforeClose
    if (others.isEmpty()) {
      channel.close();
    }
  }

  // The buffer that the helper was given

  private int push(ByteBuffer bytes) throws IOException {
    return channel.write(bytes); // ok: returned
  }

  void bufferIsAsked(ByteBuffer bytes) throws IOException {
    while (bytes.remaining() > 0) {
      push(bytes); // ok: until nothing is left
    }
    channel.close();
  }

  void bufferIsAskedBefore(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > 0) {
      push(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  // A helper that answers from the field

  private boolean mayClose() {
    return flushed;
  }

  private boolean isTold() {
    return idle;
  }

  void helperReads(Out out) {
    flushed = out.tryFlush(); // ok: asked by the helper
    if (mayClose()) {
      out.close();
    }
  }

  void helperReadsAnother(Out out) {
    flushed = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (isTold()) {
      out.close();
    }
  }

  // A helper that throws

  private static void check(boolean condition, String text) {
    if (!condition) {
      throw new IllegalStateException(text);
    }
  }

  private static void note(boolean condition) {
    System.out.println(condition);
  }

  void checked(Out out) {
    Step step = out.flush(); // ok: checked
    check(step == Step.DONE, "bytes left");
    out.close();
  }

  void checkedForFailure(Out out) {
    Step step = out.flush(); // expect: FlushIgnoredBeforeClose
    check(step != Step.FAILED, "failed");
    out.close();
  }

  void noted(Out out) {
    Step step = out.flush(); // expect: FlushIgnoredBeforeClose
    note(step == Step.DONE);
    out.close();
  }

  void asserted(Out out) {
    boolean done = out.tryFlush(); // ok: asserted
    assert done : "bytes left";
    out.close();
  }

  void assertedForFailure(Out out) {
    Step step = out.flush(); // expect: FlushIgnoredBeforeClose
    assert step != Step.FAILED;
    out.close();
  }

  // A helper that looks for the failure only

  private static void orFail(CompletableFuture<Void> result) {
    if (result.isCompletedExceptionally()) {
      throw new IllegalStateException("failed");
    }
  }

  private static void orWait(CompletableFuture<Void> result) {
    if (!result.isCompletedExceptionally()) {
      result.join();
    }
  }

  interface Later {
    CompletableFuture<Void> flush();

    void close();
  }

  void failureOnly(Later out) {
    orFail(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void failureAndWait(Later out) {
    orWait(out.flush()); // ok: waited for
    out.close();
  }

  // Words for equality

  void equalsTrue(Out out) {
    Boolean answer = out.tryFlush(); // ok: asked
    if (Objects.equals(answer, true)) {
      out.close();
    }
  }

  void equalsTruth(Out out) {
    Boolean answer = out.tryFlush(); // ok: asked
    if (!Objects.equals(Boolean.TRUE, answer)) {
      return;
    }
    out.close();
  }

  void equalsFailed(Out out) {
    if (Objects.equals(out.flush(), Step.FAILED)) { // expect: FlushIgnoredBeforeClose
      return;
    }
    out.close();
  }


  void orAssignedToMore(Out out, boolean done) {
    done |= out.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (done) {
      out.close();
    }
  }
}
