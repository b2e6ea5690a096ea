package dev.heed.server.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;

/** Where a response's content comes from. The connection releases it, sent or not. */
public sealed interface ResponseBody {
  /** How many bytes it has; -1 if that is not known before it is made. */
  long length();

  /** Frees what it holds; may be called again. */
  default void release() {}

  /**
   * Bytes in memory.
   *
   * @param bytes from its position to its limit; never changed by the connection
   */
  record Bytes(ByteBuffer bytes) implements ResponseBody {
    /** Refuses what is not there. */
    public Bytes {
      Objects.requireNonNull(bytes);
    }

    @Override
    public long length() {
      return bytes.remaining();
    }
  }

  /**
   * Part of a file, sent without passing through this process.
   *
   * @param channel closed when the response is over
   * @param position where the part begins, in bytes
   * @param length how many bytes it has; a file that turns out shorter makes the response a cut one
   */
  record FileRange(FileChannel channel, long position, long length) implements ResponseBody {
    /** Refuses what is not there, and what is no range. */
    public FileRange {
      Objects.requireNonNull(channel);
      if (position < 0 || length < 0) {
        throw new IllegalArgumentException("no range of a file: " + position + ", " + length);
      }
    }

    @Override
    public void release() {
      try {
        channel.close();
      } catch (IOException e) {
        // It was only read from, so nothing is lost, and close(2) frees the descriptor all the
        // same.
      }
    }
  }

  /**
   * Content made on the way.
   *
   * @param length how many bytes it will have; -1 if that is not known
   * @param producer makes them
   */
  record Produced(long length, Producer producer) implements ResponseBody {
    /** Refuses what is not there. */
    public Produced {
      Objects.requireNonNull(producer);
    }

    @Override
    public void release() {
      producer.release();
    }
  }

  /**
   * Several bodies, one after the other.
   *
   * @param parts in memory or in files, none of them made on the way
   */
  record Sequence(List<ResponseBody> parts) implements ResponseBody {
    /** Refuses parts that are made on the way. */
    public Sequence {
      parts = List.copyOf(parts);
      if (parts.stream().anyMatch(part -> part instanceof Produced)) {
        throw new IllegalArgumentException("a part that is made on the way");
      }
    }

    @Override
    public long length() {
      return parts.stream().mapToLong(ResponseBody::length).sum();
    }

    @Override
    public void release() {
      parts.forEach(ResponseBody::release);
    }
  }
}
