package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

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

  private native int writeOutside(ByteBuffer bytes);

  void writeNatively(ByteBuffer bytes) {
    writeOutside(bytes); // ok: nobody sees what it returns
  }
}
