package cases.lifetime.takers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Methods of the same file that are through with what they are given, or that hand it on. */
abstract class Handing {
  private final List<Callable<Integer>> queue = new ArrayList<>();
  private final List<Counter> counters = new ArrayList<>();
  private InputStream kept;

  abstract CompletableFuture<Integer> upload(InputStream in);

  abstract CompletableFuture<Integer> next();

  int more() throws IOException {
    return kept.read();
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

  private CompletableFuture<Integer> uploads(InputStream in) {
    return upload(in);
  }

  private CompletableFuture<Integer> uploadsBuffered(InputStream in) {
    InputStream buffered = new BufferedInputStream(in);
    return upload(buffered);
  }

  private CompletableFuture<Integer> uploadsLast(InputStream... all) {
    return upload(all[all.length - 1]);
  }

  private CompletableFuture<Integer> keeps(InputStream in) {
    kept = in;
    return next();
  }

  private CompletableFuture<Integer> queuesCode(InputStream in) {
    queue.add(() -> size(in));
    return next();
  }

  private CompletableFuture<Integer> queuesReference(InputStream in) {
    queue.add(in::available);
    return next();
  }

  private CompletableFuture<Integer> queuesClass(InputStream in) {
    queue.add(
        new Callable<>() {
          @Override
          public Integer call() {
            return size(in);
          }
        });
    return next();
  }

  private CompletableFuture<Integer> queuesObject(InputStream in) {
    counters.add(new Counter(in));
    return next();
  }

  private CompletableFuture<Integer> readsFirst(InputStream in) {
    int size = size(in);
    return CompletableFuture.supplyAsync(
        new Supplier<>() {
          @Override
          public Integer get() {
            return size;
          }
        });
  }

  CompletableFuture<Integer> uploaded(InputStream body) throws IOException {
    try (body) {
      return uploads(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> uploadedBuffered(InputStream body) throws IOException {
    try (body) {
      return uploadsBuffered(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> uploadedLast(InputStream head, InputStream body) throws IOException {
    try (body) {
      return uploadsLast(head, body); // expect: ResourceClosedBeforeCompletion
    }
  }

  Callable<CompletableFuture<Integer>> uploadedByCode(InputStream given) {
    return () -> {
      try (InputStream body = given) {
        InputStream buffered = new BufferedInputStream(body);
        return upload(buffered); // expect: ResourceClosedBeforeCompletion
      }
    };
  }

  Callable<Integer> joinedByCode(InputStream given) {
    return () -> {
      try (InputStream body = given) {
        InputStream buffered = new BufferedInputStream(body);
        return upload(buffered).join(); // ok: awaited
      }
    };
  }

  CompletableFuture<Integer> kept(InputStream body) throws IOException {
    try (body) {
      return keeps(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> queuedCode(InputStream body) throws IOException {
    try (body) {
      return queuesCode(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> queuedReference(InputStream body) throws IOException {
    try (body) {
      return queuesReference(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> queuedClass(InputStream body) throws IOException {
    try (body) {
      return queuesClass(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> queuedObject(InputStream body) throws IOException {
    try (body) {
      return queuesObject(body); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> readFirst(InputStream body) throws IOException {
    try (body) {
      return readsFirst(body); // ok: the class has only the number
    }
  }

  int queuedAndJoined(InputStream body) throws IOException {
    try (body) {
      return queuesCode(body).join(); // ok: awaited
    }
  }
}
