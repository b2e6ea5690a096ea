package cases.flush.answers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Answers and counts that are summed up in variables and in objects before anybody asks. */
class Sums {
  interface Out {
    boolean flush();

    boolean isOpen();

    void close();
  }

  private final LongAdder total = new LongAdder();
  private final AtomicLong written = new AtomicLong();

  void anyTurn(Out out) {
    boolean done = false;
    for (int i = 0; i < 8 && !done; i++) {
      done |= out.flush(); // ok: closed only once it was done
    }
    if (done) {
      out.close();
    }
  }

  void anyTurnOrNot(Out out) {
    boolean done = false;
    for (int i = 0; i < 8; i++) {
      done |= out.flush(); // expect: FlushIgnoredBeforeClose
    }
    System.out.println(done);
    out.close();
  }

  void notFromFalseOn(Out out) {
    boolean done = out.isOpen();
    done |= out.flush(); // expect: FlushIgnoredBeforeClose
    if (done) {
      out.close();
    }
  }

  void oneOfTwo(Out out, Out other) {
    boolean done = out.flush(); // expect: FlushIgnoredBeforeClose
    done |= other.flush();
    if (done) {
      out.close();
    }
  }

  void counted(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    AtomicInteger sent = new AtomicInteger();
    if (sent.addAndGet(channel.write(bytes)) < size) { // ok: the sum is compared
      throw new IOException("short");
    }
    channel.close();
  }

  void countedBefore(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    AtomicInteger sent = new AtomicInteger();
    if (sent.getAndAdd(channel.write(bytes)) < size) { // expect: FlushIgnoredBeforeClose
      System.out.println("the first of them");
    }
    channel.close();
  }

  void summed(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    LongAdder sent = new LongAdder();
    sent.add(channel.write(bytes)); // ok: the sum is compared
    if (sent.sum() < size) {
      throw new IOException("short");
    }
    channel.close();
  }

  void statistics(SocketChannel channel, ByteBuffer bytes) throws IOException {
    total.add(channel.write(bytes)); // expect: FlushIgnoredBeforeClose
    written.addAndGet(1);
    channel.close();
  }

  void countedDown(SocketChannel channel, ByteBuffer bytes) throws IOException {
    int left = bytes.remaining();
    while (left > 0) {
      left -= channel.write(bytes); // ok: until nothing is left
    }
    channel.close();
  }

  void rest(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    int left = size - channel.write(bytes); // ok: closed when nothing is left
    if (left > 0) {
      return;
    }
    channel.close();
  }

  void restIsNoted(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    int left = size - channel.write(bytes); // expect: FlushIgnoredBeforeClose
    if (left > 0) {
      System.out.println("short");
    }
    channel.close();
  }

  void surplus(SocketChannel channel, ByteBuffer bytes, int least) throws IOException {
    int more = channel.write(bytes) - least; // ok: closed when so much is out
    if (more < 0) {
      return;
    }
    channel.close();
  }

  boolean withoutHeader(SocketChannel channel, ByteBuffer bytes, int header, int size) throws IOException {
    int body = channel.write(bytes) - header; // ok: closed when so much is out
    if (body < size) {
      return false;
    }
    channel.close();
    return true;
  }

  boolean takenTwice(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    int left = size - channel.write(bytes); // ok: what is taken from the size twice is what is out
    int sent = size - left;
    if (sent < size) {
      return false;
    }
    channel.close();
    return true;
  }

  void backwards(SocketChannel channel, ByteBuffer bytes) throws IOException {
    int size = bytes.remaining();
    int at = 0;
    do {
      channel.write(bytes); // ok: until all is out
      at = size - bytes.remaining();
    } while (at < size);
    channel.close();
  }

  void askedTooLate(SocketChannel channel, ByteBuffer bytes, int size) throws IOException {
    AtomicLong sent = new AtomicLong();
    sent.addAndGet(channel.write(bytes)); // expect: FlushIgnoredBeforeClose
    channel.close();
    if (sent.get() < size) {
      System.out.println("short");
    }
  }

  void flag(Out out) {
    AtomicBoolean done = new AtomicBoolean();
    done.set(!out.flush()); // ok: the flag is asked
    if (!done.get()) {
      out.close();
    }
  }

  void flagOfAnother(Out out, AtomicBoolean stopped) {
    AtomicBoolean done = new AtomicBoolean();
    done.set(out.flush()); // expect: FlushIgnoredBeforeClose
    if (!stopped.get()) {
      out.close();
    }
  }

  void lastOfAll(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    ByteBuffer[] parts = {head, body};
    do {
      channel.write(parts); // ok: the last one tells
    } while (body.hasRemaining());
    channel.close();
  }

  void anotherBuffer(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    ByteBuffer[] parts = {head};
    channel.write(parts); // expect: FlushIgnoredBeforeClose
    if (body.hasRemaining()) {
      return;
    }
    channel.close();
  }
}
