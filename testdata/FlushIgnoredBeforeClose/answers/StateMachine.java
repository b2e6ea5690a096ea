package cases.flush.answers;

import dev.heed.api.MustUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

final class StateMachine {
  enum State {
    OPEN,
    CLOSING,
    CLOSED
  }

  @MustUse
  enum Progress {
    ALL,
    SOME,
    NONE
  }

  /** Owns the write side. */
  static final class Outbound {
    private final SocketChannel ch;
    private final Deque<ByteBuffer> queue = new ArrayDeque<>();

    Outbound(SocketChannel ch) {
      this.ch = ch;
    }

    Progress flush() throws IOException {
      while (!queue.isEmpty()) {
        ByteBuffer head = queue.peek();
        int n = ch.write(head);
        if (head.hasRemaining()) {
          return n == 0 ? Progress.NONE : Progress.SOME; // ok: told
        }
        queue.remove();
      }
      return Progress.ALL;
    }

    int pending() {
      return queue.size();
    }

    void shutdown() throws IOException {
      ch.shutdownOutput();
    }
  }

  private State state = State.OPEN;
  private final Outbound out;
  private final SelectionKey key;

  StateMachine(Outbound out, SelectionKey key) {
    this.out = out;
    this.key = key;
  }

  void closeNow() throws IOException {
    state = State.CLOSED;
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.shutdown();
  }

  void close() throws IOException {
    if (state != State.OPEN) {
      return;
    }
    state = State.CLOSING;
    switch (out.flush()) {
      case ALL -> {
        state = State.CLOSED;
        out.shutdown(); // ok: all is out
      }
      case SOME, NONE -> key.interestOpsOr(SelectionKey.OP_WRITE);
    }
  }

  void closePending() throws IOException {
    Progress p = out.flush();
    if (p == Progress.ALL) {
      out.shutdown(); // ok: asked
    } else {
      key.interestOpsOr(SelectionKey.OP_WRITE);
    }
  }

  void closeNotNone() throws IOException {
    Progress p = out.flush();
    while (p != Progress.ALL) {
      Thread.onSpinWait();
      p = out.flush();
    }
    out.shutdown(); // ok: loops
  }

  void closeCompared() throws IOException {
    if (out.flush().compareTo(Progress.ALL) == 0) {
      out.shutdown(); // ok: asked
    }
  }

  void closeLogged() throws IOException {
    Progress p = out.flush(); // expect: FlushIgnoredBeforeClose
    System.getLogger("net").log(System.Logger.Level.DEBUG, "flush: " + p);
    out.shutdown();
  }

  void closeDirect(SocketChannel raw) throws IOException {
    Outbound o = new Outbound(raw);
    Progress unused = o.flush(); // expect: FlushIgnoredBeforeClose
    raw.close();
  }

  void closeOrdinal() throws IOException {
    int how = out.flush().ordinal();
    if (how > 0) {
      throw new IOException("bytes are left");
    }
    out.shutdown(); // ok: asked by its ordinal
  }

  void onReadable(boolean eof) throws IOException {
    if (eof) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      out.shutdown();
      key.cancel();
      return;
    }
    key.interestOps(SelectionKey.OP_READ);
  }

  void onWritable() throws IOException {
    Progress p = out.flush();
    boolean done = p == Progress.ALL;
    if (done && state == State.CLOSING) {
      out.shutdown(); // ok: asked by the flag
    }
    if (!done) {
      key.interestOpsOr(SelectionKey.OP_WRITE);
    }
  }

  Progress last;

  void remember() throws IOException {
    this.last = out.flush();
    if (this.last == Progress.ALL) {
      out.shutdown(); // ok: the field is asked
    }
  }

  void viaTernary() throws IOException {
    state = out.flush() == Progress.ALL ? State.CLOSED : State.CLOSING;
    if (state == State.CLOSED) {
      out.shutdown(); // ok: the state remembers
    }
  }

  void negatedWait() throws IOException, InterruptedException {
    int tries = 0;
    do {
      if (out.flush() == Progress.ALL) {
        out.shutdown(); // ok: asked
        return;
      }
      Thread.sleep(1);
    } while (++tries < 100);
    throw new IOException("peer is stuck");
  }

  void catchAndClose() throws IOException {
    try {
      out.flush(); // expect: FlushIgnoredBeforeClose
    } catch (IOException e) {
      state = State.CLOSED;
    }
    out.shutdown();
  }
}
