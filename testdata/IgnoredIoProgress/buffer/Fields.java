package cases.progress.buffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A buffer in a field can be asked by another method, or by nobody. */
final class Fields {
  private Fields() {}

  static final class AskedElsewhere {
    private final ByteBuffer out = ByteBuffer.allocate(1024);

    void onWritable(SocketChannel channel) throws IOException {
      channel.write(out); // ok: isDrained asks
    }

    boolean isDrained() {
      return !out.hasRemaining();
    }
  }

  static final class AskedByNobody {
    private final ByteBuffer out = ByteBuffer.allocate(1024);

    void onWritable(SocketChannel channel) throws IOException {
      channel.write(out); // expect: IgnoredIoProgress
    }

    void put(byte[] bytes) {
      out.put(bytes);
    }
  }

  static final class ClearedAtOnce {
    private final ByteBuffer out = ByteBuffer.allocate(1024);

    void put(SocketChannel channel, byte[] bytes) throws IOException {
      if (out.remaining() < bytes.length) {
        flush(channel);
      }
      out.put(bytes);
    }

    void flush(SocketChannel channel) throws IOException {
      out.flip();
      channel.write(out); // expect: IgnoredIoProgress
      out.clear();
    }
  }

  static final class Compacted {
    private final ByteBuffer out = ByteBuffer.allocate(1024);

    void flush(SelectionKey key, SocketChannel channel) throws IOException {
      out.flip();
      channel.write(this.out); // ok: compact keeps the rest
      out.compact();
    }
  }

  static final class Helper {
    void send(SocketChannel channel, ByteBuffer buffer) throws IOException {
      while (buffer.hasRemaining()) {
        writeOnce(channel, buffer);
      }
    }

    private void writeOnce(SocketChannel channel, ByteBuffer buffer) throws IOException {
      channel.write(buffer); // ok: the only caller asks
    }
  }

  static final class HelperUnasked {
    void send(SocketChannel channel, ByteBuffer buffer) throws IOException {
      writeOnce(channel, buffer);
    }

    private void writeOnce(SocketChannel channel, ByteBuffer buffer) throws IOException {
      channel.write(buffer); // expect: IgnoredIoProgress
    }
  }

  static final class AskedByHelper {
    void send(SocketChannel channel, ByteBuffer buffer) throws IOException {
      channel.write(buffer); // ok: the helper asks
      requireEmpty(buffer);
    }

    private static void requireEmpty(ByteBuffer buffer) throws IOException {
      if (buffer.hasRemaining()) {
        throw new IOException("short write");
      }
    }
  }

  static final class HelperThatClears {
    void send(SocketChannel channel, ByteBuffer buffer) throws IOException {
      channel.write(buffer); // expect: IgnoredIoProgress
      reuse(buffer);
    }

    private static void reuse(ByteBuffer buffer) {
      buffer.clear();
    }
  }

  static final class Getter {
    private final Connection connection = new Connection();

    void onWritable(SocketChannel channel) throws IOException {
      channel.write(connection.out()); // ok: asked through the same getter
      if (!connection.out().hasRemaining()) {
        connection.idle();
      }
    }

    void onWritableUnasked(SocketChannel channel) throws IOException {
      channel.write(connection.control()); // expect: IgnoredIoProgress
    }
  }

  static final class Connection {
    private final ByteBuffer out = ByteBuffer.allocate(16);
    private final ByteBuffer control = ByteBuffer.allocate(16);

    ByteBuffer out() {
      return out;
    }

    ByteBuffer control() {
      return control;
    }

    void idle() {}
  }
}
