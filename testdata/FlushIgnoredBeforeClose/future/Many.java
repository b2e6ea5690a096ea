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
}
