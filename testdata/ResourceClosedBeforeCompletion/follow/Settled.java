package cases.closedearly.follow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Methods that wait before they return a future, and waits that end too early. */
class Settled {
  private final List<CompletableFuture<Integer>> late = new ArrayList<>();

  CompletableFuture<Integer> byAMethodThatWaits(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return waiting(in); // ok: complete when it is returned
    }
  }

  private CompletableFuture<Integer> waiting(InputStream in) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    size.join();
    return size;
  }

  CompletableFuture<Integer> byAMethodThatMayWait(Path path, boolean now) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return perhaps(in, now); // expect: ResourceClosedBeforeCompletion
    }
  }

  private CompletableFuture<Integer> perhaps(InputStream in, boolean now) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    if (now) {
      size.join();
    }
    return size;
  }

  CompletableFuture<Integer> byAMethodThatReturnsBefore(Path path, boolean later)
      throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return before(in, later); // expect: ResourceClosedBeforeCompletion
    }
  }

  private CompletableFuture<Integer> before(InputStream in, boolean later) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    if (later) {
      return size;
    }
    size.join();
    return size;
  }

  CompletableFuture<Integer> byAMethodThatWaitsInFinally(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return inFinally(in); // ok: nothing leaves it before
    }
  }

  private CompletableFuture<Integer> inFinally(InputStream in) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    try {
      return size;
    } finally {
      size.join();
    }
  }

  CompletableFuture<Integer> byAMethodThatWaitsInReturn(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return inReturn(in); // ok: the first one out is complete
    }
  }

  private CompletableFuture<Integer> inReturn(InputStream in) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    return size.join() > 0 ? size : new CompletableFuture<>();
  }

  CompletableFuture<Integer> byAMethodThatWaitsForAnother(
      Path path, CompletableFuture<Integer> other) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return other(in, other); // expect: ResourceClosedBeforeCompletion
    }
  }

  private CompletableFuture<Integer> other(InputStream in, CompletableFuture<Integer> other) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in));
    other.join();
    return size;
  }

  int keptForLater(Path path) throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size =
          CompletableFuture.supplyAsync(() -> size(in)); // expect: ResourceClosedBeforeCompletion
      try {
        return size.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        late.add(size);
        return -1;
      }
    }
  }

  int keptAndCancelled(Path path) throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in)); // ok: given up
      try {
        return size.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        size.cancel(true);
        late.add(size);
        return -1;
      }
    }
  }

  interface Reading {
    CompletableFuture<Integer> start(InputStream in);

    void cancel();
  }

  int keptAndStopped(Path path, Reading reading)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size = reading.start(in); // ok: given up where it was started
      try {
        return size.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        reading.cancel();
        late.add(size);
        return -1;
      }
    }
  }

  int keptAndLatched(Path path, CountDownLatch read)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in)); // ok: the latch may be its
      try {
        return size.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        read.await();
        late.add(size);
        return -1;
      }
    }
  }

  int keptWhenFailed(Path path) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in)); // ok: done
      try {
        return size.get();
      } catch (ExecutionException e) {
        late.add(size);
        return -1;
      }
    }
  }

  int keptAfterAnother(Path path, CompletableFuture<Integer> other)
      throws IOException, InterruptedException, ExecutionException {
    try (InputStream in = Files.newInputStream(path)) {
      CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> size(in)); // ok: done
      size.join();
      try {
        return other.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        late.add(size);
        return -1;
      }
    }
  }

  List<CompletableFuture<Integer>> late() {
    return late;
  }

  private static int size(InputStream in) {
    try {
      return in.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
