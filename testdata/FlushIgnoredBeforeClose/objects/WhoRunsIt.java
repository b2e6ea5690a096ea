package cases.flush.objects;

import com.google.common.collect.Multimap;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whether a call runs the function that it is given is known of its type, not of its name. */
class WhoRunsIt {
  interface Out {
    CompletableFuture<Void> send(Object line);

    CompletableFuture<Void> flush();

    boolean tryFlush();

    void close();
  }

  /** Keeps its tasks until somebody asks for them. */
  static final class Agenda {
    private final List<Runnable> tasks = new ArrayList<>();

    void execute(Runnable task) {
      tasks.add(task);
    }

    boolean submit(Runnable task) {
      return tasks.add(task);
    }

    void forEach(Consumer<String> visitor) {
      tasks.add(() -> visitor.accept("line"));
    }

    void ifPresent(Consumer<String> visitor) {
      tasks.add(() -> visitor.accept("line"));
    }

    List<Runnable> tasks() {
      return tasks;
    }
  }

  private final Out out;

  WhoRunsIt(Out out) {
    this.out = out;
  }

  List<Runnable> executedLater(Agenda agenda) {
    CompletableFuture<Void> flushed = out.flush(); // ok: the close is only written down
    agenda.execute(out::close);
    flushed.join();
    return agenda.tasks();
  }

  List<Runnable> submittedLater(Agenda agenda) {
    CompletableFuture<Void> flushed = out.flush(); // ok: the close is only written down
    agenda.submit(() -> out.close());
    flushed.join();
    return agenda.tasks();
  }

  void visitedLater(Agenda agenda) {
    agenda.forEach(line -> out.tryFlush()); // ok: nothing is flushed before the close
    out.close();
  }

  void visitedLaterIfAtAll(Agenda agenda) {
    agenda.ifPresent(line -> out.tryFlush()); // ok: nothing is flushed before the close
    out.close();
  }

  void executed(ForkJoinPool pool) {
    boolean done = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    pool.execute(out::close);
  }

  void submitted(ExecutorService pool) throws Exception {
    boolean done = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    pool.submit(out::close).get();
  }

  CompletableFuture<Void> ranElsewhere() {
    boolean done = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    return CompletableFuture.runAsync(out::close);
  }

  void ranOnItsContext(Context context) {
    boolean done = out.tryFlush(); // expect: FlushIgnoredBeforeClose
    context.runOnContext(nothing -> out.close());
  }

  void closedAfterAWhile(ScheduledExecutorService timer) throws Exception {
    boolean done = out.tryFlush(); // ok: there is time until then
    timer.schedule(out::close, 5, TimeUnit.SECONDS).get();
  }

  Thread closedAtTheEnd(ThreadFactory threads) {
    boolean done = out.tryFlush(); // ok: the thread is only made
    return threads.newThread(out::close);
  }

  void each(Map<String, String> lines) {
    lines.forEach((name, line) -> out.send(line)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachOfMany(Multimap<String, String> lines) {
    lines.forEach((name, line) -> out.send(line)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachInOrder(Stream<String> lines) {
    lines.forEachOrdered(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachInt(IntStream lines) {
    lines.forEach(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachIntInOrder(IntStream lines) {
    lines.forEachOrdered(line -> out.send(line)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachLong(LongStream lines) {
    lines.forEach(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachLongInOrder(LongStream lines) {
    lines.forEachOrdered(line -> out.send(line)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachDouble(DoubleStream lines) {
    lines.forEach(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void eachDoubleInOrder(DoubleStream lines) {
    lines.forEachOrdered(line -> out.send(line)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  CompletableFuture<?>[] mappedInts(int count) {
    CompletableFuture<?>[] all =
        IntStream.range(0, count)
            .mapToObj(out::send) // expect: FlushIgnoredBeforeClose
            .toArray(CompletableFuture[]::new);
    out.close();
    return all;
  }

  CompletableFuture<?>[] mappedLongs(LongStream lines) {
    CompletableFuture<?>[] all =
        lines.mapToObj(out::send).toArray(CompletableFuture[]::new); // expect: FlushIgnoredBeforeClose
    out.close();
    return all;
  }

  CompletableFuture<?>[] mappedDoubles(DoubleStream lines) {
    CompletableFuture<?>[] all =
        lines.mapToObj(out::send).toArray(CompletableFuture[]::new); // expect: FlushIgnoredBeforeClose
    out.close();
    return all;
  }

  void mappedIntsAndAwaited(int count) {
    CompletableFuture.allOf(
            IntStream.range(0, count)
                .mapToObj(out::send) // ok: waits for all
                .toArray(CompletableFuture<?>[]::new))
        .join();
    out.close();
  }

  void presentOrElse(Optional<String> line) {
    line.ifPresentOrElse(out::send, () -> System.err.println("nothing to send")); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void absent(Optional<String> line) {
    line.ifPresentOrElse(System.out::println, () -> out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void presentInt(OptionalInt line) {
    line.ifPresent(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void presentLong(OptionalLong line) {
    line.ifPresent(out::send); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void presentAndAwaited(Optional<String> line) {
    line.ifPresentOrElse(l -> out.send(l).join(), () -> out.flush().join()); // ok: waits
    out.close();
  }

  void inOne(Optional<Out> found) {
    found.ifPresent(Out::tryFlush); // expect: FlushIgnoredBeforeClose
    found.ifPresent(Out::close);
  }

  void inAll(Stream<Out> fresh, Iterable<Out> outs) {
    outs.forEach(Out::tryFlush); // ok: others are closed
    fresh.forEachOrdered(Out::close);
  }

  void inOneUntilDone(Optional<Out> found) {
    while (!found.map(Out::tryFlush).orElse(true)) { // ok: until it is done
      Thread.onSpinWait();
    }
    found.ifPresent(Out::close);
  }

  /** Visits its parts when they are there. */
  interface Parts {
    void forEach(Consumer<Out> visitor);
  }

  void inAllLater(Parts parts) {
    parts.forEach(Out::tryFlush); // ok: who knows when
    parts.forEach(Out::close);
  }

  void runWithAFunction() {
    Consumer<Runnable> flush = first -> { // runs what it likes
      first.run();
      out.tryFlush(); // expect: FlushIgnoredBeforeClose
    };
    flush.accept(() -> System.out.println("flushing"));
    out.close();
  }
}
