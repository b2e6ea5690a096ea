package cases.flush.objects;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Functions that flush or close, and who runs them. */
class RunFunctions {
  interface Out {
    CompletableFuture<Void> flush();

    boolean tryFlush();

    CompletableFuture<Void> send(String line);

    void close();
  }

  private final Out out;
  private final Executor executor;

  RunFunctions(Out out, Executor executor) {
    this.out = out;
    this.executor = executor;
  }

  void neverRun() {
    Runnable close = out::close;
    out.flush().join();
    System.out.println(close);
  }

  Runnable runByTheCaller() {
    out.flush().exceptionally(this::told); // ok: the caller runs the close when it likes
    return () -> out.close();
  }

  private Void told(Throwable failure) {
    failure.printStackTrace();
    return null;
  }

  void waitsInTheFunction() {
    CompletableFuture<Void> flushed = out.flush(); // ok: the function waits first
    executor.execute(
        () -> {
          flushed.join();
          out.close();
        });
  }

  void closesWhenDone() {
    boolean done = out.tryFlush(); // ok: closed only when it is done
    if (done) {
      executor.execute(out::close);
    }
  }

  void closesWhenDoneInTheFunction() {
    executor.execute(
        () -> {
          if (out.tryFlush()) { // ok: closed only when it is done
            out.close();
          }
        });
  }

  void closesAnyway() {
    boolean done = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    executor.execute(out::close);
  }

  void anothersClose(Out other) {
    Runnable close = other::close;
    CompletableFuture<Void> flushed = out.flush(); // ok: another one is closed
    close.run();
    flushed.join();
  }

  void ranBefore(Out fresh) {
    Runnable close = () -> out.close();
    close.run();
    fresh.flush().join(); // ok: the close ran before, and on another one
  }

  void localFlush() {
    Runnable flush = () -> out.flush(); // expect: FlushIgnoredBeforeClose
    flush.run();
    out.close();
  }

  void localFlushThatWaits() {
    Runnable flush = () -> out.flush().join(); // ok: waits
    flush.run();
    out.close();
  }

  void answered() {
    BooleanSupplier flush = () -> out.tryFlush(); // ok: whoever runs it is answered
    while (!flush.getAsBoolean()) {
      Thread.onSpinWait();
    }
    out.close();
  }

  void consumer(List<String> lines) {
    Consumer<String> send = line -> out.send(line); // expect: FlushIgnoredBeforeClose
    lines.forEach(send);
    out.close();
  }

  void consumerThatWaits(List<String> lines) {
    Consumer<String> send = line -> out.send(line).join(); // ok: waits
    lines.forEach(send);
    out.close();
  }

  void present(Optional<String> line) {
    line.ifPresent(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void presentAndChained(Optional<String> line) {
    line.ifPresent(l -> out.send(l).thenRun(out::close).exceptionally(this::told)); // ok: sequenced
  }

  void givenOther(boolean first, Out other) {
    (first ? out : other).flush().join(); // ok: waits
    out.close();
  }

  void closesEither(boolean first, Out other) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    (first ? out : other).close();
  }
}
