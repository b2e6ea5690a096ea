package cases.progress.overloads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel whose other overloads of write take all they are given and hand back the channel. */
class OwnObject {
  abstract static class Buffered implements WritableByteChannel {
    abstract Buffered write(byte[] source);

    abstract Buffered write(byte[] source, int offset, int count);

    abstract long write(ByteBuffer[] sources);
  }

  void taken(Buffered out, byte[] head) {
    out.write(head); // ok: hands back the channel, and no count
    out.write(head, 0, 4).write(head); // ok: the same again
  }

  void some(Buffered out, ByteBuffer body) throws IOException {
    out.write(body); // expect: IgnoredIoProgress
  }

  void someOfMany(Buffered out, ByteBuffer[] bodies) {
    out.write(bodies); // expect: IgnoredIoProgress
  }
}
