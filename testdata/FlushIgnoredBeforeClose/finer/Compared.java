package cases.flush.finer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Which of its two outcomes a comparison is done on: what was flushed before is done there too. */
class Compared {
  interface Out {
    boolean drain();

    boolean flush();

    CompletableFuture<Void> send();

    void close();
  }

  void isTrue(Out out) {
    out.drain(); // ok: it is done when what is flushed behind it is
    if (out.flush() == true) {
      out.close();
    }
  }

  void isFalse(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (out.flush() == false) {
      out.close();
    }
  }

  void isNotFalse(Out out) {
    out.drain(); // ok: done
    if (out.flush() != false) {
      out.close();
    }
  }

  void isNotTrue(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (out.flush() != true) {
      out.close();
    }
  }

  void equalsTrue(Out out) {
    out.drain(); // ok: done
    if (Boolean.TRUE.equals(out.flush())) {
      out.close();
    }
  }

  void equalsFalse(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (Boolean.FALSE.equals(out.flush())) {
      out.close();
    }
  }

  void bothTrue(Out out) {
    out.drain(); // ok: done
    if (Objects.equals(out.flush(), true)) {
      out.close();
    }
  }

  void bothFalse(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (Objects.equals(out.flush(), false)) {
      out.close();
    }
  }

  void notByXor(Out out) {
    out.drain(); // ok: what is not done has come back
    if (true ^ out.flush()) {
      return;
    }
    out.close();
  }

  void closesNotByXor(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (true ^ out.flush()) {
      out.close();
    }
  }

  void sameByXor(Out out) {
    out.drain(); // ok: done
    if (out.flush() ^ false) {
      out.close();
    }
  }

  void closesUnlessSameByXor(Out out) {
    out.drain(); // expect: FlushIgnoredBeforeClose
    if (out.flush() ^ false) {
      return;
    }
    out.close();
  }

  // States

  /** Says how far it came, in an object of its own. */
  static final class Fill {
    static final Fill ALL = new Fill();

    boolean isComplete() {
      return this == ALL;
    }
  }

  enum Step {
    DONE,
    PENDING,
    RESET
  }

  interface Level {
    boolean isComplete();
  }

  record Full(boolean isComplete) implements Level {}

  interface Tagged {}

  sealed interface Poll {}

  record Ready() implements Poll, Tagged {}

  record Pending() implements Poll, Tagged {}

  interface Pipe {
    Level flushSome();

    Poll pollFlush();

    Fill flush();

    Step tryFlush();

    void close();
  }

  void notNull(Pipe pipe) {
    Fill fill = pipe.flush(); // expect: FlushIgnoredBeforeClose
    if (null != fill) {
      pipe.close();
    }
  }

  void isAll(Pipe pipe) {
    if (pipe.flush() == Fill.ALL) { // ok: the author compares it with what is wanted
      pipe.close();
    }
  }

  void equalsAll(Pipe pipe, Fill wanted) {
    if (Objects.equals(pipe.flush(), wanted)) { // ok: compared with what is wanted
      pipe.close();
    }
  }

  void isFull(Pipe pipe) {
    if (pipe.flushSome() instanceof Full) { // ok: the author asks for what is wanted
      pipe.close();
    }
  }

  void isTagged(Pipe pipe) {
    if (pipe.pollFlush() instanceof Tagged) { // expect: FlushIgnoredBeforeClose
      pipe.close();
    }
  }

  void otherState(Pipe pipe) {
    if (pipe.tryFlush() == Step.RESET) { // ok: what was reset is not pending
      pipe.close();
    }
  }

  void anyButTheOtherState(Pipe pipe) {
    if (pipe.tryFlush() != Step.RESET) { // expect: FlushIgnoredBeforeClose
      pipe.close();
    }
  }

  void equalsOtherState(Pipe pipe) {
    if (Step.RESET.equals(pipe.tryFlush())) { // ok: what was reset is not pending
      pipe.close();
    }
  }

  void caseOfTheOtherState(Pipe pipe) {
    switch (pipe.tryFlush()) { // ok: what was reset is not pending
      case RESET -> pipe.close();
      default -> System.out.println("later");
    }
  }

  void allButTheOtherState(Pipe pipe) {
    switch (pipe.tryFlush()) { // expect: FlushIgnoredBeforeClose
      case RESET -> System.out.println("reset");
      default -> pipe.close();
    }
  }

  // Numbers

  void equalsLength(SocketChannel to, ByteBuffer bytes, Integer length) throws IOException {
    if (Objects.equals(to.write(bytes), length)) { // ok: all of it
      to.close();
    }
  }

  void fewer(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) < 4) { // ok: less than all comes back
      return;
    }
    to.close();
  }

  void atMost(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) <= 3) { // ok: less than all comes back
      return;
    }
    to.close();
  }

  void atLeast(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) >= 4) { // ok: all of it
      to.close();
    }
  }

  void unlessAtLeast(SocketChannel to, ByteBuffer four) throws IOException {
    int written = to.write(four); // ok: closed because it is not all out
    if (written >= 4) {
      return;
    }
    to.close();
  }

  void notAll(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) != 4) { // ok: less than all comes back
      return;
    }
    to.close();
  }

  void closesUnlessAll(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) != 4) { // ok: closed because it is not all out
      to.close();
    }
  }

  void moreThanThree(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) > 3) { // ok: all of it
      to.close();
    }
  }

  void longBelowZero(GatheringByteChannel to, ByteBuffer[] bytes) throws IOException {
    long written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written < 0L) {
      return;
    }
    to.close();
  }

  void longMinusOne(GatheringByteChannel to, ByteBuffer[] bytes) throws IOException {
    long written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written == -1L) {
      return;
    }
    to.close();
  }

  void widenedIntoASum(GatheringByteChannel to, ByteBuffer[] four) throws IOException {
    int total = 0;
    total += to.write(four); // ok: all of it
    if (total == 4) {
      to.close();
    }
  }

  // Variables

  void noFailure(Out out, IOException failure) {
    out.flush(); // ok: closed because of the failure
    if (failure != null) {
      out.close();
    }
  }

  void noReason(Out out, String reason) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (reason != null) {
      out.close();
    }
  }

  void boxedAnswer(Pipe pipe) {
    Boolean done = pipe.tryFlush() == Step.DONE; // ok: done
    if (done) {
      pipe.close();
    }
  }

  void writtenDown(Out out) {
    String text = String.valueOf(out.flush()); // expect: FlushIgnoredBeforeClose
    System.out.println(text);
    out.close();
  }

  void flagOfTheElse(Out out, boolean keep) {
    if (!keep) {
      System.out.println("nothing to send");
    } else {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (keep) {
      out.close();
    }
  }

  void setWhereItIsFlushed(Out out, boolean ready) {
    Out used = null;
    if (ready) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      used = out;
    }
    if (used != null) {
      out.close();
    }
  }

  void leftWhereItIsNull(Out out, boolean ready) {
    Out used = null;
    if (ready) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      used = out;
    }
    if (used == null) {
      return;
    }
    out.close();
  }

  void closedWhereItIsNull(Out out, boolean ready) {
    Out used = null;
    if (ready) {
      out.flush(); // ok: closed only where it was not flushed
      used = out;
    }
    if (used == null) {
      out.close();
    }
  }
}
