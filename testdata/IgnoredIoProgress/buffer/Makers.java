package cases.progress.buffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Methods that make a new buffer with each call in other ways, and getters that look like them. */
final class Makers {
  private static final ByteBuffer HEARTBEAT = ByteBuffer.allocateDirect(2);

  /** Lends a buffer. */
  record Lease(ByteBuffer buffer) {}

  static class Frame {
    private final ByteBuffer head = ByteBuffer.allocate(4);
    private final ByteBuffer body = ByteBuffer.allocate(512);
    private final Lease lease = new Lease(body);
    private boolean big;

    ByteBuffer cast() {
      return (ByteBuffer) ByteBuffer.allocate(4).putInt(7).flip();
    }

    ByteBuffer castHead() {
      return (ByteBuffer) head.rewind();
    }

    ByteBuffer sized() {
      return big ? ByteBuffer.allocate(512) : ByteBuffer.allocate(4);
    }

    ByteBuffer headOrNew() {
      return big ? head : ByteBuffer.allocate(4);
    }

    ByteBuffer newOrHead() {
      return big ? ByteBuffer.allocate(512) : head;
    }

    ByteBuffer sizedAndFilled() {
      return (big ? ByteBuffer.allocate(512) : ByteBuffer.allocate(4)).putInt(7).flip();
    }

    ByteBuffer headOrBody() {
      return (big ? body : head).rewind();
    }

    ByteBuffer helped() {
      return header(7);
    }

    ByteBuffer shared() {
      return heartbeat();
    }

    ByteBuffer text() {
      return StandardCharsets.UTF_8.encode("PING");
    }

    ByteBuffer leased() {
      return lease.buffer();
    }

    ByteBuffer leasedAnew() {
      return new Lease(body).buffer();
    }

    ByteBuffer named() {
      ByteBuffer known = head;
      known.rewind();
      return known;
    }
  }

  static ByteBuffer header(int type) {
    return ByteBuffer.allocate(4).putInt(type).flip();
  }

  static ByteBuffer heartbeat() {
    return HEARTBEAT;
  }

  void asked(WritableByteChannel out, Frame frame) throws IOException {
    ByteBuffer cast = frame.cast();
    while (cast.hasRemaining()) out.write(cast); // ok: asked
    ByteBuffer castHead = frame.castHead();
    while (castHead.hasRemaining()) out.write(castHead); // ok: asked
    ByteBuffer sized = frame.sized();
    while (sized.hasRemaining()) out.write(sized); // ok: asked
    ByteBuffer headOrNew = frame.headOrNew();
    while (headOrNew.hasRemaining()) out.write(headOrNew); // ok: asked
    ByteBuffer newOrHead = frame.newOrHead();
    while (newOrHead.hasRemaining()) out.write(newOrHead); // ok: asked
    ByteBuffer filled = frame.sizedAndFilled();
    while (filled.hasRemaining()) out.write(filled); // ok: asked
    ByteBuffer headOrBody = frame.headOrBody();
    while (headOrBody.hasRemaining()) out.write(headOrBody); // ok: asked
    ByteBuffer helped = frame.helped();
    while (helped.hasRemaining()) out.write(helped); // ok: asked
    ByteBuffer shared = frame.shared();
    while (shared.hasRemaining()) out.write(shared); // ok: asked
    ByteBuffer text = frame.text();
    while (text.hasRemaining()) out.write(text); // ok: asked
    ByteBuffer leased = frame.leased();
    while (leased.hasRemaining()) out.write(leased); // ok: asked
    ByteBuffer leasedAnew = frame.leasedAnew();
    while (leasedAnew.hasRemaining()) out.write(leasedAnew); // ok: asked
    ByteBuffer named = frame.named();
    while (named.hasRemaining()) out.write(named); // ok: asked
  }

  void made(WritableByteChannel out, Frame frame) throws IOException {
    out.write(frame.cast()); // expect: IgnoredIoProgress
    out.write(frame.sized()); // expect: IgnoredIoProgress
    out.write(frame.sizedAndFilled()); // expect: IgnoredIoProgress
    out.write(frame.helped()); // expect: IgnoredIoProgress
    out.write(frame.text()); // expect: IgnoredIoProgress
  }

  void kept(WritableByteChannel out, Frame frame) throws IOException {
    out.write(frame.castHead()); // ok: asked above
    out.write(frame.headOrNew()); // ok: asked above
    out.write(frame.newOrHead()); // ok: asked above
    out.write(frame.headOrBody()); // ok: asked above
    out.write(frame.shared()); // ok: asked above
    out.write(frame.leased()); // ok: asked above
    out.write(frame.leasedAnew()); // ok: asked above
    out.write(frame.named()); // ok: asked above
  }
}
