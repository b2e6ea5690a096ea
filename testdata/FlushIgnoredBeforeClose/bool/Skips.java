package cases.flush.bool;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;

/** A write whose body is in sight, and whose answer tells whether there was anything to write. */
class Skips {
  static final class Dump implements AutoCloseable {
    private final Set<String> changed = new HashSet<>();
    private final DataOutputStream out;

    Dump(DataOutputStream out) {
      this.out = out;
    }

    boolean writeForIterator(String key, byte[] value) throws IOException {
      String reason = null;
      if (changed.contains(key)) {
        reason = "written by listener";
      } else {
        write(value);
      }
      return reason == null;
    }

    private void write(byte[] value) throws IOException {
      out.writeInt(value.length);
      out.write(value);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static final class Pending implements AutoCloseable {
    private final Set<String> changed = new HashSet<>();
    private final SocketChannel out;

    Pending(SocketChannel out) {
      this.out = out;
    }

    boolean writeForIterator(String key, ByteBuffer value) throws IOException {
      boolean done = true;
      if (!changed.contains(key)) {
        out.write(value);
        done = !value.hasRemaining();
      }
      return done;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  int counts(Dump dump, byte[] value) throws IOException {
    int count = 0;
    if (dump.writeForIterator("key", value)) { // ok: everything is written, whatever it answers
      count++;
    }
    dump.close();
    return count;
  }

  void drops(Dump dump, byte[] value) throws IOException {
    dump.writeForIterator("key", value); // ok: everything is written, whatever it answers
    dump.close();
  }

  void dropsTheRest(Pending pending, ByteBuffer value) throws IOException {
    pending.writeForIterator("key", value); // expect: FlushIgnoredBeforeClose
    pending.close();
  }

  int countsTheRest(Pending pending, ByteBuffer value) throws IOException {
    int count = 0;
    if (pending.writeForIterator("key", value)) { // expect: FlushIgnoredBeforeClose
      count++;
    }
    pending.close();
    return count;
  }
}
