package cases.progress.told;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Predicate;

/** Calls that hand back what a function wrote, and calls that may look at it themselves. */
abstract class Functions {
  interface Attempt<T> {
    T make() throws IOException;
  }

  abstract static class Until<T> {
    Until(Predicate<T> done) {}

    abstract T make(Attempt<T> attempt) throws IOException;
  }

  abstract <T> T once(Attempt<T> attempt) throws IOException;

  @SafeVarargs
  final <T> T first(Attempt<T>... attempts) throws IOException {
    return attempts[0].make();
  }

  abstract long summed(Attempt<Integer> attempt) throws IOException;

  void dropped(SocketChannel out, ByteBuffer frame) throws IOException {
    once(() -> out.write(frame)); // expect: IgnoredIoProgress
  }

  int returned(SocketChannel out, ByteBuffer frame) throws IOException {
    return once(() -> out.write(frame)); // ok: returned
  }

  void droppedAsNamed(SocketChannel out, ByteBuffer frame) throws IOException {
    once((Attempt<Integer>) () -> out.write(frame)); // expect: IgnoredIoProgress
  }

  int returnedAsNamed(SocketChannel out, ByteBuffer frame) throws IOException {
    return once((Attempt<Integer>) () -> out.write(frame)); // ok: returned
  }

  void untilDone(SocketChannel out, ByteBuffer frame, Until<Integer> until) throws IOException {
    until.make(() -> out.write(frame)); // ok: the object knows when it is done
  }

  void oneOfThem(SocketChannel out, ByteBuffer frame) throws IOException {
    first(() -> out.write(frame)); // ok: nobody knows whose count comes back
  }

  void added(SocketChannel out, ByteBuffer frame) throws IOException {
    summed(() -> out.write(frame)); // ok: the method knows that it is a number
  }
}
