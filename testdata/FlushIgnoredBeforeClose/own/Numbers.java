package cases.flush.own;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Numbers that say how much was written, and one that says something else. */
abstract class Numbers {
  interface BeanWriter extends Closeable {
    int write(MBeanServer server, ObjectName query, String attribute, boolean withDescription);
  }

  interface FrameWriter extends Closeable {
    int write(Frame frame);

    int write(String text);

    int write(SocketChannel to, ByteBuffer bytes);

    int flush();
  }

  record Frame(byte[] payload) {}

  abstract BeanWriter beans() throws java.io.IOException;

  void status(MBeanServer server, ObjectName query) throws java.io.IOException {
    try (BeanWriter writer = beans()) {
      writer.write(server, query, null, false); // ok: a bean has no parts of which some could be left
    }
  }

  void frame(FrameWriter writer, Frame frame) throws java.io.IOException {
    writer.write(frame); // expect: FlushIgnoredBeforeClose
    writer.close();
  }

  void text(FrameWriter writer) throws java.io.IOException {
    writer.write("last words"); // expect: FlushIgnoredBeforeClose
    writer.close();
  }

  void bytes(FrameWriter writer, SocketChannel channel, ByteBuffer bytes) throws java.io.IOException {
    writer.write(channel, bytes); // expect: FlushIgnoredBeforeClose
    writer.close();
  }

  interface PageFile extends Closeable {
    int write(ByteBuffer page);

    int writeFully(ByteBuffer page);

    <R> R write(long page, java.util.function.LongFunction<R> handler);
  }

  void whole(PageFile file, ByteBuffer page) throws java.io.IOException {
    file.writeFully(page); // ok: the name says that nothing is left
    file.close();
  }

  void part(PageFile file, ByteBuffer page) throws java.io.IOException {
    file.write(page); // expect: FlushIgnoredBeforeClose
    file.close();
  }

  void handled(PageFile file) throws java.io.IOException {
    Boolean clean = file.write(7L, page -> Boolean.TRUE); // ok: the answer is the handler's
    System.out.println(clean);
    file.close();
  }

  /** Its name promises what its code does not do. */
  private static int writeFully(SocketChannel channel, ByteBuffer page) throws java.io.IOException {
    return channel.write(page);
  }

  void promised(SocketChannel channel, ByteBuffer page) throws java.io.IOException {
    writeFully(channel, page); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void held(FrameWriter writer) throws java.io.IOException {
    writer.flush(); // expect: FlushIgnoredBeforeClose
    writer.close();
  }
}
