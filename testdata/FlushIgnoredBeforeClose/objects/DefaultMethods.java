package cases.flush.objects;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Interfaces, records, enums, nested and static places where code may stand. */
class DefaultMethods {
  interface Stream {
    CompletableFuture<Void> flush();

    void close();

    default void finish() {
      flush(); // expect: FlushIgnoredBeforeClose
      close();
    }

    default void finishRight() {
      flush().join(); // ok: waits
      close();
    }

    default CompletionStage<Void> finishAsync() {
      return flush().thenRun(this::close); // ok: sequenced
    }

    static void finish(Stream s) {
      s.flush(); // expect: FlushIgnoredBeforeClose
      s.close();
    }
  }

  record Holder(Stream stream, String name) implements AutoCloseable {
    void end() {
      stream.flush(); // expect: FlushIgnoredBeforeClose
      stream.close();
    }

    void endRight() {
      stream().flush().join(); // ok: waits
      stream().close();
    }

    void endAccessor() {
      stream().flush(); // expect: FlushIgnoredBeforeClose
      stream().close();
    }

    @Override
    public void close() {
      stream.close(); // ok: nothing is flushed here
    }
  }

  enum Mode {
    HASTY {
      @Override
      void stop(Stream s) {
        s.flush(); // expect: FlushIgnoredBeforeClose
        s.close();
      }
    },
    PATIENT {
      @Override
      void stop(Stream s) {
        s.flush().join(); // ok: waits
        s.close();
      }
    };

    abstract void stop(Stream s);
  }

  static class Base {
    protected final Stream s;

    Base(Stream s) {
      this.s = s;
    }

    protected void stop() {
      s.close();
    }
  }

  static class Derived extends Base {
    Derived(Stream s) {
      super(s);
    }

    @Override
    protected void stop() {
      s.flush().join(); // ok: waits before the super call
      super.stop();
    }

    void shutdown() {
      this.s.flush(); // expect: FlushIgnoredBeforeClose
      this.s.close();
    }
  }

  private final Stream shared;

  DefaultMethods(Stream s) {
    shared = s;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  shared.flush(); // expect: FlushIgnoredBeforeClose
                  shared.close();
                }));
  }

  class Inner {
    void stop() {
      shared.flush(); // expect: FlushIgnoredBeforeClose
      shared.close();
    }

    void stopRight() {
      DefaultMethods.this.shared.flush().join(); // ok: waits
      shared.close();
    }
  }

  static final Stream GLOBAL = null;

  static void stopGlobal() {
    GLOBAL.flush(); // expect: FlushIgnoredBeforeClose
    DefaultMethods.GLOBAL.close();
  }

  <S extends Stream> void bounded(S s) {
    s.flush(); // expect: FlushIgnoredBeforeClose
    s.close();
  }

  <S extends Stream & AutoCloseable> void resource(S s) throws Exception {
    try (s) {
      s.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  <S extends Stream & AutoCloseable> void resourceRight(S s) throws Exception {
    try (s) {
      s.flush().join(); // ok: waits
    }
  }

  void labelled(List<Stream> all) {
    outer:
    for (Stream s : all) {
      for (int i = 0; i < 3; i++) {
        if (s.flush().isDone()) {
          s.close(); // ok: only when it is done
          continue outer;
        }
      }
    }
  }

  void ternaryClose(Stream s, boolean wait) throws IOException {
    CompletableFuture<Void> f = s.flush();
    if (wait ? f.join() == null : f.isDone()) {
      s.close(); // ok: waited, or done
    }
  }

  void shadow(Stream s) {
    s.flush(); // expect: FlushIgnoredBeforeClose
    Runnable r =
        () -> {
          Stream t = s;
          t.close();
        };
    r.run();
  }
}
