package dev.heed.server.connection;

import dev.heed.server.transport.Transport;
import dev.heed.server.transport.WriteSide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A peer and a kernel in one thread: what arrives, how much the kernel takes, and what fails is
 * said by the test, and everything that the connection does to its transport is written down.
 */
final class ScriptedTransport implements Transport {
  /** How the transport ended, as the peer sees it. */
  enum End {
    OPEN,
    FIN,
    CLOSED,
    RESET
  }

  private final Queue<byte[]> arrived = new ArrayDeque<>();
  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
  private final List<String> log = new ArrayList<>();
  private long room;
  private boolean peerEnded;
  private boolean broken;
  private boolean malfunctions;
  private boolean claimed;
  private boolean readInterest;
  private boolean writeInterest;
  private End end = End.OPEN;

  /** Bytes arrive. */
  void arrive(byte[] bytes) {
    arrived.add(bytes);
  }

  /** The peer half-closes, after what has arrived. */
  void endInput() {
    peerEnded = true;
  }

  /** The peer resets, or the network breaks. */
  void breakDown() {
    broken = true;
  }

  /** Reading does what it never should. */
  void malfunction() {
    malfunctions = true;
  }

  /** The kernel can take so many more bytes. */
  void grant(long bytes) {
    room = Math.min(Long.MAX_VALUE / 2, room + bytes);
  }

  /** Whether a selector would report it as readable, with that interest. */
  boolean isReadable() {
    return end != End.CLOSED && (broken || peerEnded || !arrived.isEmpty());
  }

  boolean isWritable() {
    return broken || room > 0;
  }

  /** Whether bytes have arrived that were not read. */
  boolean hasUnread() {
    return !arrived.isEmpty();
  }

  boolean wantsRead() {
    return readInterest;
  }

  boolean wantsWrite() {
    return writeInterest;
  }

  /** Everything that went out. */
  byte[] wire() {
    return wire.toByteArray();
  }

  /** What was done to the write side, in order: {@code write 5}, {@code shutdown}, … */
  List<String> log() {
    return log;
  }

  End end() {
    return end;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    requireNotBroken();
    if (malfunctions) {
      throw new IllegalStateException("the script says so");
    }
    if (end == End.CLOSED || end == End.RESET) {
      throw new AssertionError("read after the end");
    }
    byte[] next = arrived.poll();
    if (next == null) {
      return peerEnded ? END : 0;
    }
    if (next.length > into.remaining()) {
      throw new AssertionError("script pieces must fit the read buffer");
    }
    into.put(next);
    return next.length;
  }

  @Override
  public WriteSide claimWriteSide() {
    if (claimed) {
      throw new IllegalStateException("claimed twice");
    }
    claimed = true;
    return new Out();
  }

  @Override
  public void interest(boolean read, boolean write) {
    readInterest = read;
    writeInterest = write;
  }

  private void requireNotBroken() throws IOException {
    if (broken) {
      throw new IOException("connection reset by the script");
    }
  }

  private final class Out implements WriteSide {
    @Override
    public long write(ByteBuffer[] buffers, int count) throws IOException {
      requireOpen("write");
      requireNotBroken();
      long taken = 0;
      for (int i = 0; i < count; i++) {
        taken += take(buffers[i]);
      }
      log.add("write " + taken);
      return taken;
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) throws IOException {
      requireOpen("transfer");
      requireNotBroken();
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, room));
      int read = bytes.hasRemaining() ? file.read(bytes, position) : 0;
      bytes.flip();
      long taken = take(bytes);
      log.add("transfer " + taken);
      return read < 0 ? 0 : taken;
    }

    @Override
    public void shutdown() throws IOException {
      requireOpen("shutdown");
      requireNotBroken();
      log.add("shutdown");
      end = End.FIN;
    }

    @Override
    public void close() {
      if (end != End.FIN) {
        throw new AssertionError("close before shutdown, at " + end);
      }
      log.add("close");
      end = End.CLOSED;
    }

    @Override
    public void reset() {
      if (end == End.CLOSED || end == End.RESET) {
        throw new AssertionError("reset after the end");
      }
      log.add("reset");
      end = End.RESET;
    }

    private int take(ByteBuffer buffer) {
      int count = (int) Math.min(room, buffer.remaining());
      byte[] bytes = new byte[count];
      buffer.get(bytes);
      wire.writeBytes(bytes);
      room -= count;
      return count;
    }

    private void requireOpen(String what) {
      if (end != End.OPEN) {
        throw new AssertionError(what + " after " + end);
      }
    }
  }
}
