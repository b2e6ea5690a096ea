package cases.flush.paths;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers that are kept as a number, a word or a state, and asked for later. */
class Encoded {
  enum Step {
    FLUSHED,
    AGAIN,
    GIVE_UP
  }

  interface Out {
    boolean flush();

    Step tryFlush();

    void close();

    void reset();
  }

  void numberOfTheRest(Out out) {
    int left = out.flush() ? 0 : 1; // ok: zero stands for done
    if (left == 0) {
      out.close();
    }
  }

  void numberThatIsAlwaysThere(Out out) {
    int left = out.flush() ? 0 : 1; // expect: FlushIgnoredBeforeClose
    if (left >= 0) {
      out.close();
    }
  }

  void exitCode(Out out) {
    int code = -1;
    if (out.flush()) { // ok: only a code that is not negative stands for done
      code = 0;
    }
    if (0 > code) {
      return;
    }
    out.close();
  }

  void exitCodeTheOtherWay(Out out) {
    int code = -1;
    if (out.flush()) { // ok: nothing is promised where it is closed
      code = 0;
    }
    if (code < 0) {
      out.close();
    }
  }

  void loggedCode(Out out) {
    int code = out.flush() ? 0 : -1; // expect: FlushIgnoredBeforeClose
    System.out.println("code " + code);
    out.close();
  }

  void switchOnNumber(Out out) {
    switch (out.flush() ? 1 : 0) { // ok: one stands for done
      case 1 -> out.close();
      default -> {}
    }
  }

  void switchOnBoth(Out out) {
    switch (out.flush() ? 1 : 0) { // expect: FlushIgnoredBeforeClose
      case 0, 1 -> out.close();
      default -> {}
    }
  }

  void oppositeByXor(Out out) {
    if (out.flush() ^ true) { // ok: the same as not
      return;
    }
    out.close();
  }

  void sameByXor(Out out) {
    if (out.flush() ^ false) { // expect: FlushIgnoredBeforeClose
      System.out.println("done");
    }
    out.close();
  }

  void wordOfASwitch(Out out) {
    String next =
        switch (out.tryFlush()) { // ok: the word stands for the answer
          case FLUSHED -> "close";
          case AGAIN -> "wait";
          case GIVE_UP -> "reset";
        };
    switch (next) {
      case "close" -> out.close();
      case "reset" -> out.reset();
      default -> {}
    }
  }

  void wrongWordOfASwitch(Out out) {
    String next =
        switch (out.tryFlush()) { // expect: FlushIgnoredBeforeClose
          case FLUSHED, AGAIN -> "close";
          case GIVE_UP -> "reset";
        };
    switch (next) {
      case "close" -> out.close();
      default -> out.reset();
    }
  }

  void flagOfALoop(Out out) {
    boolean done = false;
    while (!done) {
      switch (out.tryFlush()) { // ok: the loop goes on until it is done
        case FLUSHED:
          done = true;
          break;
        case AGAIN:
          Thread.onSpinWait();
          break;
        default:
          throw new IllegalStateException("not flushed");
      }
    }
    out.close();
  }

  void flagThatIsSetTooEarly(Out out) {
    boolean done = false;
    while (!done) {
      switch (out.tryFlush()) { // expect: FlushIgnoredBeforeClose
        case FLUSHED:
        case AGAIN:
          done = true;
          break;
        default:
          throw new IllegalStateException("not flushed");
      }
    }
    out.close();
  }

  void stateOfALoop(Out out) {
    Step state = Step.AGAIN;
    for (int i = 0; i < 5 && state == Step.AGAIN; i++) {
      if (out.flush()) { // ok: the state says so
        state = Step.FLUSHED;
      }
    }
    if (state == Step.FLUSHED) {
      out.close();
    }
  }

  void stateThatIsNotAsked(Out out) {
    Step state = Step.AGAIN;
    for (int i = 0; i < 5 && state == Step.AGAIN; i++) {
      if (out.flush()) { // expect: FlushIgnoredBeforeClose
        state = Step.FLUSHED;
      }
    }
    if (state != Step.GIVE_UP) {
      out.close();
    }
  }

  void copiedNumber(Out out) {
    int left = out.flush() ? 0 : 1; // ok: the copy says the same
    int rest = left;
    if (rest != 0) {
      return;
    }
    out.close();
  }

  private static int drainOnce(Out out) {
    return out.flush() ? 0 : 1; // ok: the number tells the caller
  }

  void numberOfAHelper(Out out) {
    if (drainOnce(out) == 0) { // ok: it is asked
      out.close();
    }
  }

  void droppedNumberOfAHelper(Out out) {
    drainOnce(out); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void countOfTheRest(List<Out> outs) {
    int pending = 0;
    for (Out out : outs) {
      if (!out.flush()) { // ok: zero says that none is left
        pending++;
      }
    }
    if (pending == 0) {
      for (Out out : outs) {
        out.close();
      }
    }
  }

  void countThatAllowsOne(List<Out> outs) {
    int pending = 0;
    for (Out out : outs) {
      if (!out.flush()) { // expect: FlushIgnoredBeforeClose
        pending++;
      }
    }
    if (pending < 2) {
      for (Out out : outs) {
        out.close();
      }
    }
  }

  void sumOfTheRest(Out out) {
    int left = 0;
    left += out.flush() ? 0 : 1; // ok: the sum is zero only if it is done
    if (left > 0) {
      return;
    }
    out.close();
  }

  void countOfTheDone(Out out) {
    int done = 0;
    if (out.flush()) { // expect: FlushIgnoredBeforeClose
      done++;
    }
    if (done >= 0) {
      out.close();
    }
  }

  private final AtomicBoolean drained = new AtomicBoolean();

  void inAnObject(Out out) {
    drained.set(out.flush()); // ok: the object is asked
    if (drained.get()) {
      out.close();
    }
  }

  void inAnObjectThatNobodyAsks(Out out) {
    drained.set(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void firstOfAQueue(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer first = queue.peek();
    channel.write(first); // ok: the queue holds it until it is written
    if (!first.hasRemaining()) {
      queue.poll();
    }
    if (queue.isEmpty()) {
      channel.close();
    }
  }

  void takenOutOfAQueue(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer first = queue.poll();
    channel.write(first); // expect: FlushIgnoredBeforeClose
    if (queue.isEmpty()) {
      channel.close();
    }
  }

  void intoAStream(OutputStream stream, ByteBuffer block) throws IOException {
    WritableByteChannel channel = Channels.newChannel(stream);
    channel.write(block); // ok: a stream takes all or throws
    channel.close();
  }

  void whileItBlocks(SocketChannel channel, ByteBuffer block) throws IOException {
    channel.configureBlocking(true);
    channel.write(block); // ok: comes back when all is written
    channel.close();
  }

  void whileItDoesNotBlock(SocketChannel channel, ByteBuffer block) throws IOException {
    channel.configureBlocking(false);
    channel.write(block); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void wordThatIsCompared(Out out) {
    String answer = out.flush() ? "done" : "pending"; // ok: only the word for done closes
    if (answer.equals("done")) {
      out.close();
    }
  }

  void wrongWordThatIsCompared(Out out) {
    String answer = out.flush() ? "done" : "pending"; // expect: FlushIgnoredBeforeClose
    if (!"reset".equals(answer)) {
      out.close();
    }
  }

  void nothingForNotDone(Out out) {
    String answer = out.flush() ? "done" : null; // ok: null stands for not done
    if (answer != null) {
      out.close();
    }
  }

  private enum Attempt {
    OUT,
    LATER
  }

  private static Attempt attempt(Out out) {
    return out.flush() ? Attempt.OUT : Attempt.LATER; // ok: the word tells the caller
  }

  void wordOfAHelper(Out out) {
    if (attempt(out) == Attempt.OUT) { // ok: it is asked
      out.close();
    }
  }

  void droppedWordOfAHelper(Out out) {
    attempt(out); // expect: FlushIgnoredBeforeClose
    out.close();
  }
}
