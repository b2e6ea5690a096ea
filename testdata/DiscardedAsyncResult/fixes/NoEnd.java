package cases.discarded.fixes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.RunnableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What nobody can be told to wait for, and tasks and loops that are not the plain ones. */
abstract class NoEnd {
  static class Counting extends ThreadPoolExecutor {
    Counting() {
      super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
      return super.newTaskFor(task, value);
    }
  }

  static class Deep extends Counting {}

  interface Retrying extends ExecutorService {
    void execute(Supplier<Object> task);
  }

  static class Backwards<T> extends ArrayList<T> {
    @Override
    public void forEach(Consumer<? super T> action) {
      for (int i = size() - 1; i >= 0; i--) {
        action.accept(get(i));
      }
    }
  }

  private final List<String> locked = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService pool = new Counting();

  abstract CompletableFuture<Void> send(String text);

  abstract void stop();

  abstract void work();

  CompletableFuture<Void> register(CompletableFuture<Void> shutdown) {
    shutdown.thenRun(this::stop); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> registerBoth(CompletableFuture<Void> shutdown) {
    CompletableFuture.allOf(shutdown, send("stop")); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> start() {
    loop(); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> loop() {
    return send("tick").thenCompose(done -> loop());
  }

  CompletableFuture<Void> background() {
    CompletableFuture.runAsync(() -> { // expect: DiscardedAsyncResult
      while (true) {
        work();
      }
    });
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> foreground(boolean more) {
    CompletableFuture.runAsync(() -> { // expect: DiscardedAsyncResult
      while (more) {
        work();
      }
    });
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<String> instead(String text) {
    try {
      work();
      return CompletableFuture.completedFuture(text);
    } catch (IllegalStateException e) {
      send("audit"); // expect: DiscardedAsyncResult
      return CompletableFuture.completedFuture("default");
    }
  }

  CompletableFuture<Void> forLocked() {
    locked.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> forVector(Vector<String> texts) {
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> forStack(Stack<String> texts) {
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> forBackwards(Backwards<String> texts) {
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> forEver(Supplier<String> texts) {
    Stream.generate(texts).forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  void later(CompletableFuture<String> promise) {
    assertDoesNotThrow(() -> promise.thenCompose(this::send)); // expect: DiscardedAsyncResult
    promise.complete("x");
  }

  void hangs(CompletableFuture<String> promise) {
    assertDoesNotThrow(() -> CompletableFuture.allOf(promise)); // expect: DiscardedAsyncResult
    promise.complete("x");
  }

  void ofItsOwn(Counting counting) {
    counting.submit(() -> work()); // expect: DiscardedAsyncResult
  }

  void ofItsParents(Deep deep) {
    deep.submit(() -> work()); // expect: DiscardedAsyncResult
  }

  void ofItsValue() {
    pool.submit(() -> work()); // expect: DiscardedAsyncResult
  }

  void ofAnother(Retrying retrying) {
    retrying.submit(() -> new Object().hashCode()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> chained() {
    send("a").thenRun(this::stop); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  interface Plain extends ExecutorService {}

  static class Named extends ThreadPoolExecutor {
    Named() {
      super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    void rename() {}
  }

  void ofNobody(Plain plain) {
    plain.submit(() -> work()); // expect: DiscardedAsyncResult
  }

  void ofANamedOne(Named named) {
    named.submit(() -> work()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> forPlain(String one, String two) {
    List<String> texts = List.of(one, two);
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> forOwn() {
    List<String> texts = new ArrayList<>();
    texts.forEach(text -> send(text)); // expect: DiscardedAsyncResult
    return CompletableFuture.completedFuture(null);
  }

  private ExecutorService late = null;

  void begin(ExecutorService of) {
    late = of;
    late.submit(() -> work()); // expect: DiscardedAsyncResult
  }
}
