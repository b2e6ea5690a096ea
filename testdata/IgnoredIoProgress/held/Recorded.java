package cases.progress.held;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** Counts that are printed or added up, also by ways that hand something back. */
class Recorded {
  private final LongAdder produced = new LongAdder();

  void printed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // expect: IgnoredIoProgress
    System.err.printf("%d bytes%n", n);
  }

  void printedAndAsked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int n = channel.write(buffer); // ok: the rest is noticed
    System.err.printf("%d bytes%n", n);
    if (n < buffer.capacity()) {
      throw new IOException("short write");
    }
  }

  String told(SocketChannel channel, ByteBuffer buffer) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(channel.write(buffer)); // ok: the text goes to the caller
    return text.toString();
  }

  void addedUp(SSLEngine engine, ByteBuffer plain, ByteBuffer sealed) throws SSLException {
    produced.add(engine.wrap(plain, sealed).bytesProduced()); // expect: IgnoredIoProgress
  }

  void advanced(SSLEngine engine, ByteBuffer plain, byte[] out) throws SSLException {
    SSLEngineResult result = engine.wrap(plain, ByteBuffer.wrap(out)); // ok: used as a length
    send(out, result.bytesProduced());
  }

  boolean moved(SSLEngine engine, ByteBuffer plain, ByteBuffer sealed) throws SSLException {
    return engine.wrap(plain, sealed).bytesProduced() > 0; // ok: told to the caller
  }

  private static void send(byte[] bytes, int length) {
    System.out.write(bytes, 0, length);
  }
}
