package cases.lifetime.ended;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Methods and classes of the same file that close, wait for, or use the resource. */
class OwnMethods {
  interface Wire extends AutoCloseable {
    CompletableFuture<String> ask(String question);

    @Override
    void close();
  }

  interface Cursor extends AutoCloseable {
    CompletableFuture<List<String>> fetch();

    boolean hasMore();

    @Override
    void close();
  }

  /** Its close waits for what was added. */
  static final class Batch implements AutoCloseable {
    private final List<CompletableFuture<?>> running = new ArrayList<>();

    CompletableFuture<Integer> add(int n) {
      CompletableFuture<Integer> sum = CompletableFuture.supplyAsync(() -> n + 1);
      running.add(sum);
      return sum;
    }

    @Override
    public void close() {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    }
  }

  /** Its close waits for its threads. */
  static final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    Workers(ExecutorService pool) {
      this.pool = pool;
    }

    CompletableFuture<Integer> add(int n) {
      return CompletableFuture.supplyAsync(() -> n + 1, pool);
    }

    @Override
    public void close() throws InterruptedException {
      pool.shutdown();
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        System.out.println("still running");
      }
    }
  }

  /** Its close waits for nothing. */
  static class Line implements AutoCloseable {
    private boolean open = true;

    CompletableFuture<Integer> add(int n) {
      return CompletableFuture.supplyAsync(() -> open ? n + 1 : 0);
    }

    @Override
    public void close() {
      open = false;
    }
  }

  private CompletableFuture<String> last;

  CompletableFuture<String> last() {
    return last;
  }

  // Closes that stand in this file

  CompletableFuture<Integer> joinedByTheClose() {
    try (Batch batch = new Batch()) {
      return batch.add(1); // ok: the close joins it
    }
  }

  CompletableFuture<Integer> awaitedByTheClose(ExecutorService pool) throws InterruptedException {
    try (Workers workers = new Workers(pool)) {
      return workers.add(1); // ok: the close waits for the threads
    }
  }

  CompletableFuture<Integer> leftByTheClose() {
    try (Line line = new Line()) {
      return line.add(1); // expect: ResourceClosedBeforeCompletion
    }
  }

  // Methods that close

  private static void hangUp(Wire wire) {
    wire.close();
  }

  private static void askAndHangUp(Wire wire) {
    wire.ask("bye").join();
    wire.close();
  }

  void closedByAMethod(Wire wire) {
    last = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    hangUp(wire);
  }

  CompletableFuture<String> closedByAMethodFinally(Wire wire) {
    try {
      return wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    } finally {
      hangUp(wire);
    }
  }

  void waitsForMore(Wire wire) {
    last = wire.ask("a"); // ok: it waits for an answer that comes behind
    askAndHangUp(wire);
  }

  void closesAnother(Wire wire, Wire old) {
    last = wire.ask("a"); // ok: another one
    hangUp(old);
  }

  // Flags

  CompletableFuture<String> perhaps(Wire wire, boolean once) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    if (once) {
      wire.close();
    }
    return answer;
  }

  CompletableFuture<String> leftThere(Wire wire, boolean stopped) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: given up where it is closed
    if (stopped) {
      wire.close();
      return CompletableFuture.failedFuture(new IllegalStateException("stopped"));
    }
    return answer;
  }

  CompletableFuture<String> whenDone(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: closed only when it is done
    boolean done = answer.isDone();
    if (done) {
      wire.close();
    }
    return answer;
  }

  CompletableFuture<String> joinedThere(Wire wire, boolean once) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: awaited where it is closed
    if (once) {
      answer.join();
      wire.close();
    }
    return answer;
  }

  CompletableFuture<String> oneOrTheOther(Wire wire, boolean once) {
    CompletableFuture<String> answer = CompletableFuture.completedFuture("");
    if (!once) {
      answer = wire.ask("a"); // ok: not where it is closed
    }
    if (once) {
      wire.close();
    }
    return answer;
  }

  CompletableFuture<String> otherThanTheAsked(Wire one, Wire other, boolean once) {
    CompletableFuture<String> answer = once ? one.ask("a") : other.ask("a"); // ok: the other is closed
    if (once) {
      other.close();
    }
    return answer;
  }

  // Waits before the close

  CompletableFuture<String> joinedInFinally(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: awaited in the finally
    try {
      System.out.println("asked");
    } finally {
      answer.join();
      wire.close();
    }
    return answer;
  }

  // Methods that use

  private static CompletableFuture<Integer> sizeLater(InputStream in) {
    return CompletableFuture.supplyAsync(() -> size(in));
  }

  private static CompletableFuture<Integer> sizeWrapped(InputStream in) {
    Counter counter = new Counter(in);
    return CompletableFuture.supplyAsync(counter::count);
  }

  private static CompletableFuture<Integer> sizeAtOnce(InputStream in) throws IOException {
    byte[] all = in.readAllBytes();
    return CompletableFuture.supplyAsync(() -> all.length);
  }

  private static CompletableFuture<Integer> sizeCopied(InputStream in) throws IOException {
    InputStream copy = new ByteArrayInputStream(in.readAllBytes());
    return CompletableFuture.supplyAsync(() -> size(copy));
  }

  private record Counter(InputStream in) {
    int count() {
      return size(in);
    }
  }

  private static int size(InputStream in) {
    try {
      return in.readAllBytes().length;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<Integer> usedAtOnce(InputStream body) throws IOException {
    try (body) {
      return sizeAtOnce(body); // ok: read before it returns
    }
  }

  CompletableFuture<Integer> usedCopied(InputStream body) throws IOException {
    try (body) {
      return sizeCopied(body); // ok: a copy
    }
  }

  CompletableFuture<Integer> usedLater(InputStream body) throws IOException {
    try (body) {
      return sizeLater(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> usedWrapped(InputStream body) throws IOException {
    try (body) {
      return sizeWrapped(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  private static CompletableFuture<List<String>> drain(Cursor cursor, List<String> rows) {
    return cursor
        .fetch()
        .thenCompose(
            page -> {
              rows.addAll(page);
              return cursor.hasMore()
                  ? drain(cursor, rows)
                  : CompletableFuture.completedFuture(rows);
            });
  }

  CompletableFuture<List<String>> drained(Cursor source) {
    try (Cursor cursor = source) {
      return drain(cursor, new ArrayList<>()); // expect: ResourceClosedBeforeCompletion
    }
  }

  List<String> drainedAndJoined(Cursor source) {
    try (Cursor cursor = source) {
      return drain(cursor, new ArrayList<>()).join(); // ok: awaited
    }
  }
}
