package cases.flush.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Sends files in parts over a session of our own. */
public class Upload implements AutoCloseable {
  public interface Session extends AutoCloseable {
    CompletionStage<Integer> write(ByteBuffer part);

    CompletionStage<Void> flush();

    @Override
    void close();
  }

  public interface Sessions {
    Session open(String name);
  }

  private final Sessions sessions;
  private Session session;

  public Upload(Sessions sessions) {
    this.sessions = sessions;
  }

  public void send(String name, Path file) throws IOException {
    try (Session s = sessions.open(name);
        InputStream in = Files.newInputStream(file)) {
      byte[] part = new byte[1 << 16];
      for (int n; (n = in.read(part)) > 0; ) {
        s.write(ByteBuffer.wrap(part, 0, n)).toCompletableFuture().join(); // ok: one after the other
      }
      s.flush().toCompletableFuture().join(); // ok: waits
    }
  }

  public void sendHasty(String name, Path file) throws IOException {
    try (Session s = sessions.open(name)) {
      s.write(ByteBuffer.wrap(Files.readAllBytes(file))); // expect: FlushIgnoredBeforeClose
      s.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  public void sendFlushed(String name, Path file) throws IOException {
    Session s = sessions.open(name);
    try {
      s.write(ByteBuffer.wrap(Files.readAllBytes(file))).toCompletableFuture().get(); // ok: waits
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      s.close();
    }
  }

  public CompletionStage<Void> sendAsync(String name, ByteBuffer b) {
    Session s = sessions.open(name);
    return s.write(b)
        .thenCompose(n -> s.flush())
        .whenComplete((v, e) -> s.close()); // ok: closes after
  }

  public CompletionStage<Integer> sendAsyncHasty(String name, ByteBuffer b) {
    Session s = sessions.open(name);
    try {
      return s.write(b); // expect: FlushIgnoredBeforeClose
    } finally {
      s.close();
    }
  }

  public CompletionStage<Void> sendAsyncHastyChain(String name, ByteBuffer b) {
    Session s = sessions.open(name);
    CompletionStage<Void> all = s.write(b).thenAccept(n -> {}); // expect: FlushIgnoredBeforeClose
    s.close();
    return all;
  }

  public void sendCounted(String name, ByteBuffer b) throws IOException {
    int want = b.remaining();
    Session s = sessions.open(name);
    CompletionStage<Integer> w = s.write(b);
    int n;
    try {
      n = w.toCompletableFuture().join();
    } catch (CompletionException e) {
      s.close();
      throw new IOException(e.getCause());
    }
    if (n != want) {
      s.close();
      throw new IOException("short: " + n); // ok: waits and compares
    }
    s.close();
  }

  public void retry(String name, ByteBuffer b) {
    for (int attempt = 1; ; attempt++) {
      try (Session s = sessions.open(name)) {
        s.write(b.duplicate()).toCompletableFuture().join(); // ok: waits
        return;
      } catch (CompletionException e) {
        if (attempt == 3) {
          throw e;
        }
      }
    }
  }

  public void start(String name) {
    session = sessions.open(name);
  }

  @Override
  public void close() {
    if (session != null) {
      session.flush(); // expect: FlushIgnoredBeforeClose
      session.close();
      session = null;
    }
  }

  public CompletionStage<Void> closeAsync() {
    Session s = session;
    session = null;
    return s.flush().thenRun(s::close); // ok: sequenced
  }

  public void abort() {
    session.close(); // ok: nothing is flushed
  }

  public void swap(String name) {
    Session old = session;
    session = sessions.open(name);
    CompletableFuture<Void> f = old.flush().toCompletableFuture(); // expect: FlushIgnoredBeforeClose
    old.close();
    f.join();
  }

  public void closeOnError(ByteBuffer b) {
    CompletableFuture<Integer> f = session.write(b).toCompletableFuture();
    try {
      f.join();
    } catch (CompletionException e) {
      session.close(); // ok: the write has failed already
      throw e;
    }
  }

  public CompletionStage<Integer> exceptionalClose(ByteBuffer b) {
    return session
        .write(b)
        .exceptionally(
            e -> {
              session.close(); // ok: after the write has failed
              throw new CompletionException(e);
            });
  }
}
