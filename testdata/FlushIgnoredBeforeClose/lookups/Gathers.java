package cases.flush.lookups;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** Several buffers are written at once, and then asked one after the other. */
class Gathers {
  private ByteBuffer[] pending;

  void asksEach(GatheringByteChannel channel, ByteBuffer[] parts) throws IOException {
    channel.write(parts); // ok: each part is asked
    for (ByteBuffer part : parts) {
      if (part.hasRemaining()) {
        return;
      }
    }
    channel.close();
  }

  void tellsEach(GatheringByteChannel channel, ByteBuffer[] parts) throws IOException {
    channel.write(parts); // expect: FlushIgnoredBeforeClose
    for (ByteBuffer part : parts) {
      if (part.hasRemaining()) {
        System.err.println(part);
      }
    }
    channel.close();
  }

  void asksOthers(GatheringByteChannel channel, ByteBuffer[] parts, ByteBuffer[] others)
      throws IOException {
    channel.write(parts); // expect: FlushIgnoredBeforeClose
    for (ByteBuffer other : others) {
      if (other.hasRemaining()) {
        return;
      }
    }
    channel.close();
  }

  void asksEachOfAField(GatheringByteChannel channel) throws IOException {
    channel.write(pending); // ok: each part is asked
    for (int i = 0; i < pending.length; i++) {
      if (pending[i].hasRemaining()) {
        throw new IOException("not written: part " + i);
      }
    }
    channel.close();
  }

  void asksAfterAll(WritableByteChannel channel, List<ByteBuffer> parts) throws IOException {
    for (ByteBuffer part : parts) {
      channel.write(part); // ok: each part is asked
    }
    for (ByteBuffer part : parts) {
      if (part.hasRemaining()) {
        return;
      }
    }
    channel.close();
  }

  void asksSometimes(WritableByteChannel channel, List<ByteBuffer> parts, boolean strict)
      throws IOException {
    for (ByteBuffer part : parts) {
      channel.write(part); // expect: FlushIgnoredBeforeClose
      if (strict && part.hasRemaining()) {
        return;
      }
    }
    channel.close();
  }

  void asksAtSomeIndex(WritableByteChannel channel, ByteBuffer[] parts, boolean strict)
      throws IOException {
    for (int i = 0; i < parts.length; i++) {
      channel.write(parts[i]); // expect: FlushIgnoredBeforeClose
      if (strict && parts[i].hasRemaining()) {
        return;
      }
    }
    channel.close();
  }

  void asksBoth(GatheringByteChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(new ByteBuffer[] {head, body}); // ok: both are asked
    if (head.hasRemaining() || body.hasRemaining()) {
      return;
    }
    channel.close();
  }

  void asksForAnotherThing(GatheringByteChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(new ByteBuffer[] {head, body}); // expect: FlushIgnoredBeforeClose
    if (head.isDirect()) {
      return;
    }
    channel.close();
  }

  void asksBothSometimes(
      GatheringByteChannel channel, ByteBuffer head, ByteBuffer body, boolean strict)
      throws IOException {
    channel.write(new ByteBuffer[] {head, body}); // expect: FlushIgnoredBeforeClose
    if (strict && (head.hasRemaining() || body.hasRemaining())) {
      return;
    }
    channel.close();
  }

  interface Out {
    boolean flush();

    boolean hasPending();

    void close();
  }

  void asksEachOutSometimes(List<Out> outs, boolean strict) {
    for (Out out : outs) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      if (strict && out.hasPending()) {
        continue;
      }
      out.close();
    }
  }
}
