package cases.progress.told;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Questions in another arm than the write. */
abstract class Arms {
  abstract void keep(ByteBuffer frame);

  void askedInOtherArm(SocketChannel out, ByteBuffer frame, boolean fast) throws IOException {
    if (fast) {
      out.write(frame); // expect: IgnoredIoProgress
    } else if (frame.hasRemaining()) {
      keep(frame);
    }
  }

  void askedBehindBoth(SocketChannel out, ByteBuffer frame, boolean fast) throws IOException {
    if (fast) {
      out.write(frame); // ok: both arms lead to the question
    } else {
      frame.clear();
    }
    if (frame.hasRemaining()) {
      keep(frame);
    }
  }

  void askedBehindCondition(SocketChannel out, ByteBuffer frame) throws IOException {
    if (out.write(frame) < 0) { // ok: the other arm comes behind the condition
      throw new EOFException();
    } else if (frame.hasRemaining()) {
      keep(frame);
    }
  }
}
