package cases.resource.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Which calls use the resource, and how their futures get out. */
abstract class Uses {
  @interface CanIgnoreReturnValue {}

  static class Channel {
    CompletableFuture<String> read() {
      return CompletableFuture.supplyAsync(() -> "a");
    }
  }

  interface Sender {
    CompletableFuture<String> send(String text);
  }

  abstract static class Conn implements AutoCloseable {
    final Channel channel = new Channel();

    abstract CompletableFuture<String> read();

    abstract CompletableFuture<Sender> sender();

    abstract Conn part();

    abstract Conn part(String name);

    abstract List<CompletableFuture<String>> readAll();

    @CanIgnoreReturnValue
    abstract CompletableFuture<String> push(String text);

    abstract String query();

    @Override
    public abstract void close();
  }

  interface Session extends AutoCloseable {
    CompletableFuture<String> read();

    @Override
    void close();
  }

  private CompletableFuture<String> stored;

  abstract Conn open();

  abstract Session over(Conn conn);

  abstract String describe(Conn conn);

  abstract CompletableFuture<String> upload(String text);

  CompletableFuture<String> partOfIt() {
    try (Conn conn = open()) {
      return conn.channel.read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> castToIt(Conn conn, Object any) {
    try (conn) {
      return ((Conn) (AutoCloseable) conn).read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> overIt() {
    try (Conn conn = open()) {
      return over(conn).read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> castOverIt() {
    try (Conn conn = open()) {
      return ((Session) over(conn)).read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> handedOut(Conn other) {
    try (Conn conn = open()) {
      return conn.part().part().read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> handedOutByName() {
    try (Conn conn = open()) {
      return conn.part("a").part("b").read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> handedOutByAnother(Conn other) {
    try (Conn conn = open()) {
      return other.part().part("b").read(); // ok: the other is not closed here
    }
  }

  Future<String> classOverIt(ExecutorService pool) {
    try (Conn conn = open()) {
      return pool.submit( // expect: ResourceClosedBeforeCompletion
          new Query(conn) {
            @Override
            public String call() {
              return "a";
            }
          });
    }
  }

  Future<String> classInAVariable(ExecutorService pool) {
    try (Conn conn = open()) {
      Callable<String> task =
          new Callable<>() {
            @Override
            public String call() {
              return conn.query();
            }
          };
      return pool.submit(task); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<String> classInAVariableWithoutIt(ExecutorService pool) {
    try (Conn conn = open()) {
      Callable<String> task =
          new Callable<>() {
            @Override
            public String call() {
              return "a";
            }
          };
      return pool.submit(task); // ok: the class does not use it
    }
  }

  Future<String> objectInAVariable(ExecutorService pool) {
    try (Conn conn = open()) {
      Callable<String> task = new Fixed();
      return pool.submit(task); // ok: the class does not use it
    }
  }

  static class Fixed implements Callable<String> {
    @Override
    public String call() {
      return "a";
    }
  }

  abstract static class Query implements Callable<String> {
    Query(Conn conn) {
      conn.query();
    }
  }

  Supplier<String> storedByAClass() {
    try (Conn conn = open()) {
      return new Supplier<>() {
        @Override
        public String get() {
          stored = conn.read(); // ok: nobody knows when the class is asked
          return "";
        }
      };
    }
  }

  void caughtAroundAClass() {
    Supplier<CompletableFuture<String>> task = null;
    try {
      task =
          new Supplier<>() {
            @Override
            public CompletableFuture<String> get() {
              return upload("a"); // ok: the class runs elsewhere
            }
          };
    } catch (CompletionException e) {
      System.out.println(task);
    }
  }

  CompletableFuture<String> caughtBesideAFunction(Map<String, String> known) {
    try {
      CompletableFuture<String> text = upload("a"); // ok: the function waits
      known.computeIfAbsent("b", key -> upload(key).join());
      return text;
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> madeFromIt() {
    try (Conn conn = open()) {
      return upload(describe(conn)); // ok: a string
    }
  }

  CompletableFuture<String> awaitedFromIt() {
    try (Conn conn = open()) {
      Sender sender = conn.sender().join();
      return sender.send("a"); // ok: nobody knows whether it uses the connection
    }
  }

  CompletableFuture<String> mayBeDropped() {
    try (Conn conn = open()) {
      return conn.push("a"); // expect: ResourceClosedBeforeCompletion
    }
  }

  void dropped() {
    try (Conn conn = open()) {
      conn.push("a"); // ok: nobody waits
    }
  }

  Future<String> functionInParentheses(ExecutorService pool) {
    try (Conn conn = open()) {
      return pool.submit((() -> conn.query())); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<String> functionWithACast(ExecutorService pool) {
    try (Conn conn = open()) {
      return pool.submit((Callable<String>) () -> conn.query()); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<String> functionOfItsOwn(ExecutorService pool) {
    try (Conn conn = open()) {
      return pool.submit( // ok: the class does not use it
          new Callable<String>() {
            @Override
            public String call() {
              return "a";
            }
          });
    }
  }

  void assignedAndDropped() {
    try (Conn conn = open()) {
      CompletableFuture<String> last;
      last = conn.read(); // expect: DiscardedAsyncResult
    }
  }

  void replacedAfterwards(CompletableFuture<String> other) {
    CompletableFuture<String> last;
    try (Conn conn = open()) {
      last = conn.read(); // expect: DiscardedAsyncResult
    }
    last = null;
  }

  void readBefore() {
    CompletableFuture<String> last = upload("a");
    System.out.println(last.join());
    try (Conn conn = open()) {
      last = conn.read(); // expect: DiscardedAsyncResult
    }
  }

  void readAfterwards() {
    CompletableFuture<String> last;
    try (Conn conn = open()) {
      last = conn.read(); // expect: ResourceClosedBeforeCompletion
    }
    System.out.println(last.join());
  }

  void elementsAreKept() {
    List<CompletableFuture<String>> kept = new ArrayList<>();
    try (Conn conn = open()) {
      for (CompletableFuture<String> each : conn.readAll()) { // expect: ResourceClosedBeforeCompletion
        kept.add(each);
      }
    }
    kept.forEach(CompletableFuture::join);
  }

  void elementsAreAwaited() {
    try (Conn conn = open()) {
      for (CompletableFuture<String> each : conn.readAll()) { // ok: each is awaited
        each.join();
      }
    }
  }

  void closedUnlessItThrows(Conn conn, boolean bad) {
    if (bad) {
      stored = conn.read(); // ok: not closed on this way
      throw new IllegalStateException();
    }
    conn.close();
  }

  void closedEitherWay(Conn conn, boolean bad) {
    if (bad) {
      stored = conn.read(); // expect: ResourceClosedBeforeCompletion
    }
    conn.close();
  }

  CompletableFuture<String> stored() {
    return stored;
  }

  CompletableFuture<String> caughtBesideAWait(io.netty.channel.Channel other) {
    try {
      CompletableFuture<String> text = upload("a"); // ok: something is awaited
      other.closeFuture().syncUninterruptibly();
      return text;
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
