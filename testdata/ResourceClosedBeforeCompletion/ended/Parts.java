package cases.lifetime.ended;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What is made of a resource, code that calls code that uses it, and waits that give up. */
abstract class Parts {
  interface Reads {
    CompletableFuture<String> get(String key);
  }

  interface Commands extends Reads {
    String name();
  }

  interface Client extends AutoCloseable {
    Commands async();

    Optional<String> cached(String key);

    int size();

    @Override
    void close();
  }

  abstract Client open();

  CompletableFuture<String> inherited() {
    Client client = open();
    Commands commands = client.async();
    CompletableFuture<String> value = commands.get("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return value;
  }

  String inheritedJoined() {
    Client client = open();
    Commands commands = client.async();
    CompletableFuture<String> value = commands.get("a"); // ok: awaited
    String found = value.join();
    client.close();
    return found;
  }

  CompletableFuture<String> known(String key) {
    try (Client client = open()) {
      return client.cached(key).map(CompletableFuture::completedFuture).orElse(null); // ok: complete
    }
  }

  CompletableFuture<Integer> codeInCode(ExecutorService pool) {
    try (Client client = open()) {
      Supplier<Integer> size = () -> client.size();
      Supplier<Integer> twice = () -> 2 * size.get();
      return CompletableFuture.supplyAsync(twice, pool); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> otherCode(ExecutorService pool) {
    try (Client client = open()) {
      int size = client.size();
      Supplier<Integer> twice = () -> 2 * size;
      return CompletableFuture.supplyAsync(twice, pool); // ok: a number
    }
  }

  // Waits that give up

  void slow() throws InterruptedException, ExecutionException {
    try (Client client = open()) {
      CompletableFuture<String> value = client.async().get("a"); // expect: ResourceClosedBeforeCompletion
      try {
        value.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.out.println("slow");
      }
    }
  }

  void closedBeforeAnybodyHears() throws InterruptedException, ExecutionException {
    try (Client client = open()) {
      CompletableFuture<String> value = client.async().get("a"); // ok: the time-out ends the try
      System.out.println(value.get(1, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      System.out.println("slow");
    }
  }

  void openAsLongAsNobodyAnswers() throws InterruptedException, ExecutionException {
    Client client = open();
    try {
      CompletableFuture<String> value = client.async().get("a"); // ok: closed behind an answer only
      System.out.println(value.get(1, TimeUnit.SECONDS));
      client.close();
    } catch (TimeoutException e) {
      System.out.println("slow");
    }
  }

  void closedBehindTheCatch() throws InterruptedException, ExecutionException {
    Client client = open();
    try {
      CompletableFuture<String> value = client.async().get("a"); // expect: ResourceClosedBeforeCompletion
      System.out.println(value.get(1, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      System.out.println("slow");
    } finally {
      client.close();
    }
  }

  void cancelled() throws InterruptedException, ExecutionException {
    try (Client client = open()) {
      CompletableFuture<String> value = client.async().get("a"); // ok: cancelled then
      try {
        value.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        value.cancel(true);
      }
    }
  }

  void again() throws InterruptedException, ExecutionException {
    try (Client client = open()) {
      CompletableFuture<String> value = client.async().get("a"); // ok: waits until it is done
      while (!value.isDone()) {
        try {
          value.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          System.out.println("slow");
        }
      }
    }
  }

  // Executors that are stopped

  List<Future<String>> allDone(Collection<Callable<String>> tasks) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      return pool.invokeAll(tasks); // ok: all are done when it returns
    } finally {
      pool.shutdownNow();
    }
  }

  Future<String> submitted(Callable<String> task) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      return pool.submit(task); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool.shutdownNow();
    }
  }

  Future<?> submittedAsAny(Callable<String> task) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      return (Future<?>) pool.submit(task); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool.shutdownNow();
    }
  }

  List<Future<String>> allSubmitted(List<Callable<String>> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<String>> running = new ArrayList<>();
    try {
      for (Callable<String> task : tasks) {
        running.add(pool.submit(task)); // expect: ResourceClosedBeforeCompletion
      }
      return running;
    } finally {
      pool.shutdownNow();
    }
  }

  String firstOf(List<Callable<String>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<String>> running = new ArrayList<>();
    for (Callable<String> task : tasks) {
      running.add(pool.submit(task)); // expect: FlushIgnoredBeforeClose
    }
    pool.shutdownNow();
    return running.get(0).get();
  }
}
