package cases.progress.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;

/** Which returns of a method of the same file are a count that it only hands back. */
class Returned {
  private final FileChannel from;
  private final SocketChannel to;

  Returned(FileChannel from, SocketChannel to) {
    this.from = from;
    this.to = to;
  }

  private long move(long size) throws IOException {
    return from.transferTo(0, size, to);
  }

  void moveOnce(long size) throws IOException {
    move(size); // expect: IgnoredIoProgress
  }

  void moveByALocalClass(long size) throws IOException {
    class Mover {
      private void rest() {}

      private long move() throws IOException {
        return from.transferTo(0, size, to);
      }
    }
    new Mover().move(); // expect: IgnoredIoProgress
    new Mover().rest(); // ok: gives nothing back
  }

  private int writeIfOpen(ByteBuffer bytes) throws IOException {
    if (!to.isOpen()) {
      return -1;
    }
    return to.write(bytes);
  }

  void tryToWrite(ByteBuffer bytes) throws IOException {
    writeIfOpen(bytes); // ok: what it returns is no count alone
  }

  private int writeSome(ByteBuffer bytes) throws IOException {
    return to.write(bytes);
  }

  void writeUntilTaken(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      writeSome(bytes); // ok: asked by who called it
    }
  }

  void writeOnce(ByteBuffer bytes) throws IOException {
    writeSome(bytes); // expect: IgnoredIoProgress
  }

  private Integer writeBoxed(ByteBuffer bytes) throws IOException {
    return to.write(bytes);
  }

  void writeBoxedOnce(ByteBuffer bytes) throws IOException {
    writeBoxed(bytes); // expect: IgnoredIoProgress
  }

  private CoderResult encode(CharsetEncoder encoder, CharBuffer text, ByteBuffer bytes) {
    return encoder.encode(text, bytes, true);
  }

  void encodeOnce(CharsetEncoder encoder, CharBuffer text, ByteBuffer bytes) {
    encode(encoder, text, bytes); // expect: IgnoredIoProgress
  }

  private ByteBuffer bytesOf(CharsetEncoder encoder, CharBuffer text) throws IOException {
    return encoder.encode(text);
  }

  void encodeAll(CharsetEncoder encoder, CharBuffer text) throws IOException {
    bytesOf(encoder, text); // ok: it throws where it cannot do all
  }

  static SSLEngineResult seal(SSLEngine engine, byte[] plain, byte[] net) throws IOException {
    return engine.wrap(ByteBuffer.wrap(plain), ByteBuffer.wrap(net));
  }

  byte[] sealOnce(SSLEngine engine, byte[] plain) throws IOException {
    byte[] net = new byte[512];
    seal(engine, plain, net); // expect: IgnoredIoProgress
    return net;
  }

  byte[] sealAll(SSLEngine engine, byte[] plain) throws IOException {
    byte[] net = new byte[512];
    int size = seal(engine, plain, net).bytesProduced(); // ok: asked
    return Arrays.copyOf(net, size);
  }

  final int writeFinally(ByteBuffer bytes) throws IOException {
    return to.write(bytes);
  }

  void writeFinallyOnce(ByteBuffer bytes) throws IOException {
    writeFinally(bytes); // expect: IgnoredIoProgress
  }

  void writeFinallyUntilTaken(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      writeFinally(bytes); // ok: asked by who called it
    }
  }

  int writeOpenly(byte[] bytes) throws IOException {
    return to.write(ByteBuffer.wrap(bytes)); // ok: returned
  }

  void writeOpenlyOnce(byte[] bytes) throws IOException {
    writeOpenly(bytes); // ok: a subclass may go on until all is written
  }

  @CanIgnoreReturnValue
  static int writeAnyhow(SocketChannel to, byte[] bytes) throws IOException {
    return to.write(ByteBuffer.wrap(bytes)); // ok: returned
  }

  void writeAnyhowOnce(byte[] bytes) throws IOException {
    writeAnyhow(to, bytes); // ok: it says that its answer may be dropped
  }

  private native int writeOutside(ByteBuffer bytes);

  void writeNatively(ByteBuffer bytes) {
    writeOutside(bytes); // ok: nobody sees what it returns
  }
}
