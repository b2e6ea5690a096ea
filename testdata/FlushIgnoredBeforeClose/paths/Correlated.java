package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What one condition says of another, and the copies of one finally. */
class Correlated {
  interface Out {
    boolean flush();

    CompletableFuture<Void> flushAsync();

    void close();
  }

  void finallyOnBothWays(Out out) {
    try {
      if (out.flush()) { // expect: FlushIgnoredBeforeClose
        return;
      }
      System.out.println("not flushed");
    } finally {
      out.close();
    }
  }

  void finallyBehindDone(Out out) {
    try {
      if (!out.flush()) { // ok: the close is for what is done, or for a failure
        throw new IllegalStateException("not flushed");
      }
    } finally {
      out.close();
    }
  }

  void eitherOr(Out out, boolean more) {
    if (more) {
      out.flush(); // ok: what closes is the other way
    }
    if (!more) {
      out.close();
    }
  }

  void twoQuestions(Out out, boolean more, boolean last) {
    if (more) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (!last) {
      out.close();
    }
  }

  void sameQuestion(Out out, boolean last) {
    if (last) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (last) {
      out.close();
    }
  }

  void flushedAgain(Out out, int size) {
    boolean keep = false;
    if (size > 3) {
      out.flush(); // ok: what is kept is not closed
      keep = true;
    }
    if (keep) {
      out.flush(); // ok: neither is it then
    }
    if (!keep) {
      out.close();
    }
  }

  void flushedAgainAndClosed(Out out, int size) {
    boolean keep = true;
    if (size > 3) {
      out.flush(); // ok: what is kept is not closed
      keep = false;
    }
    if (keep) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (keep) {
      out.close();
    }
  }

  void inTime(Out out) throws InterruptedException, ExecutionException {
    boolean inTime = true;
    try {
      out.flushAsync().get(1, TimeUnit.SECONDS); // ok: the flag remembers the timeout
    } catch (TimeoutException e) {
      inTime = false;
    }
    if (inTime) {
      out.close();
    }
  }

  void inTimeIgnored(Out out) throws InterruptedException, ExecutionException {
    boolean inTime = true;
    try {
      out.flushAsync().get(1, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    } catch (TimeoutException e) {
      inTime = false;
    }
    System.out.println(inTime);
    out.close();
  }

  void answerInAnArray(Out out) {
    boolean[] done = new boolean[1];
    done[0] = out.flush(); // ok: the element is asked
    if (done[0]) {
      out.close();
    }
  }

  void gathered(SocketChannel channel, ByteBuffer[] parts) throws IOException {
    boolean more;
    do {
      channel.write(parts); // ok: each part is asked
      more = false;
      for (ByteBuffer part : parts) {
        more |= part.hasRemaining();
      }
    } while (more);
    channel.close();
  }

  void suppliedAnew(Supplier<Out> supplier) {
    supplier.get().flush(); // ok: a supplier may give another one each time
    supplier.get().close();
  }

  void either(Out one, Out other) {
    CompletableFuture<Void> first = one.flushAsync(); // expect: FlushIgnoredBeforeClose
    first.applyToEither(other.flushAsync(), done -> done).join();
    one.close();
  }
}
