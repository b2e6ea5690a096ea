package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** The same flush once more has another answer: the last one counts. */
class AskedAgain {
  interface Out {
    boolean flush();

    void close();
  }

  void droppedAtLast(Out out) {
    if (!out.flush()) { // ok: the next one counts
      System.err.println("not yet");
    }
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void askedAtLast(Out out) {
    if (!out.flush() && !out.flush()) { // ok: asked twice
      return;
    }
    out.close();
  }

  void bothDropped(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void once(SocketChannel channel, ByteBuffer bytes, Selector selector) throws IOException {
    channel.write(bytes); // ok: what was left is written again
    if (bytes.hasRemaining()) {
      selector.select(100);
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void another(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    channel.write(head); // expect: FlushIgnoredBeforeClose
    if (head.hasRemaining()) {
      System.err.println("not yet");
    }
    while (body.hasRemaining()) {
      channel.write(body); // ok: until nothing is left
    }
    channel.close();
  }
}
