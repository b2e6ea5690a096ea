package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.Status;

/** A part of a loop's condition that no turn can change ends no loop that has written. */
class LoopsThatStandStill {
  record Packet(ByteBuffer data, int length) {}

  private static final int LIMIT = Integer.getInteger("limit", 1);
  private static int limit = 1;

  private final SocketChannel channel;
  private final boolean eager;
  private boolean open;

  LoopsThatStandStill(SocketChannel channel, boolean eager) {
    this.channel = channel;
    this.eager = eager;
  }

  void whatWasMade(SSLEngineResult made, ByteBuffer bytes) throws IOException {
    while (made.bytesProduced() > 0 && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void status(SSLEngineResult made, ByteBuffer bytes) throws IOException {
    while (made.getStatus() == Status.OK && bytes.remaining() > 0) {
      channel.write(bytes);
    }
    channel.close();
  }

  void madeAnew(SSLEngine engine, SSLEngineResult first, ByteBuffer bytes) throws IOException {
    SSLEngineResult made = first;
    while (made.bytesProduced() > 0 && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
      made = engine.wrap(ByteBuffer.allocate(0), bytes);
    }
    channel.close();
  }

  void flag(boolean verbose, int length, ByteBuffer bytes) throws IOException {
    while (verbose && length > 0 && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void counted(SSLEngineResult made, ByteBuffer bytes) throws IOException {
    for (int writes = 0; made.bytesProduced() > 0 && bytes.hasRemaining(); writes++) {
      channel.write(bytes);
    }
    channel.close();
  }

  void afterIt(Packet packet, ByteBuffer bytes) throws IOException {
    for (int turn = 0; bytes.hasRemaining() && packet.length() > turnsAllowed(); turn++) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  private int turnsAllowed() {
    return open ? 1 : 0;
  }

  void packet(Packet packet) throws IOException {
    while (packet != null && packet.data().hasRemaining()) {
      channel.write(packet.data());
    }
    channel.close();
  }

  void packetBehind(Packet packet, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining() && packet.length() > 0) {
      channel.write(bytes);
    }
    channel.close();
  }

  void throughHelper(int length, ByteBuffer bytes) throws IOException {
    while (length > 0 && bytes.hasRemaining()) {
      put(bytes);
    }
    channel.close();
  }

  private void put(ByteBuffer bytes) throws IOException {
    channel.write(bytes);
  }

  void tries(int tries, ByteBuffer bytes) throws IOException {
    int left = tries;
    while (left-- > 0 && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void typeOfTheNext(Queue<Object> queue, ByteBuffer bytes) throws IOException {
    while (queue.poll() instanceof Packet && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void nameOfTheNext(String name, Queue<String> queue, ByteBuffer bytes) throws IOException {
    while (name.equals(queue.poll()) && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void deadline(long end, ByteBuffer bytes) throws IOException {
    while (System.nanoTime() < end && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void field(ByteBuffer bytes) throws IOException {
    while (open && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void onceAtLeast(int length, ByteBuffer bytes) throws IOException {
    do {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    } while (length > 0 && bytes.hasRemaining());
    channel.close();
  }

  void leftEarly(int length, ByteBuffer bytes) throws IOException {
    while (length > 0 && bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) { // expect: FlushIgnoredBeforeClose
        break;
      }
    }
    channel.close();
  }

  void writtenBefore(int length, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    while (length > 0 && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void negatedField(ByteBuffer bytes) throws IOException {
    while (!open && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void inParentheses(int length, ByteBuffer bytes) throws IOException {
    while ((length + 1) > 0 && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void fieldInParentheses(ByteBuffer bytes) throws IOException {
    while ((open) == true && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void ofAClass(Object message, ByteBuffer bytes) throws IOException {
    while (message instanceof Packet && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void constant(ByteBuffer bytes) throws IOException {
    while (LIMIT > 0 && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void variableOfTheClass(ByteBuffer bytes) throws IOException {
    while (limit > 0 && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void ownFinalField(ByteBuffer bytes) throws IOException {
    while (this.eager && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void ownField(ByteBuffer bytes) throws IOException {
    while (this.open && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }

  void equalText(String text, ByteBuffer bytes) throws IOException {
    while (text.equals("all") && bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.close();
  }

  void textLikeAField(String text, ByteBuffer bytes) throws IOException {
    while (text.isEmpty() == String.valueOf(open).isEmpty() && bytes.hasRemaining()) {
      channel.write(bytes); // expect: FlushIgnoredBeforeClose
    }
    channel.close();
  }
}
