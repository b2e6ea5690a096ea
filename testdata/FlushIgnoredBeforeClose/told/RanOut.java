package cases.flush.told;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Deque;

/** A loop that ends where there is no next buffer, and goes on with one that is not written yet. */
class RanOut {
  interface Mailbox {
    int drainTo(Collection<? super ByteBuffer> all);

    int drainTo(SocketChannel channel);

    void close();
  }

  private ByteBuffer head;

  void head(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer next;
    while ((next = queue.peek()) != null) {
      channel.write(next); // ok: stays at the head until it is written
      if (!next.hasRemaining()) {
        queue.poll();
      }
    }
    channel.close();
  }

  void headInAForLoop(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    for (ByteBuffer next = queue.peek(); next != null; next = queue.peek()) {
      if (channel.write(next) == 0) { // ok: leaves when nothing goes out
        return;
      }
      if (!next.hasRemaining()) {
        queue.remove();
      }
    }
    channel.close();
  }

  void headThatIsRemovedAnyway(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer next;
    while ((next = queue.peek()) != null) {
      channel.write(next); // expect: FlushIgnoredBeforeClose
      queue.remove();
    }
    channel.close();
  }

  void putBack(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer next;
    while ((next = queue.poll()) != null) {
      channel.write(next); // ok: what is left is put back
      if (next.hasRemaining()) {
        queue.addFirst(next);
      }
    }
    channel.close();
  }

  void takenOut(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    ByteBuffer next;
    while ((next = queue.poll()) != null) {
      channel.write(next); // expect: FlushIgnoredBeforeClose
      if (next.hasRemaining()) {
        System.err.println("not all is written");
      }
    }
    channel.close();
  }

  void field(SocketChannel channel, Deque<ByteBuffer> queue) throws IOException {
    while (head != null) {
      channel.write(head); // ok: the next one comes when this one is written
      if (!head.hasRemaining()) {
        head = queue.poll();
      }
    }
    channel.close();
  }

  void fieldThatIsReplacedAnyway(SocketChannel channel, Deque<ByteBuffer> queue)
      throws IOException {
    while (head != null) {
      channel.write(head); // expect: FlushIgnoredBeforeClose
      head = queue.poll();
    }
    channel.close();
  }

  void drainedIntoAList(Mailbox mailbox, Collection<ByteBuffer> all) {
    mailbox.drainTo(all); // ok: what came out is here
    mailbox.close();
  }

  void drainedIntoAChannel(Mailbox mailbox, SocketChannel channel) {
    mailbox.drainTo(channel); // expect: FlushIgnoredBeforeClose
    mailbox.close();
  }
}
