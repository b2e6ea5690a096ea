package dev.heed.checker.robustness;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes statements that compile in a method of {@link OddJava}'s class, nested at random. */
final class OddStatements {
  private static final List<String> FUTURES =
      List.of(
          "begin()",
          "pool.submit(() -> begin())",
          "CompletableFuture.supplyAsync(me::text, pool)",
          "begin().thenApply(s -> s + 1).whenComplete((s, e) -> use(e))",
          "begin().thenCompose(s -> begin()).exceptionally(e -> null)",
          "begin().thenApply(s -> begin())",
          "CompletableFuture.allOf(begin(), begin().thenAccept(s -> promise.complete(s)))",
          "(ok ? begin() : (((begin()))))",
          "((Supplier<CompletableFuture<String>>) me::begin).get()",
          "new FutureTask<>(() -> text())",
          "Stream.of(1, 2).map(i -> begin()).toList().get(0)");

  private static final List<String> CALLS =
      List.of(
          "channel.write(buffer);",
          "int \\u00fc# = channel.write(buffer);",
          "while (buffer.hasRemaining()) channel.write(buffer);",
          "pipe.flush();",
          "pipe.close();",
          "channel.close();",
          "if (pipe.flush()) pipe.close();",
          "State s# = pipe.poll(); pipe.shutdown();",
          "var unused# = pipe.flushAsync(); pipe.close();",
          "pipe.flushAsync().thenRun(pipe::shutdown);",
          "promise.complete(text());",
          "begin().thenAccept(promise::complete);",
          "begin().whenComplete((s, e) -> { if (e == null) promise.complete(s); });",
          "pool.execute(() -> promise.complete(text()));",
          "lock.tryLock(1, TimeUnit.SECONDS);",
          "queue.offer(begin());",
          "map.put(\"k\", begin()); map.remove(\"k\");",
          "List<CompletableFuture<?>> l# = new ArrayList<>(); l#.add(begin());",
          "CompletableFuture<?>[] a# = {begin(), null}; a#[0] = begin();",
          "Future<?> f# = null; f# = pool.submit(me::text); f# = null;",
          "assert begin().isDone() : \"\\u00e9\";",
          "@SuppressWarnings(\"unused\") final @Odd int x# = buffer.remaining();",
          "Object o# = begin(); if (o# instanceof CompletableFuture<?> c# && c#.isDone()) use(c#);",
          "raw(); RAW.add(begin());",
          ";");

  private final Random random;
  private int names;

  OddStatements(Random random) {
    this.random = random;
  }

  /** Some statements, nested up to the depth. */
  String some(int depth) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> one(depth))
        .collect(Collectors.joining("\n"));
  }

  /** One statement, nested up to the depth. */
  String one(int depth) {
    if (depth <= 0 || random.nextInt(5) == 0) {
      return random.nextBoolean() ? name(pick(CALLS)) : future();
    }
    IntFunction<String> in = d -> some(Math.min(d, depth - 1));
    return name(
        switch (random.nextInt(19)) {
          case 0 -> "if (ok) {" + in.apply(depth) + "} else if (!ok) {" + in.apply(depth) + "}";
          case 1 -> "while (ok) {" + in.apply(depth) + " if (ok) continue; }";
          case 2 -> "do { " + in.apply(depth) + " } while (pipe.flush());";
          case 3 -> "for (int i# = 0; i# < 3; i#++, begin()) {" + in.apply(depth) + "}";
          case 4 -> "for (var e# : List.of(begin(), begin())) {" + in.apply(depth) + "}";
          case 5 ->
              "L#: for (;;) { M#: { if (ok) break M#; if (!ok) continue L#; "
                  + in.apply(depth)
                  + " } break L#; }";
          case 6 ->
              "switch (number()) { case 1: "
                  + in.apply(depth)
                  + " case 2: { "
                  + in.apply(depth)
                  + " break; } default: begin(); }";
          case 7 ->
              "switch (pipe.poll()) { case READY -> begin(); case PENDING -> { "
                  + in.apply(depth)
                  + " } }";
          case 8 ->
              "CompletableFuture<String> y# = switch (number()) { case 1 -> begin(); case 2 -> { "
                  + in.apply(depth)
                  + " yield begin(); } default -> throw new IllegalStateException(); };";
          case 9 -> "try { " + in.apply(depth) + " } finally { " + in.apply(2) + " }";
          case 10 ->
              "try { "
                  + in.apply(depth)
                  + " throw new IOException(); } catch (IOException | RuntimeException e#) { "
                  + in.apply(2)
                  + " } finally { pipe.close(); }";
          case 11 -> "try (Pipe p# = pipe; channel) { " + in.apply(depth) + " p#.flush(); }";
          case 12 -> "synchronized (this) { " + in.apply(depth) + " }";
          case 13 ->
              "class C# { { begin(); } void m() throws Exception { " + in.apply(depth) + " } }";
          case 14 -> "record R#(Future<?> f) { R# { f.isDone(); } void m() { f.cancel(true); } }";
          case 15 ->
              "run(new Callable<Object>() { public Object call() throws Exception { "
                  + in.apply(depth)
                  + " return begin(); } });";
          case 16 -> "run(() -> { " + in.apply(depth) + " return null; });";
          case 17 -> "Callable<?> k# = () -> { " + in.apply(depth) + " return begin(); }; use(k#);";
          default -> "B#: { " + in.apply(depth) + " if (ok) break B#; begin(); }";
        });
  }

  private String future() {
    String future = pick(FUTURES);
    return name(
        switch (random.nextInt(4)) {
          case 0 -> "var ignored# = " + future + ";";
          case 1 -> "use(" + future + ");";
          case 2 -> "held = " + future + ";";
          default -> future.startsWith("(") ? "var v# = " + future + ";" : future + ";";
        });
  }

  /** Statements that stand in each other, each in the next. */
  String tower(int height, String before, String after) {
    return before.repeat(height) + one(0) + after.repeat(height);
  }

  /** Local names are used once in a compilation unit. */
  private String name(String text) {
    return text.replace("#", String.valueOf(names++));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
