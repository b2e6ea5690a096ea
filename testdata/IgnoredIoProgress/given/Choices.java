package cases.progress.given;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;

/** Counts that one arm of a choice gives, and questions that another arm asks. */
abstract class Choices {
  enum Step {
    HEAD,
    BODY,
    IDLE
  }

  int answered(Step step, SocketChannel out, ByteBuffer head, ByteBuffer body) throws IOException {
    return switch (step) {
      case HEAD -> out.write(head); // ok: returned
      case BODY -> {
        int n = out.write(body); // ok: returned
        yield n;
      }
      case IDLE -> 0;
    };
  }

  boolean kept(Step step, SocketChannel out, ByteBuffer head) throws IOException {
    int n =
        switch (step) {
          case HEAD -> out.write(head); // ok: compared with what must go out
          default -> 0;
        };
    return n == 16;
  }

  void unread(Step step, SocketChannel out, ByteBuffer head, ByteBuffer body) throws IOException {
    int n =
        switch (step) {
          case HEAD -> out.write(head); // expect: IgnoredIoProgress
          case BODY -> {
            int w = out.write(body); // expect: IgnoredIoProgress
            yield w;
          }
          case IDLE -> 0;
        };
  }

  void untilEnd(Step step, SocketChannel out, ByteBuffer head) throws IOException {
    if (switch (step) {
          case HEAD:
            yield out.write(head); // expect: IgnoredIoProgress
          default:
            yield 0;
        }
        < 0) {
      throw new EOFException();
    }
  }

  boolean otherArm(ByteChannel out, ByteBuffer frame) throws IOException {
    if (out instanceof GatheringByteChannel gathering) {
      gathering.write(frame); // expect: IgnoredIoProgress
      return true;
    } else {
      return out.write(frame) == 16; // ok: compared
    }
  }

  void otherStep(Step step, SocketChannel out, ByteBuffer frame) throws IOException {
    switch (step) {
      case HEAD -> out.write(frame); // expect: IgnoredIoProgress
      case BODY -> {
        while (frame.hasRemaining()) {
          out.write(frame); // ok: loop
        }
      }
      default -> {}
    }
  }

  void returnsEarly(SocketChannel out, ByteBuffer frame, boolean fast) throws IOException {
    if (fast) {
      out.write(frame); // expect: IgnoredIoProgress
      return;
    }
    while (frame.hasRemaining()) {
      out.write(frame); // ok: loop
    }
  }

  void goesOn(SocketChannel out, ByteBuffer frame, boolean fast) throws IOException {
    if (fast) {
      out.write(frame); // ok: the loop comes next
    }
    while (frame.hasRemaining()) {
      out.write(frame); // ok: loop
    }
  }

  boolean asksAtLast(SocketChannel out, ByteBuffer frame, boolean fast) throws IOException {
    try {
      if (fast) {
        out.write(frame); // ok: what comes at last asks
        return true;
      }
      return false;
    } finally {
      if (frame.hasRemaining()) {
        keep(frame);
      }
    }
  }

  void returnsInside(SocketChannel out, ByteBuffer frame) throws IOException {
    run(
        () -> {
          out.write(frame); // ok: the lambda is left, the method asks
          return;
        });
    if (frame.hasRemaining()) {
      keep(frame);
    }
  }

  interface Action {
    void run() throws IOException;
  }

  abstract void run(Action action) throws IOException;

  abstract void keep(ByteBuffer frame);

  void largest(SocketChannel out, ByteBuffer frame) throws IOException {
    int n = Math.max(0, out.write(frame)); // expect: IgnoredIoProgress
  }

  int largestReturned(SocketChannel out, ByteBuffer frame) throws IOException {
    int n = Math.max(0, out.write(frame)); // ok: returned
    return n;
  }

  void otherTurn(GatheringByteChannel first, SocketChannel out, ByteBuffer frame, boolean early)
      throws IOException {
    for (int turn = 0; turn < 9; turn++) {
      if (early) {
        first.write(frame); // ok: the next turn asks
      } else if (!frame.hasRemaining()) {
        return;
      }
    }
  }
}
