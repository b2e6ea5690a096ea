package cases.progress.buffer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Getters of one buffer, and methods that make a new one with each call. */
final class Encoded {
  static class Frame {
    private final byte[] body = new byte[4];
    private final ByteBuffer kept = ByteBuffer.allocate(9);
    private ByteBuffer lazy;

    ByteBuffer encode() {
      return ByteBuffer.allocate(12).putInt(4).put(body).flip();
    }

    ByteBuffer wrapped() {
      return ByteBuffer.wrap(body);
    }

    ByteBuffer steps() {
      ByteBuffer made = ByteBuffer.allocate(9);
      made.put(body);
      made.flip();
      return made;
    }

    ByteBuffer view() {
      return kept.duplicate();
    }

    ByteBuffer kept() {
      return kept;
    }

    ByteBuffer lazy() {
      if (lazy == null) {
        lazy = ByteBuffer.wrap(body);
      }
      return lazy;
    }
  }

  interface Message {
    ByteBuffer toByteBuffer();

    ByteBuffer buffer();

    ByteBuffer encoded();
  }

  void fully(WritableByteChannel out, Frame frame, Message message) throws IOException {
    ByteBuffer encoded = frame.encode();
    while (encoded.hasRemaining()) out.write(encoded); // ok: asked
    ByteBuffer wrapped = frame.wrapped();
    while (wrapped.hasRemaining()) out.write(wrapped); // ok: asked
    ByteBuffer steps = frame.steps();
    while (steps.hasRemaining()) out.write(steps); // ok: asked
    ByteBuffer view = frame.view();
    while (view.hasRemaining()) out.write(view); // ok: asked
    ByteBuffer kept = frame.kept();
    while (kept.hasRemaining()) out.write(kept); // ok: asked
    ByteBuffer lazy = frame.lazy();
    while (lazy.hasRemaining()) out.write(lazy); // ok: asked
    ByteBuffer of = message.toByteBuffer();
    while (of.hasRemaining()) out.write(of); // ok: asked
    ByteBuffer buffer = message.buffer();
    while (buffer.hasRemaining()) out.write(buffer); // ok: asked
    ByteBuffer encodedBefore = message.encoded();
    while (encodedBefore.hasRemaining()) out.write(encodedBefore); // ok: asked
  }

  void kept(WritableByteChannel out, Frame frame, Message message) throws IOException {
    out.write(frame.kept()); // ok: asked above
    out.write(frame.lazy()); // ok: the field is asked above
    out.write(message.buffer()); // ok: asked above
    out.write(message.encoded()); // ok: asked above
  }

  void once(WritableByteChannel out, Frame frame, Message message) throws IOException {
    out.write(frame.encode()); // expect: IgnoredIoProgress
    out.write(frame.wrapped()); // expect: IgnoredIoProgress
    out.write(frame.steps()); // expect: IgnoredIoProgress
    out.write(frame.view()); // expect: IgnoredIoProgress
    out.write(message.toByteBuffer()); // expect: IgnoredIoProgress
  }

  void checked(WritableByteChannel out, Frame frame) throws IOException {
    int n = out.write(frame.encode()); // expect: IgnoredIoProgress
    if (n < 0) {
      throw new EOFException();
    }
  }
}
