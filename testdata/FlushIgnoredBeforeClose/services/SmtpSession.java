package cases.flush.services;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A line protocol over an own asynchronous transport. */
abstract class SmtpSession {
  interface Transport {
    CompletableFuture<Boolean> sendLine(String line);

    CompletableFuture<Void> flushAsync();

    void disconnect() throws IOException;

    void onDrained(Runnable r);

    boolean isDrained();
  }

  protected Transport transport;

  abstract CompletableFuture<String> read();

  void quit() throws IOException {
    transport.sendLine("QUIT"); // expect: FlushIgnoredBeforeClose
    transport.disconnect();
  }

  void quitPolitely() throws IOException {
    if (transport.sendLine("QUIT").join()) {
      transport.disconnect(); // ok: waits and asks
    }
  }

  CompletableFuture<Void> quitAfterReply() {
    return transport
        .sendLine("QUIT")
        .thenCompose(sent -> read())
        .thenAccept(reply -> hangUp()); // ok: sequenced
  }

  private void hangUp() {
    try {
      transport.disconnect();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void reject(int code) throws IOException {
    switch (code / 100) {
      case 4 -> transport.sendLine("421 try later").join(); // ok: waits
      case 5 -> transport.sendLine("554 no"); // expect: FlushIgnoredBeforeClose
      default -> throw new IllegalArgumentException("" + code);
    }
    transport.disconnect();
  }

  void bye(boolean verbose) throws IOException {
    if (verbose) transport.sendLine("221 bye"); // expect: FlushIgnoredBeforeClose
    transport.disconnect();
  }

  void byeReturn(boolean verbose) throws IOException {
    if (verbose) {
      transport.sendLine("221 bye").thenRun(this::hangUp).join(); // ok: sequenced
      return;
    }
    transport.disconnect();
  }

  void greetings(List<String> lines) throws IOException {
    Iterator<String> it = lines.iterator();
    CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
    while (it.hasNext()) {
      String line = it.next();
      last = last.thenCompose(x -> transport.sendLine(line));
    }
    last.join(); // ok: the last link is awaited
    transport.disconnect();
  }

  void greetingsLastOnly(List<String> lines) throws IOException {
    CompletableFuture<Boolean> last = null;
    for (String line : lines) {
      last = transport.sendLine(line); // expect: FlushIgnoredBeforeClose
    }
    if (last != null) {
      System.out.println(last.isDone());
    }
    transport.disconnect();
  }

  void callback(Consumer<CompletableFuture<Boolean>> watcher) throws IOException {
    watcher.accept(transport.sendLine("NOOP")); // ok: handed to somebody who can look
    read().join();
  }

  void drainedCallback() {
    transport.onDrained(this::hangUp); // ok: closes when drained
  }

  void failure(BiConsumer<Boolean, Throwable> onSent) throws IOException {
    transport.sendLine("421 going down").whenComplete(onSent); // expect: FlushIgnoredBeforeClose
    transport.disconnect();
  }

  void caught(String line) throws IOException {
    CompletableFuture<Boolean> f = transport.sendLine(line);
    try {
      f.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    transport.disconnect(); // ok: waited, and all failures go on
  }

  CompletableFuture<Boolean> stored() throws IOException {
    var sent = transport.sendLine("QUIT"); // expect: FlushIgnoredBeforeClose
    var flushed = transport.flushAsync(); // expect: FlushIgnoredBeforeClose
    transport.disconnect();
    return flushed.thenCompose(v -> sent);
  }
}
