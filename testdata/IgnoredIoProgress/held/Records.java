package cases.progress.held;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A count in a record goes where the record goes. */
final class Records {
  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final List<Sent> history = new ArrayList<>();

  record Sent(String name, int count) {
    boolean isWhole(int wanted) {
      return count == wanted;
    }
  }

  record Checked(String name, int count) {
    Checked {
      if (count < name.length()) {
        throw new IllegalArgumentException(name);
      }
    }
  }

  static class Message {
    Message(int count, int wanted) {
      if (count < wanted) {
        throw new IllegalArgumentException();
      }
    }
  }

  void logged(SocketChannel channel, ByteBuffer buffer) throws IOException {
    Sent sent = new Sent("head", channel.write(buffer)); // expect: IgnoredIoProgress
    LOG.info("sent {}", sent);
  }

  void unread(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.write(buffer); // expect: IgnoredIoProgress
    Sent sent = new Sent("head", count);
  }

  Sent returned(SocketChannel channel, ByteBuffer buffer) throws IOException {
    return new Sent("head", channel.write(buffer)); // ok: the caller reads the record
  }

  void kept(SocketChannel channel, ByteBuffer buffer) throws IOException {
    history.add(new Sent("head", channel.write(buffer))); // ok: the list is read
  }

  List<Sent> history() {
    return List.copyOf(history);
  }

  void asked(SocketChannel channel, ByteBuffer buffer, int wanted) throws IOException {
    Sent sent = new Sent("head", channel.write(buffer)); // ok: the record compares it
    LOG.info("sent {}", sent);
    if (!sent.isWhole(wanted)) {
      throw new IOException("short write");
    }
  }

  void checked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    Checked sent = new Checked("head", channel.write(buffer)); // ok: its constructor compares it
    LOG.info("sent {}", sent);
  }

  void ofClass(SocketChannel channel, ByteBuffer buffer, int wanted) throws IOException {
    Message sent = new Message(channel.write(buffer), wanted); // ok: its constructor compares it
    LOG.info("sent {}", sent);
  }

  void ofAnonymousClass(SocketChannel channel, ByteBuffer buffer, int wanted) throws IOException {
    Message sent = new Message(channel.write(buffer), wanted) {}; // ok: what it calls compares it
    LOG.info("sent {}", sent);
  }
}
