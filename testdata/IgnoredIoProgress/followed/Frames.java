package cases.progress.followed;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** What holds a buffer may tell of it in words of its own. */
abstract class Frames {
  private final Queue<String> names = new ArrayDeque<>();

  abstract void work();

  abstract void look(Frame frame);

  void asked(SocketChannel channel, Frame frame) throws IOException {
    channel.write(frame.buffer()); // ok: the frame tells
    if (!frame.isSent()) {
      work();
    }
  }

  void unasked(SocketChannel channel, Frame frame) throws IOException {
    channel.write(frame.buffer()); // expect: IgnoredIoProgress
    work();
  }

  void named(SocketChannel channel, Frame frame) throws IOException {
    channel.write(frame.buffer()); // expect: IgnoredIoProgress
    names.add(frame.name());
  }

  void flagged(SocketChannel channel, Frame frame) throws IOException {
    channel.write(frame.buffer()); // expect: IgnoredIoProgress
    if (frame.has(1)) {
      work();
    }
  }

  void looked(SocketChannel channel, Frame frame) throws IOException {
    channel.write(frame.buffer()); // expect: IgnoredIoProgress
    if (frame.last) {
      work();
    }
    look(frame);
  }
}
