package cases.flush.future;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Many flushes at once, in a list. */
class Many {
  interface Sink {
    CompletableFuture<Integer> write(byte[] bytes);

    void close();
  }

  void eachJoined(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: each of them is joined
    }
    for (CompletableFuture<Integer> write : writes) {
      write.join();
    }
    sink.close();
  }

  void eachJoinedByReference(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: each of them is joined
    }
    writes.forEach(CompletableFuture::join);
    sink.close();
  }

  List<Integer> eachJoinedInAStream(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: each of them is joined
    }
    List<Integer> counts = writes.stream().map(write -> write.join()).toList();
    sink.close();
    return counts;
  }

  void noneJoined(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
    }
    sink.close();
    System.out.println(writes);
  }

  int sizeOnly(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
    }
    int size = writes.size();
    sink.close();
    return size;
  }

  void polled(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: the loop ends when all of them are done
    }
    while (!writes.isEmpty()) {
      CompletableFuture<Integer> write = writes.remove(0);
      if (!write.isDone()) {
        writes.add(write);
      }
    }
    sink.close();
  }

  void polledAnew(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: the loop ends when all of them are done
    }
    while (writes.size() > 0) {
      List<CompletableFuture<Integer>> left = new ArrayList<>();
      for (CompletableFuture<Integer> write : writes) {
        if (!write.isDone()) {
          left.add(write);
        }
      }
      writes = left;
    }
    sink.close();
  }

  void polledInAWindow(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
      while (writes.size() > 8) {
        writes.removeIf(CompletableFuture::isDone);
      }
    }
    sink.close();
  }

  void emptiedUnasked(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: dropped one by one below, and told there
    }
    while (!writes.isEmpty()) {
      writes.remove(0); // expect: DiscardedAsyncResult
    }
    sink.close();
  }

  void polledAnewUntilEmpty(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: the loop ends when all of them are done
    }
    while (!writes.isEmpty()) {
      List<CompletableFuture<Integer>> left = new ArrayList<>();
      for (CompletableFuture<Integer> write : writes) {
        if (!write.isDone()) {
          left.add(write);
        }
      }
      writes = left;
    }
    sink.close();
  }

  void polledAnewUntilNone(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // ok: the loop ends when all of them are done
    }
    while ((writes.size() != 0)) {
      List<CompletableFuture<Integer>> left = new ArrayList<>();
      for (CompletableFuture<Integer> write : writes) {
        if (!write.isDone()) {
          left.add(write);
        }
      }
      writes = left;
    }
    sink.close();
  }

  void polledTheOthers(Sink sink, List<byte[]> parts, List<CompletableFuture<Integer>> others) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
    }
    while ((others.size() > 0)) {
      others.removeIf(other -> other.isDone());
    }
    sink.close();
    System.out.println(writes);
  }

  void polledWhileOneIsLeft(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
    }
    while ((writes.size() == 0)) {
      writes.removeIf(write -> write.isDone());
    }
    sink.close();
  }

  void thrownAway(Sink sink, List<byte[]> parts) {
    List<CompletableFuture<Integer>> writes = new ArrayList<>();
    for (byte[] part : parts) {
      writes.add(sink.write(part)); // expect: FlushIgnoredBeforeClose
    }
    while (writes.size() > 0) {
      writes.clear();
    }
    sink.close();
  }
}
