package cases.flush.paths;

import java.io.Closeable;
import java.io.IOException;

/** A variable that begins with the word for pending, and then holds what the write says. */
abstract class StartsBlocked {
  enum Sent {
    ALL,
    WOULD_BLOCK
  }

  interface Port extends Closeable {
    Sent tryWrite(byte[] bytes) throws IOException;
  }

  private Port port;

  void triesAgain(byte[] bytes, int limit) throws IOException {
    Sent sent = Sent.WOULD_BLOCK;
    for (int i = 0; i < limit && sent != Sent.ALL; i++) {
      sent = port.tryWrite(bytes); // ok: whoever is stuck throws
    }
    if (sent == Sent.WOULD_BLOCK) {
      throw new IOException("stuck");
    }
    port.close();
  }

  void triesAgainInVain(byte[] bytes, int limit) throws IOException {
    Sent sent = Sent.WOULD_BLOCK;
    for (int i = 0; i < limit && sent != Sent.ALL; i++) {
      sent = port.tryWrite(bytes); // expect: FlushIgnoredBeforeClose
    }
    if (sent == Sent.WOULD_BLOCK) {
      System.err.println("stuck");
    }
    port.close();
  }

  void sometimes(byte[] bytes, boolean any) throws IOException {
    Sent sent = Sent.WOULD_BLOCK;
    if (any) {
      sent = port.tryWrite(bytes); // ok: whoever is stuck throws
    }
    if (sent == Sent.WOULD_BLOCK) {
      throw new IOException("stuck");
    }
    port.close();
  }

  void theWrongWayRound(byte[] bytes, boolean any) throws IOException {
    Sent sent = Sent.WOULD_BLOCK;
    if (any) {
      sent = port.tryWrite(bytes); // expect: FlushIgnoredBeforeClose
    }
    if (sent == Sent.ALL) {
      throw new IOException("too fast");
    }
    port.close();
  }
}
