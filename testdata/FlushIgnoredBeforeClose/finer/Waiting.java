package cases.flush.finer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that stand somewhere else. */
class Waiting {
  interface Out {
    CompletableFuture<Void> send();

    void close();
  }

  interface Conn {
    Out out();

    void awaitSent();

    void close();
  }

  private final SocketChannel channel;
  private final Out out;
  private CompletableFuture<Void> pending;

  Waiting(SocketChannel channel, Out out) {
    this.channel = channel;
    this.out = out;
  }

  private void awaitRest(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      Thread.onSpinWait();
    }
  }

  private void logRest(ByteBuffer bytes) {
    System.out.println(bytes);
  }

  void helperWaitsForTheRest(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // ok: somebody else writes until nothing remains
    awaitRest(bytes);
    channel.close();
  }

  void helperLogsTheRest(ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    logRest(bytes);
    channel.close();
  }

  private void rest() throws ExecutionException, InterruptedException {
    pending.get();
  }

  private void restAndClose() throws ExecutionException, InterruptedException {
    rest();
    out.close();
  }

  void helperGets() throws ExecutionException, InterruptedException {
    pending = out.send(); // ok: the helper waits
    restAndClose();
  }

  void eachIsWaitedFor() {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    sent.add(out.send()); // ok: each of them is waited for
    sent.forEach(
        one -> {
          try {
            one.get();
          } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    out.close();
  }

  void eachIsWaitedForInTime() {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    sent.add(out.send()); // ok: goes on only when each was in time
    sent.forEach(
        one -> {
          try {
            one.get(1, TimeUnit.SECONDS);
          } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
          }
        });
    out.close();
  }

  void eachIsLogged() {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    sent.add(out.send()); // expect: FlushIgnoredBeforeClose
    sent.forEach(one -> System.out.println(one));
    out.close();
  }

  void theWholeIsWaitedFor(Conn conn) {
    conn.out().send(); // expect: DiscardedAsyncResult
    conn.awaitSent();
    conn.close();
  }
}
