package cases.discarded.follow;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Variables: who reads them, where, and on which paths. */
abstract class Variables {
  private static final Logger log = LoggerFactory.getLogger(Variables.class);

  private CompletableFuture<String> last;

  abstract CompletableFuture<String> send(String text);

  abstract void later(Runnable task);

  abstract boolean isBad();

  void onlyGivenToOneAnother() {
    CompletableFuture<String> left = send("a"); // expect: DiscardedAsyncResult
    CompletableFuture<String> right = left;
    left = right;
  }

  void givenOn() {
    CompletableFuture<String> left = send("a"); // ok: awaited as the other
    CompletableFuture<String> right = left;
    left = right;
    right.join();
  }

  CompletableFuture<String> storedAndReturned() {
    return last = send("a"); // ok: returned
  }

  void storedAndAwaited() {
    (last = send("a")).join(); // ok: awaited
    last = send("b"); // expect: DiscardedAsyncResult
  }

  void thrownWithItsValue() {
    CompletableFuture<String> reason = send("a"); // expect: DiscardedAsyncResult
    if (isBad()) throw new IllegalStateException(reason.join());
  }

  void awaitedInACatch(Runnable task) {
    CompletableFuture<String> reason = send("a"); // expect: DiscardedAsyncResult
    try {
      task.run();
    } catch (IllegalStateException e) {
      if (reason.join().isEmpty()) {
        throw e;
      } else {
        throw new IllegalArgumentException(e);
      }
    }
  }

  void awaitedInACatchThatGoesOn(Runnable task) {
    CompletableFuture<String> reason = send("a"); // ok: awaited where the task has failed
    try {
      task.run();
    } catch (IllegalStateException e) {
      log.info("{}", reason.join());
    }
  }

  void keptByALambdaBeforeTheThrow() {
    CompletableFuture<String> sent = send("a"); // expect: DiscardedAsyncResult
    if (isBad()) {
      later(() -> sent.join());
      throw new IllegalStateException();
    }
  }

  void keptByALambda() {
    CompletableFuture<String> sent = send("a"); // ok: the lambda awaits it
    later(() -> sent.join());
    if (isBad()) {
      throw new IllegalStateException();
    }
  }

  void throwsInALambda() {
    CompletableFuture<String> sent = send("a"); // ok: the lambda awaits it
    later(
        () -> {
          throw new IllegalStateException(sent.join());
        });
  }

  void readInAnAnonymousClass() {
    CompletableFuture<String> sent = send("a"); // ok: the class awaits it
    later(
        new Runnable() {
          @Override
          public void run() {
            throw new IllegalStateException(sent.join());
          }
        });
  }

  void readInALocalClass() {
    CompletableFuture<String> sent = send("a"); // ok: the class awaits it
    class Late implements Runnable {
      @Override
      public void run() {
        throw new IllegalStateException(sent.join());
      }
    }
    later(new Late());
  }

  void readInAnAnonymousClassBeforeTheThrow() {
    CompletableFuture<String> sent = send("a"); // expect: DiscardedAsyncResult
    if (isBad()) {
      later(
          new Runnable() {
            @Override
            public void run() {
              sent.join();
            }
          });
      throw new IllegalStateException();
    }
  }

  void loggedInTheLoop(List<String> lines) {
    CompletableFuture<String> sent = null;
    for (String line : lines) {
      sent = send(line); // expect: DiscardedAsyncResult
      log.info("{}", sent);
    }
    sent.join();
  }

  void comparedInTheLoop(List<String> lines, CompletableFuture<String> first) {
    CompletableFuture<String> sent = null;
    int same = 0;
    for (String line : lines) {
      sent = send(line); // expect: DiscardedAsyncResult
      same += sent == first ? 1 : 0;
    }
    log.info("{} {}", same, sent.join());
  }

  void askedForNullInTheLoop(List<String> lines) {
    CompletableFuture<String> sent = null;
    for (String line : lines) {
      if (null == sent) {
        sent = send(line); // ok: only the first, and it is awaited
      }
    }
    sent.join();
  }

  void loopVariableOnFailure(List<String> lines) {
    for (CompletableFuture<String> sent : lines.stream().map(this::send).toList()) { // ok: on some path
      if (isBad()) throw new IllegalStateException(sent.join());
    }
  }

  Runnable inAnInitializer =
      new Runnable() {
        {
          CompletableFuture<String> sent = send("a"); // ok: read
          sent = sent.thenApply(String::trim);
          if (isBad()) throw new IllegalStateException(sent.join());
        }

        @Override
        public void run() {}
      };

  int dropsTheTest(Object other) {
    boolean unused = (Object) send("a") instanceof Runnable; // expect: DiscardedAsyncResult
    boolean used = (Object) send("a") instanceof Runnable; // ok: the test decides
    return used ? 1 : 0;
  }

  void locks() {
    synchronized (send("a")) { // expect: DiscardedAsyncResult
      log.info("locked");
    }
  }

  void statementInASwitchExpression(int n) {
    int unused =
        switch (n) {
          case 0 -> {
            send("a").join(); // ok: awaited
            yield 1;
          }
          default -> 0;
        };
    switch (n) {
      case 0 -> send("a").join(); // ok: awaited
      default -> log.info("{}", unused);
    }
    CompletableFuture<String> lost =
        switch (n) {
          case 0 -> send("a"); // expect: DiscardedAsyncResult
          default -> {
            yield send("b"); // expect: DiscardedAsyncResult
          }
        };
  }

  void mustUse(BooleanSupplier done, Supplier<CompletableFuture<String>> again) {
    try (Ticket ticket = take()) { // ok: closed at the end
      log.info("{}", done.getAsBoolean());
    }
    Ticket lost = take(); // expect: DiscardedAsyncResult
    Ticket kept = take(); // ok: closed
    kept.close();
  }

  @dev.heed.api.MustUse
  interface Ticket extends AutoCloseable {
    @Override
    void close();
  }

  abstract Ticket take();
}
