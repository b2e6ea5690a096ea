package dev.heed.checker.robustness;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of odd Java, the same for the same seed. */
final class OddJava {
  private static final String HEAD =
      """
      package odd;

      import java.io.IOException;
      import java.lang.annotation.*;
      import java.nio.ByteBuffer;
      import java.nio.channels.SocketChannel;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;

      @SuppressWarnings({"unchecked", "rawtypes"})
      abstract class NAME<T extends Comparable<? super T> & AutoCloseable> {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Odd { Class<?>[] value() default {}; }

        enum State { READY { @Override State next() { return PENDING; } }, PENDING;
          State next() { return READY; } }

        interface Pipe extends AutoCloseable {
          boolean flush();
          CompletableFuture<Void> flushAsync();
          State poll();
          void shutdown();
          @Override void close();
          private void hidden() { flush(); }
          default void both() { flush(); close(); hidden(); }
        }

        sealed interface Poll permits Poll.Ready, Poll.Pending {
          record Ready(int n) implements Poll { public Ready { if (n < 0) throw new RuntimeException(); } }
          final class Pending implements Poll {}
        }

        static class Self<S extends Self<S>> { S me() { return (S) this; } CompletableFuture<S> go() { return null; } }

        static final List RAW = new ArrayList();
        final ExecutorService pool = Executors.newCachedThreadPool();
        final CompletableFuture<String> promise = new CompletableFuture<>();
        final ByteBuffer buffer = ByteBuffer.allocate(8);
        final Map<String, CompletableFuture<String>> map = new HashMap<>();
        final BlockingQueue<Future<?>> queue = new ArrayBlockingQueue<>(1);
        final Lock lock = new ReentrantLock();
        final SocketChannel channel;
        final Pipe pipe;
        final NAME<T> me = this;
        volatile boolean ok;
        Object held = (Supplier<Object>) () -> begin();

        { begin(); pool.submit(() -> { pipeOf().flush(); pipeOf().close(); return 1; }); }
        static { CompletableFuture.runAsync(() -> {}); }

        NAME(SocketChannel channel, Pipe pipe) { this.channel = channel; this.pipe = pipe; }
        NAME(SocketChannel channel) { this(channel, null); }

        Pipe pipeOf() { return pipe; }
        CompletableFuture<String> begin() { return promise.thenApply(s -> s).toCompletableFuture(); }
        String text() { return "t"; }
        int number() { return buffer.remaining(); }
        void use(Object... o) {}
        void raw() { new Self().me(); new Self<>().go(); }
        abstract <X extends Future<?> & Runnable> X both(T t);
        <R> R run(Callable<R> c) throws Exception { return c.call(); }
      """;

  private final Random random;
  private final OddStatements statements;

  private OddJava(long seed) {
    random = new Random(seed);
    statements = new OddStatements(random);
  }

  /** The text of the file {@code <name>.java}. */
  static String of(long seed, String name) {
    return new OddJava(seed).file().replace("NAME", name);
  }

  private String file() {
    String methods =
        IntStream.range(0, 6)
            .mapToObj(i -> method("m" + i, statements.some(2 + random.nextInt(4))))
            .collect(Collectors.joining("\n"));
    return HEAD + methods + "\n" + extremes() + newer() + "}\n";
  }

  /** What is long, deep or wide. */
  private String extremes() {
    return switch (random.nextInt(7)) {
      case 0 -> method("deep", statements.tower(60, "if (ok) {", "}"));
      case 1 ->
          method(
              "tower", statements.tower(8, "try {", "} finally { pipe.flush(); pipe.close(); }"));
      case 2 -> method("lambdas", statements.tower(6, "run(() -> {", "return null; });"));
      case 3 -> method("chain", "begin()" + ".thenApply(s -> s)".repeat(120) + ";");
      case 4 -> method("concat", "use(\"\"" + " + begin() + number()".repeat(400) + ");");
      case 5 ->
          method("loops", statements.tower(12, "for (;;) { if (ok) break;", "pipe.flush(); }"));
      default ->
          method(
              "huge",
              IntStream.range(0, 300)
                  .mapToObj(i -> "{" + statements.one(1) + "}")
                  .collect(Collectors.joining("\n")));
    };
  }

  private static String newer() {
    return Runtime.version().feature() < 21
        ? ""
        : """
          void patterns(Poll p) {
            switch (p) {
              case Poll.Ready(int n) when n > 1 -> begin();
              case Poll.Ready r -> pipe.flush();
              case Poll.Pending q -> pipe.close();
            }
          }
          """;
  }

  private static String method(String name, String body) {
    return "@Odd(Object.class) void " + name + "() throws Exception {\n" + body + "\n}\n";
  }
}
