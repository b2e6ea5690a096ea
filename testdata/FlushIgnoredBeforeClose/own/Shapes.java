package cases.flush.own;

import com.google.common.util.concurrent.ListenableFuture;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The same loss in other dresses. */
class Shapes {
  interface Conn extends AutoCloseable {
    boolean flush();

    CompletableFuture<Void> drain();

    CompletableFuture<Integer> write(String part);

    ListenableFuture<Void> flushLater();

    @Override
    void close();
  }

  private static Conn shared;

  static {
    shared.flush(); // expect: FlushIgnoredBeforeClose
    shared.close();
  }

  Shapes(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void bothBranchesGoOn(Conn conn) {
    if (conn.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("done");
    } else {
      System.out.println("pending");
    }
    conn.close();
  }

  void allSwallowed(Conn conn) {
    CompletableFuture<Void> done = conn.drain(); // expect: FlushIgnoredBeforeClose
    try {
      done.get(1, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      System.err.println("whatever " + e);
    }
    conn.close();
  }

  synchronized void locked(Conn conn) {
    synchronized (this) {
      conn.flush(); // expect: FlushIgnoredBeforeClose
    }
    conn.close();
  }

  void optional(Conn conn) {
    Optional.ofNullable(conn)
        .ifPresent(
            c -> {
              c.flush(); // expect: FlushIgnoredBeforeClose
              c.close();
            });
  }

  void waitedForElsewhere(Conn conn, ExecutorService pool) {
    CompletableFuture<Void> done = conn.drain(); // expect: FlushIgnoredBeforeClose
    pool.execute(() -> done.join());
    conn.close();
  }

  void waitedForHere(Conn conn) {
    CompletableFuture<Void> done = conn.drain(); // ok: the lambda runs before the close
    measure(() -> done.join());
    conn.close();
  }

  private static void measure(Runnable work) {
    work.run();
  }

  void guava(Conn conn) {
    conn.flushLater(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void guavaWaited(Conn conn) throws Exception {
    conn.flushLater().get(); // ok: waits
    conn.close();
  }

  void parts(Conn conn, String[] parts) {
    for (String part : parts) {
      conn.write(part); // expect: FlushIgnoredBeforeClose
    }
    conn.close();
  }

  void last(Conn conn, String[] parts) {
    CompletableFuture<Integer> last = CompletableFuture.completedFuture(0);
    for (String part : parts) {
      last = conn.write(part); // expect: DiscardedAsyncResult
    }
    last.join();
    conn.close();
  }

  void asCloseable(Conn conn) throws Exception {
    AutoCloseable closeable = conn;
    conn.flush(); // expect: FlushIgnoredBeforeClose
    closeable.close();
  }

  /** A class whose own close does not wait for its own flush. */
  static final class Output implements Closeable {
    private final SocketChannel channel;
    private final ByteBuffer held = ByteBuffer.allocate(64);

    Output(SocketChannel channel) {
      this.channel = channel;
    }

    boolean flush() throws IOException {
      held.flip();
      channel.write(held); // ok: the caller is told
      boolean empty = !held.hasRemaining();
      held.compact();
      return empty;
    }

    @Override
    public void close() throws IOException {
      flush(); // expect: FlushIgnoredBeforeClose
      channel.close();
    }

    void closeInTheEnd() throws IOException {
      while (!flush()) { // ok: until it is done
        Thread.onSpinWait();
      }
      channel.close();
    }
  }

  /** A class on top of another one. */
  abstract static class Base {
    abstract boolean flush();

    void shut() {}
  }

  /** Its flush is inherited. */
  abstract static class Derived extends Base implements AutoCloseable {
    protected Conn conn;

    void end() {
      flush(); // expect: FlushIgnoredBeforeClose
      conn.close();
    }

    void endWhenDone() {
      if (flush()) { // ok: asked
        conn.close();
      }
    }
  }
}
