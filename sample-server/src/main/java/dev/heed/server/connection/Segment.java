package dev.heed.server.connection;

import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.ResponseAccount;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Something that is to leave, in order, and whose account it is on. */
abstract class Segment {
  private final ResponseAccount account;
  private final boolean content;
  private long remaining;
  private Segment next;

  private Segment(ResponseAccount account, boolean content, long length) {
    this.account = account;
    this.content = content;
    this.remaining = length;
    if (account != null) {
      account.queued(length, content);
    }
  }

  /** How many bytes have not left. */
  final long remaining() {
    return remaining;
  }

  /** The segment behind this one in its queue; null at the end. */
  final Segment next() {
    return next;
  }

  /** Puts a segment behind this one. */
  final void follow(Segment later) {
    next = later;
  }

  /** Books bytes that the kernel took. */
  void left(long bytes) {
    remaining -= bytes;
    if (account != null) {
      account.left(bytes, content);
    }
  }

  /** Bytes in memory; those of interim responses are on no account. */
  static final class Bytes extends Segment {
    private final ByteBuffer buffer;

    Bytes(ByteBuffer bytes, ResponseAccount account, boolean content) {
      super(account, content, bytes.remaining());
      this.buffer = bytes.duplicate();
    }

    /**
     * The bytes to write next: all that have not left, but of a heap buffer at most so many,
     * because the JDK copies what it is given of one, however little of it the kernel then takes.
     */
    ByteBuffer window(int max) {
      return buffer.isDirect() || remaining() <= max
          ? buffer
          : buffer.slice(buffer.position(), max);
    }

    @Override
    void left(long bytes) {
      super.left(bytes);
      buffer.position(buffer.limit() - (int) remaining());
    }
  }

  /** Part of a file. */
  static final class FilePart extends Segment {
    private final FileChannel file;
    private final long end;

    FilePart(FileChannel file, long position, long length, ResponseAccount account) {
      super(account, true, length);
      this.file = file;
      this.end = position + length;
    }

    FileChannel file() {
      return file;
    }

    long position() {
      return end - remaining();
    }

    /**
     * Whether the file is too short for what is left of the part.
     *
     * @param nothing whether nothing of it could be sent: some files have less than their size
     */
    boolean endsTooEarly(boolean nothing) throws CutException {
      try {
        return file.size() < end || nothing && file.read(ByteBuffer.allocate(1), position()) < 0;
      } catch (IOException e) {
        throw new CutException(CutReason.FILE_UNREADABLE, e);
      }
    }

    /** Whether the file can be read where it is to go on; one that has ended there can be. */
    boolean isReadable() {
      try {
        return file.read(ByteBuffer.allocate(1), position()) <= 1;
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }
  }
}
