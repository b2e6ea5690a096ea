package cases.flush.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class Ownership {
  static final class Encoder {
    private final WritableByteChannel channel;
    private final ByteBuffer buf = ByteBuffer.allocate(512);

    Encoder(WritableByteChannel channel) {
      this.channel = channel;
    }

    /** True when the buffer is empty. */
    boolean flush() throws IOException {
      buf.flip();
      channel.write(buf);
      buf.compact();
      return buf.position() == 0;
    }
  }

  static final class Conn {
    final SocketChannel channel;
    final Encoder encoder;

    Conn(SocketChannel channel) {
      this.channel = channel;
      this.encoder = new Encoder(channel);
    }

    Encoder encoder() {
      return encoder;
    }

    void close() throws IOException {
      channel.close();
    }

    void drop() throws IOException {
      encoder.flush(); // expect: FlushIgnoredBeforeClose
      channel.close();
    }

    boolean dropWhenEmpty() throws IOException {
      if (encoder.flush()) {
        channel.close(); // ok: only when empty
        return true;
      }
      return false;
    }
  }

  private final Map<String, Conn> conns = new ConcurrentHashMap<>();
  private Conn current;

  void wrapped(SocketChannel ch) throws IOException {
    Encoder e = new Encoder(ch);
    e.flush(); // expect: FlushIgnoredBeforeClose
    ch.close();
  }

  void wrappedRight(SocketChannel ch) throws IOException {
    Encoder e = new Encoder(ch);
    while (!e.flush()) {
      Thread.onSpinWait();
    }
    ch.close(); // ok: loops
  }

  void inner(Conn c) throws IOException {
    c.encoder.flush(); // expect: FlushIgnoredBeforeClose
    c.close();
  }

  void innerAccessor(Conn c) throws IOException {
    c.encoder().flush(); // expect: FlushIgnoredBeforeClose
    c.close();
  }

  void innerRight(Conn c) throws IOException {
    if (!c.encoder().flush()) {
      return;
    }
    c.close(); // ok: asked
  }

  void currentOne() throws IOException {
    current.encoder.flush(); // expect: FlushIgnoredBeforeClose
    current.channel.close();
  }

  void alias(Conn c) throws IOException {
    final Conn same = c;
    same.encoder.flush(); // expect: FlushIgnoredBeforeClose
    c.close();
  }

  void two(Conn from, Conn to) throws IOException {
    boolean done = to.encoder.flush();
    from.close(); // ok: another connection
    if (done) {
      to.close();
    }
  }

  void removed(String id) throws IOException {
    Conn c = conns.remove(id);
    if (c != null) {
      c.encoder.flush(); // expect: FlushIgnoredBeforeClose
      c.close();
    }
  }

  void all() throws IOException {
    for (Map.Entry<String, Conn> e : conns.entrySet()) {
      e.getValue().encoder.flush(); // expect: FlushIgnoredBeforeClose
      e.getValue().close();
    }
  }

  void allRight() throws IOException {
    for (Conn c : conns.values()) {
      if (c.encoder.flush()) {
        c.close(); // ok: asked one by one
      }
    }
  }

  void thisWay() throws IOException {
    this.current.encoder.flush(); // expect: FlushIgnoredBeforeClose
    current.close();
  }

  // the service owns a writer, and its own stop closes it
  static class Service {
    interface Writer {
      CompletableFuture<Void> write(String s);

      void close();
    }

    private final Writer writer;

    Service(Writer writer) {
      this.writer = writer;
    }

    void stop() {
      writer.write("# end"); // expect: FlushIgnoredBeforeClose
      writer.close();
    }

    void stopRight() {
      writer.write("# end").join(); // ok: waits
      writer.close();
    }
  }
}
