package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Predicate;

/** Lambdas that write, and what becomes of what they return. */
abstract class Lambdas {
  interface Attempt<T> {
    T make() throws IOException;
  }

  interface Action {
    void run() throws IOException;
  }

  abstract <T> T retry(int times, Attempt<? extends T> attempt) throws IOException;

  abstract <T> T until(Predicate<T> done, Attempt<T> attempt) throws IOException;

  abstract void run(Action action) throws IOException;

  abstract <A extends Action> A named(A action);

  abstract <T, A extends Attempt<T>> A gauge(A attempt);

  int returned(SocketChannel out, ByteBuffer frame) throws IOException {
    return retry(3, () -> out.write(frame)); // ok: returned
  }

  void dropped(SocketChannel out, ByteBuffer frame) throws IOException {
    retry(3, () -> out.write(frame)); // expect: IgnoredIoProgress
  }

  void droppedBlock(SocketChannel out, ByteBuffer frame) throws IOException {
    retry(
        3,
        () -> {
          run(() -> {});
          return out.write(frame); // expect: IgnoredIoProgress
        });
  }

  void seenInside(SocketChannel out, ByteBuffer frame) throws IOException {
    until(n -> n > 64, () -> out.write(frame)); // ok: the method looks at it
  }

  void given(SocketChannel out, ByteBuffer frame) throws IOException {
    named((Action) () -> out.write(frame)).run(); // expect: IgnoredIoProgress
  }

  void kept(SocketChannel out, ByteBuffer frame) {
    gauge(() -> out.write(frame)); // ok: the function is taken, and may be asked
  }

  void inLoop(SocketChannel out, ByteBuffer frame) throws IOException {
    while (frame.hasRemaining()) {
      run(() -> out.write(frame)); // ok: the loop asks the buffer
    }
  }

  void inLoopOverMore(SocketChannel out, ByteBuffer[] frames) throws IOException {
    for (ByteBuffer frame : frames) {
      run(() -> out.write(frame)); // expect: IgnoredIoProgress
    }
  }
}
