package cases.lifetime.pool;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Executors that run a task before the call that hands it over returns, and others. */
class SameThread {
  interface Region extends AutoCloseable {
    long at(long position);

    ListenableFuture<Long> atLater(long position);

    ListenableFuture<Long> next();

    @Override
    void close();
  }

  interface Regions {
    Region open();
  }

  private final Executor direct = MoreExecutors.directExecutor();
  private Executor set = Runnable::run;

  void use(Executor other) {
    set = other;
  }

  CompletableFuture<Integer> run(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), Runnable::run); // ok: has run
    }
  }

  CompletableFuture<Integer> runByLambda(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), task -> task.run()); // ok: has run
    }
  }

  CompletableFuture<Integer> runInThread(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), t -> new Thread(t).start()); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> runInBlock(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), t -> { // expect: ResourceClosedBeforeCompletion
        new Thread(t).start();
      });
    }
  }

  CompletableFuture<Integer> otherIsRun(Path path, Runnable other) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), task -> other.run()); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> queued(Path path, java.util.Queue<Runnable> tasks) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), tasks::add); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> given(Path path, Executor pool) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), pool); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> held(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), direct); // ok: has run
    }
  }

  CompletableFuture<Integer> heldForNow(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> first(in), set); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> nextLink(Path path, CompletableFuture<Integer> skip) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return skip.thenApplyAsync(n -> first(in) + n, Runnable::run); // expect: ResourceClosedBeforeCompletion
    }
  }

  ListenableFuture<Long> guava(Regions regions) {
    try (Region region = regions.open()) {
      return Futures.submit(() -> region.at(1), MoreExecutors.directExecutor()); // ok: has run
    }
  }

  ListenableFuture<Long> guavaGoesOn(Regions regions) {
    try (Region region = regions.open()) {
      return Futures.submitAsync(() -> region.atLater(1), MoreExecutors.directExecutor()); // expect: ResourceClosedBeforeCompletion
    }
  }

  ListenableFuture<Long> guavaGoesOnByReference(Regions regions) {
    try (Region region = regions.open()) {
      return Futures.submitAsync(region::next, direct); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<Long> service(Regions regions) {
    ExecutorService here = MoreExecutors.newDirectExecutorService();
    try (Region region = regions.open()) {
      return here.submit(() -> region.at(1)); // ok: has run
    }
  }

  CompletableFuture<Long> first(Regions regions, Executor pool) {
    ExecutorService here = MoreExecutors.newDirectExecutorService();
    try (Region region = regions.open()) {
      CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> region.at(1), here); // ok: has run
      return CompletableFuture.supplyAsync(() -> region.at(2), pool) // expect: ResourceClosedBeforeCompletion
          .thenCombine(first, Long::sum);
    }
  }

  Future<Long> otherService(Regions regions, ExecutorService here) {
    try (Region region = regions.open()) {
      return here.submit(() -> region.at(1)); // expect: ResourceClosedBeforeCompletion
    }
  }

  private static int first(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      return -1;
    }
  }
}
