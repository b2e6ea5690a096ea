package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import org.mockito.stubbing.Answer;

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

  Callable<Object> hidden(CountDownLatch done) {
    return () -> done.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  Callable<Object> hiddenBehindBlock(SocketChannel out, byte[] frame) {
    return () -> {
      return out.write(ByteBuffer.wrap(frame)); // expect: IgnoredIoProgress
    };
  }

  Callable<Object> hiddenButAsked(SocketChannel out, ByteBuffer frame) {
    Callable<Object> once = () -> out.write(frame); // ok: the buffer is asked
    return frame.hasRemaining() ? once : null;
  }

  interface Sealer {
    Object seal(SSLEngine engine, ByteBuffer from, ByteBuffer to) throws IOException;
  }

  Sealer hiddenBehindReference() {
    return SSLEngine::wrap; // expect: IgnoredIoProgress
  }

  abstract void measure(String name, Callable<Object> task);

  abstract <T> void measureAll(Callable<? extends T>... tasks);

  void hiddenFromTaker(CountDownLatch done) {
    measure("done", () -> done.await(1, TimeUnit.SECONDS)); // expect: IgnoredIoProgress
  }

  void keptByTaker(CountDownLatch done, Callable<Object> other) {
    this.<Object>measureAll(other, () -> done.await(1, TimeUnit.SECONDS)); // ok: taken as it is
  }

  void keptByLastOfTakers(CountDownLatch done, Callable<Object> other) {
    this.<Object>measureAll(other, other, () -> done.await(1, TimeUnit.SECONDS)); // ok: as it is
  }

  Callable<Boolean> told(CountDownLatch done) {
    return () -> done.await(1, TimeUnit.SECONDS); // ok: whoever calls it is told
  }

  Answer<Object> answered(CountDownLatch done) {
    return call -> done.await(1, TimeUnit.SECONDS); // ok: it is the mock's answer, whatever it is
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
