package cases.flush.services;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class FutureSink {
  private static final Logger log = LoggerFactory.getLogger(FutureSink.class);

  interface Sink extends Closeable {
    CompletableFuture<Void> flush();

    CompletableFuture<Integer> write(byte[] b);

    CompletableFuture<Void> closeAsync();

    @Override
    void close();
  }

  private final Sink out;
  private CompletableFuture<Void> inFlight = CompletableFuture.completedFuture(null);

  FutureSink(Sink out) {
    this.out = out;
  }

  CompletableFuture<Void> storedThenReturned() {
    CompletableFuture<Void> f = out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
    return f;
  }

  void joined() {
    out.flush().join(); // ok: waits
    out.close();
  }

  void got() throws ExecutionException, InterruptedException {
    final var f = out.flush();
    f.get(); // ok: waits
    out.close();
  }

  void gotWithTimeout() throws Exception {
    out.flush().get(5, TimeUnit.SECONDS); // ok: a timeout throws
    out.close();
  }

  void swallowedTimeout() throws Exception {
    try {
      out.flush().get(100, TimeUnit.MILLISECONDS); // expect: FlushIgnoredBeforeClose
    } catch (TimeoutException e) {
      log.debug("slow flush", e);
    }
    out.close();
  }

  void rethrownTimeout() throws Exception {
    try {
      out.flush().get(100, TimeUnit.MILLISECONDS); // ok: the timeout goes on
    } catch (TimeoutException e) {
      throw new IOException("flush is stuck", e);
    }
    out.close();
  }

  CompletableFuture<Void> chained() {
    return out.flush().thenRun(out::close); // ok: sequenced
  }

  CompletableFuture<Void> whenCompleted() {
    return out.flush().whenComplete((v, e) -> out.close()); // ok: sequenced
  }

  CompletionStage<Void> composed() {
    return out.flush().thenCompose(v -> out.closeAsync()); // ok: sequenced
  }

  CompletableFuture<Void> notSequenced() {
    CompletableFuture<Void> flushed = out.flush(); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Void> closed = out.closeAsync();
    return CompletableFuture.allOf(flushed, closed);
  }

  CompletableFuture<Void> handled() {
    return out.flush()
        .handle(
            (v, e) -> {
              out.close(); // ok: after the flush
              if (e != null) {
                throw new CompletionException(e);
              }
              return null;
            });
  }

  void listed(List<byte[]> batches) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (byte[] b : batches) {
      all.add(out.write(b)); // ok: all are awaited below
    }
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
    out.close();
  }

  void chainedWrites(byte[] a, byte[] b) {
    out.write(a).thenCompose(n -> out.write(b)).thenCompose(n -> out.flush()).join(); // ok: awaited as one
    out.close();
  }

  void logsFailure() {
    out.flush().exceptionally(e -> { // expect: FlushIgnoredBeforeClose
      log.warn("flush failed", e);
      return null;
    });
    out.close();
  }

  void fieldThenJoined() {
    inFlight = out.flush();
    inFlight.join(); // ok: the field is awaited
    out.close();
  }

  void fieldForgotten() {
    inFlight = out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  CompletableFuture<Void> remember() {
    return inFlight = inFlight.thenCompose(v -> out.flush()); // ok: returned
  }

  void isDoneGate() {
    CompletableFuture<Void> f = out.flush();
    if (f.isDone()) {
      out.close(); // ok: gated
    } else {
      f.thenRun(out::close).exceptionally(e -> { log.error("close", e); return null; });
    }
  }

  void either(boolean fast) {
    if (fast) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    } else {
      out.flush().join(); // ok: waits on this path
    }
    out.close();
  }

  void resource(java.util.function.Supplier<Sink> open, byte[] b) {
    try (Sink s = open.get()) {
      s.write(b); // expect: FlushIgnoredBeforeClose
    }
  }

  void resourceRight(java.util.function.Supplier<Sink> open, byte[] b) {
    try (Sink s = open.get()) {
      s.write(b).join(); // ok: waits inside
    }
  }

  CompletableFuture<Integer> resourceReturned(java.util.function.Supplier<Sink> open, byte[] b) {
    try (Sink s = open.get()) {
      return s.write(b); // expect: FlushIgnoredBeforeClose
    }
  }

  void earlyExit(boolean abort) {
    CompletableFuture<Void> f = out.flush(); // expect: FlushIgnoredBeforeClose
    if (abort) {
      out.close();
      return;
    }
    f.join();
    out.close();
  }

  void waitsInFinally() {
    CompletableFuture<Void> f = out.flush();
    try {
      log.info("flushing");
    } finally {
      f.join(); // ok: before the close
      out.close();
    }
  }
}
