package cases.flush.objects;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Helpers {
  private static final Logger LOG = LoggerFactory.getLogger("helpers");

  interface Wire extends Closeable {
    CompletableFuture<Void> flush();

    boolean flushNow() throws IOException;

    CompletableFuture<Void> send(String s);
  }

  private final Wire wire;

  Helpers(Wire wire) {
    this.wire = wire;
  }

  // ---- closes in a helper

  void a() throws IOException {
    wire.flush(); // expect: FlushIgnoredBeforeClose
    tearDown();
  }

  private void tearDown() throws IOException {
    LOG.info("down");
    wire.close();
  }

  void b() throws IOException {
    wire.flush().join(); // ok: waits before the helper closes
    tearDown();
  }

  void c() {
    wire.send("QUIT"); // expect: FlushIgnoredBeforeClose
    quietly(wire);
  }

  private static void quietly(Closeable c) {
    try {
      c.close();
    } catch (IOException e) {
      LOG.debug("on close", e);
    }
  }

  // ---- flushes in a helper

  private CompletableFuture<Void> push() {
    return wire.flush();
  }

  void e() throws IOException {
    push().join(); // ok: waits on what the helper gave
    wire.close();
  }

  void f() throws IOException {
    push(); // expect: FlushIgnoredBeforeClose
    wire.close();
  }

  private void pushAndWait() {
    wire.flush().join(); // ok: waits in the helper
  }

  void g() throws IOException {
    pushAndWait();
    wire.close();
  }

  private boolean allGone() throws IOException {
    return wire.flushNow();
  }

  void h() throws IOException {
    if (allGone()) {
      wire.close(); // ok: the helper's answer is asked
    }
  }

  private void orFail() throws IOException {
    if (!wire.flushNow()) {
      throw new IOException("bytes left");
    }
  }

  void i() throws IOException {
    orFail(); // ok: throws when something is left
    wire.close();
  }

  private static void await(CompletableFuture<?> f) {
    f.join();
  }

  void j() throws IOException {
    await(wire.flush()); // ok: the helper waits
    wire.close();
  }

  private static void note(CompletableFuture<?> f) {
    LOG.info("in flight {}", f);
  }

  private static <T> T timed(String what, Supplier<T> body) {
    long t = System.nanoTime();
    try {
      return body.get();
    } finally {
      LOG.info("{} took {}", what, System.nanoTime() - t);
    }
  }

  void k() throws IOException {
    timed("flush", wire::flush).join(); // ok: the timed future is awaited
    wire.close();
  }

  private CompletableFuture<Void> closeAfter(CompletableFuture<Void> f) {
    return f.whenComplete((v, e) -> quietly(wire));
  }

  CompletableFuture<Void> l() {
    return closeAfter(wire.flush()); // ok: the helper sequences the close
  }

  void m() throws IOException {
    try {
      wire.send("x").join();
      wire.send("y"); // expect: FlushIgnoredBeforeClose
    } finally {
      tearDown();
    }
  }

  void n(boolean hard) throws IOException {
    if (!hard) {
      pushAndWait(); // ok: a hard stop sends nothing
    }
    tearDown();
  }

  private void twoDeep() throws IOException {
    tearDown();
  }

  void o() throws IOException {
    wire.flush(); // expect: FlushIgnoredBeforeClose
    twoDeep();
  }
}
