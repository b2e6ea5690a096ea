package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** Which returns of a private method are a count that it only hands back. */
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

  private native int writeOutside(ByteBuffer bytes);

  void writeNatively(ByteBuffer bytes) {
    writeOutside(bytes); // ok: nobody sees what it returns
  }
}
