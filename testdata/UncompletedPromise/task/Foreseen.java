package cases.promise.task;

import java.io.IOException;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** What a task's author foresaw to fail, and what is told by a signature, not by a body. */
abstract class Foreseen {
  abstract String load() throws IOException;

  abstract String parse(String text);

  void declaredOnly(Executor executor, CompletableFuture<String> done) {
    executor.execute( // ok: what load() says it throws is caught
        () -> {
          try {
            done.complete(load());
          } catch (IOException e) {
            done.completeExceptionally(e);
          }
        });
  }

  void notAllCaught(Executor executor, CompletableFuture<String> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            done.complete(parse(load()));
          } catch (IOException e) {
            done.completeExceptionally(e);
          }
        });
  }

  void uncheckedCaught(Executor executor, CompletableFuture<String> done) {
    executor.execute( // ok: the author foresaw what parse() throws
        () -> {
          try {
            done.complete(parse(load()));
          } catch (IOException | IllegalArgumentException e) {
            done.completeExceptionally(e);
          }
        });
  }

  void swallowed(Executor executor, CompletableFuture<String> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          try {
            done.complete(read());
          } catch (IOException e) {
            System.err.println(e);
          }
        });
  }

  void saysItMayFail(Executor executor, CompletableFuture<String> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          String text;
          try {
            text = read();
          } catch (IOException e) {
            return;
          }
          done.complete(text);
        });
  }

  /** It declares to fail, whatever its body does today. */
  private String read() throws IOException {
    return "text";
  }

  void hookBefore(Executor executor, CompletableFuture<Void> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          prepare();
          done.complete(null);
        });
  }

  /** For subclasses to fill in. */
  void prepare() {}

  abstract void announce();

  void abstractBefore(Executor executor, CompletableFuture<Void> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          announce();
          done.complete(null);
        });
  }

  void plainBefore(Executor executor, CompletableFuture<Integer> done) {
    executor.execute(() -> done.complete(answer())); // ok: a constant cannot fail
  }

  private int answer() {
    return 42;
  }

  void ownThread(CompletableFuture<String> done) {
    new Thread() { // expect: UncompletedPromise
      @Override
      public void run() {
        done.complete(parse("x"));
      }
    }.start();
  }

  void ownThreadWithWayOut(CompletableFuture<String> done) {
    new Thread() { // ok: fails the promise
      @Override
      public void run() {
        try {
          done.complete(parse("x"));
        } catch (Throwable t) {
          done.completeExceptionally(t);
        }
      }
    }.start();
  }

  void factory(ThreadFactory threads, Scanner in, CompletableFuture<String> line) {
    threads.newThread(() -> line.complete(in.nextLine())).start(); // expect: UncompletedPromise
  }
}
