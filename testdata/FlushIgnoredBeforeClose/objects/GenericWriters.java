package cases.flush.objects;

import dev.heed.api.Heed;
import dev.heed.api.MustUse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

class GenericWriters {
  /** Own writer whose flush hands out itself. */
  static class FluentWriter {
    FluentWriter write(String s) {
      return this;
    }

    FluentWriter flush() {
      return this;
    }

    void close() {}
  }

  static class CountingWriter {
    int used;

    int write(String s) {
      used += s.length();
      return used;
    }

    @MustUse
    int push() {
      int n = used;
      used = 0;
      return n;
    }

    void close() {}
  }

  interface Sender<R> {
    R send(String s);

    void close();
  }

  void streams(OutputStream out, byte[] b) throws IOException {
    out.write(b); // ok: void
    out.flush(); // ok: void
    out.close();
  }

  void writer(BufferedWriter w) throws IOException {
    w.append("x").append('\n'); // ok: hands out itself
    w.flush();
    w.close();
  }

  void fluent(FluentWriter w) {
    w.write("a").write("b").flush(); // ok: hands out itself
    w.close();
  }

  void generic(Sender<CompletableFuture<Void>> s) {
    s.send("x"); // expect: FlushIgnoredBeforeClose
    s.close();
  }

  void genericVoid(Sender<Void> s) {
    s.send("x"); // ok: nothing to look at
    s.close();
  }

  void genericWaited(Sender<CompletableFuture<Void>> s) {
    s.send("x").join(); // ok: waits
    s.close();
  }

  void builder(StringBuilder sb, FluentWriter w) {
    sb.append("x"); // ok: not a flush at all
    w.close();
  }

  void acknowledged(Sender<CompletableFuture<Void>> s) {
    Heed.discard(s.send("x"), "the peer ignores whatever comes after its own goodbye"); // ok: acknowledged
    s.close();
  }

  @SuppressWarnings("FlushIgnoredBeforeClose")
  void suppressed(Sender<CompletableFuture<Void>> s) {
    s.send("x"); // ok: suppressed by the rule's name
    s.close();
  }

  void mustUsePush(CountingWriter w) {
    w.push(); // expect: DiscardedAsyncResult
    w.close();
  }

  void mustUsePushAsked(CountingWriter w) {
    if (w.push() == 0) {
      w.close(); // ok: asked
    }
  }

  <T> void applied(Function<T, CompletableFuture<Void>> send, T t, Sender<?> s) {
    send.apply(t).join(); // ok: waits
    s.close();
  }
}
