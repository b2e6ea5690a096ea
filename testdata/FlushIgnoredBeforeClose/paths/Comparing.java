package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** What comparing an answer with a constant says, one operator after the other. */
class Comparing {
  interface Out {
    boolean flush();

    CompletableFuture<Void> send();

    void close();
  }

  void isTrue(Out out) {
    if (out.flush() == true) { // ok: done
      out.close();
    }
  }

  void isFalse(Out out) {
    if (out.flush() == false) { // ok: closed because it is not done
      out.close();
    }
  }

  void isNotFalse(Out out) {
    if (out.flush() != false) { // ok: done
      out.close();
    }
  }

  void isNotTrue(Out out) {
    if (out.flush() != true) { // ok: closed because it is not done
      out.close();
    }
  }

  void equalsTrue(Out out) {
    if (Boolean.TRUE.equals(out.flush())) { // ok: done
      out.close();
    }
  }

  void equalsFalse(Out out) {
    if (Boolean.FALSE.equals(out.flush())) { // ok: closed because it is not done
      out.close();
    }
  }

  void unlessEqualsFalse(Out out) {
    if (!Boolean.FALSE.equals(out.flush())) { // ok: done
      out.close();
    }
  }

  void eitherOr(Out out) {
    if (true ^ out.flush()) { // ok: not done comes back
      return;
    }
    out.close();
  }

  void eitherOrTheOtherWay(Out out) {
    if (true ^ out.flush()) { // ok: closed because it is not done
      out.close();
    }
  }

  void eitherOrNothing(Out out) {
    if (out.flush() ^ false) { // ok: done
      out.close();
    }
  }

  void sameFuture(Out out, CompletableFuture<Void> last) {
    if (out.send() == last) { // expect: FlushIgnoredBeforeClose
      out.close();
    }
  }

  void flagKeepsApart(Out out, boolean keep) {
    if (keep) {
      out.flush(); // ok: closed only if it is not kept
    }
    if (!keep) {
      out.close();
    }
  }

  void flagBringsTogether(Out out, boolean keep) {
    if (!keep) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (!keep) {
      out.close();
    }
  }

  void noFlagKeepsApart(Out out, boolean keep) {
    if (!keep) {
      out.flush(); // ok: closed only if it is kept
    }
    if (keep) {
      out.close();
    }
  }

  void belowZero(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written < 0) {
      to.close();
    }
  }

  void notBelowZero(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written < 0) {
      return;
    }
    to.close();
  }

  void atMostMinusOne(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written <= -1) {
      to.close();
    }
  }

  void minusOne(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written == -1) {
      to.close();
    }
  }

  void unlessZeroOrMore(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written >= 0) {
      return;
    }
    to.close();
  }

  void zeroOrMore(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written >= 0) {
      to.close();
    }
  }

  void unlessNotMinusOne(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written != -1) {
      return;
    }
    to.close();
  }

  void unlessMoreThanMinusOne(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: IgnoredIoProgress
    if (written > -1) {
      return;
    }
    to.close();
  }

  void moreThanMinusOne(SocketChannel to, ByteBuffer bytes) throws IOException {
    int written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written > -1) {
      to.close();
    }
  }

  void longMinusOne(GatheringByteChannel to, ByteBuffer[] bytes) throws IOException {
    long written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written == -1) {
      return;
    }
    to.close();
  }

  void longZero(GatheringByteChannel to, ByteBuffer[] bytes) throws IOException {
    long written = to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (written == 0) {
      return;
    }
    to.close();
  }

  void exactly(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) == 4) { // ok: all of it
      to.close();
    }
  }

  void exactlyInAnInt(GatheringByteChannel to, ByteBuffer[] four) throws IOException {
    if ((int) to.write(four) == 4) { // ok: all of it
      to.close();
    }
  }

  void widened(SocketChannel to, ByteBuffer four) throws IOException {
    long written = to.write(four); // ok: all of it
    if (written == 4L) {
      to.close();
    }
  }

  void behindItsHead(SocketChannel to, ByteBuffer framed, int head, int size) throws IOException {
    int body = to.write(framed) - head; // ok: not all of the body comes back
    if (body < size) {
      return;
    }
    to.close();
  }

  void whatIsNoLongerThere(SocketChannel to, ByteBuffer bytes, int size) throws IOException {
    to.write(bytes); // ok: not all comes back
    int written = size - bytes.remaining();
    if (written < size) {
      return;
    }
    to.close();
  }

  interface Boxed {
    Boolean flush();

    Integer write(ByteBuffer bytes);

    void close();
  }

  void unboxed(Boxed out) {
    if (!out.flush()) { // ok: not done comes back
      return;
    }
    out.close();
  }

  void unboxedByHand(Boxed out) {
    if (out.flush().booleanValue()) { // ok: done
      out.close();
    }
  }

  void unboxedCount(Boxed out, ByteBuffer four) {
    int written = out.write(four); // ok: all of it
    if (written == 4) {
      out.close();
    }
  }

  void unboxedCountBelowZero(Boxed out, ByteBuffer bytes) {
    int written = out.write(bytes).intValue(); // expect: FlushIgnoredBeforeClose
    if (written < 0) {
      return;
    }
    out.close();
  }

  private CompletableFuture<Void> pending;

  void helperWaits(Out out) {
    pending = out.send(); // ok: the helper waits before it closes
    closeWhenSent(out);
  }

  private void closeWhenSent(Out out) {
    pending.join();
    out.close();
  }

  void helperDoesNotWait(Out out) {
    pending = out.send(); // expect: FlushIgnoredBeforeClose
    closeAtOnce(out);
  }

  private void closeAtOnce(Out out) {
    System.out.println(pending.isDone());
    out.close();
  }
}
