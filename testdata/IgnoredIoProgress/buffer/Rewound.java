package cases.progress.buffer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ScatteringByteChannel;
import java.nio.channels.WritableByteChannel;

/** To rewind a buffer forgets how much came, in whatever place it stands. */
final class Rewound {
  static ByteBuffer[] each(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    long n = in.read(parts); // expect: IgnoredIoProgress
    if (n == -1) {
      throw new EOFException();
    }
    for (ByteBuffer part : parts) {
      part.rewind();
    }
    return parts;
  }

  static ByteBuffer[] eachFlipped(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // ok: each keeps how much came
    for (ByteBuffer part : parts) {
      part.flip();
    }
    return parts;
  }

  static ByteBuffer[] eachAsked(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // ok: each is asked
    for (ByteBuffer part : parts) {
      if (part.hasRemaining()) {
        throw new EOFException();
      }
      part.rewind();
    }
    return parts;
  }

  static ByteBuffer[] lastAsked(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    while (in.read(parts) >= 0 && parts[1].hasRemaining()) {} // ok: asks the last one
    for (ByteBuffer part : parts) {
      part.rewind();
    }
    return parts;
  }

  static ByteBuffer[] oneByOne(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // expect: IgnoredIoProgress
    parts[0].rewind();
    parts[1].rewind();
    return parts;
  }

  static ByteBuffer[] onlyFirst(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // ok: the last one keeps how much came
    parts[0].rewind();
    return parts;
  }

  interface Pool {
    ByteBuffer[] take();
  }

  static ByteBuffer[] ofSomeSize(ScatteringByteChannel in, Pool pool) throws IOException {
    ByteBuffer[] parts = pool.take();
    in.read(parts); // ok: there may be more of them
    parts[1].rewind();
    return parts;
  }

  static ByteBuffer[] dimensioned(ScatteringByteChannel in, int size) throws IOException {
    ByteBuffer[] parts = new ByteBuffer[2];
    parts[0] = ByteBuffer.allocate(size);
    parts[1] = ByteBuffer.allocate(size);
    in.read(parts); // expect: IgnoredIoProgress
    parts[1].rewind();
    return parts;
  }

  static ByteBuffer[] byIndex(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // expect: IgnoredIoProgress
    for (int i = 0; i < parts.length; i++) {
      parts[i].rewind();
    }
    return parts;
  }

  static ByteBuffer[] byIndexFlipped(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    in.read(parts); // ok: each keeps how much came
    for (int i = 0; i < parts.length; i++) {
      parts[i].flip();
    }
    return parts;
  }

  static long underOtherNames(ScatteringByteChannel in, ByteBuffer head, ByteBuffer body)
      throws IOException {
    ByteBuffer[] parts = {head, body};
    if (in.read(parts) < 0) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    for (ByteBuffer part : parts) {
      part.rewind();
    }
    return head.getInt() + body.getLong();
  }

  static void drained(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(8), ByteBuffer.allocate(512)};
    while (in.read(parts) >= 0) { // ok: nobody looks at what came
      for (ByteBuffer part : parts) {
        part.clear();
      }
    }
  }

  static ByteBuffer returned(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    int n = in.read(part); // expect: IgnoredIoProgress
    if (n == -1) {
      throw new EOFException();
    }
    return part.rewind();
  }

  static ByteBuffer returnedFlipped(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // ok: it keeps how much came
    return part.flip();
  }

  static ByteBuffer returnedAsked(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // ok: asked
    return part.hasRemaining() ? null : part.rewind();
  }

  static ByteBuffer returnedWithLimit(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // ok: the limit keeps how much came
    return part.limit(part.position()).rewind();
  }

  static ByteBuffer returnedInOrder(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // expect: IgnoredIoProgress
    return part.clear().order(ByteOrder.LITTLE_ENDIAN);
  }

  static int parsed(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // expect: IgnoredIoProgress
    return part.rewind().getInt();
  }

  static void sentOn(ReadableByteChannel in, WritableByteChannel out) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // expect: IgnoredIoProgress
    while (part.rewind().hasRemaining()) {
      out.write(part); // ok: the loop asks
    }
  }

  static void drainedAgain(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    while (in.read(part.clear()) >= 0) {} // ok: nobody looks at what came
  }

  static void drainedOnce(ReadableByteChannel in) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(8);
    in.read(part); // ok: nobody looks at what came
    part.clear();
  }
}
