package cases.flush.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams that map to flushes, and what becomes of their elements. */
class Mapped {
  interface Out {
    CompletableFuture<Integer> write(String line);

    boolean tryWrite(String line);

    CompletableFuture<Void> flush();

    void close();
  }

  CompletableFuture<Void> closedAtOnce(Out out, List<String> lines) {
    List<CompletableFuture<Integer>> all = lines.stream().map(out::write).toList(); // expect: FlushIgnoredBeforeClose
    out.close();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<?>[] givenToTheCaller(Out out, List<String> lines) {
    CompletableFuture<?>[] all =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .map(line -> out.write(line)) // expect: FlushIgnoredBeforeClose
            .toArray(CompletableFuture[]::new);
    out.close();
    return all;
  }

  void awaitedTogether(Out out, List<String> lines) {
    CompletableFuture<?>[] all =
        lines.stream().map(out::write).toArray(CompletableFuture[]::new); // ok: waits for all
    CompletableFuture.allOf(all).join();
    out.close();
  }

  void awaitedOneByOne(Out out, List<String> lines) {
    for (CompletableFuture<Integer> write : lines.stream().map(out::write).toList()) { // ok: waits for each
      write.join();
    }
    out.close();
  }

  int summed(Out out, List<String> lines) {
    int sum =
        lines.stream()
            .map(out::write) // ok: waits for each
            .map(CompletableFuture::join)
            .mapToInt(Integer::intValue)
            .sum();
    out.close();
    return sum;
  }

  void awaitedInside(Out out, List<String> lines) {
    List<Integer> counts = lines.stream().map(line -> out.write(line).join()).toList(); // ok: waits
    out.close();
    System.out.println(counts);
  }

  void addedElsewhere(Out out, List<String> lines) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    lines.stream().map(out::write).forEach(all::add); // ok: all are awaited below
    all.forEach(CompletableFuture::join);
    out.close();
  }

  void addedElsewhereByALambda(Out out, List<String> lines) {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    lines.stream().map(out::write).forEach(write -> all.add(write)); // ok: all are awaited below
    all.forEach(CompletableFuture::join);
    out.close();
  }

  void reduced(Out out, Stream<String> lines) {
    lines
        .map(out::write) // ok: waits for the sum
        .reduce(CompletableFuture.completedFuture(0), (a, b) -> a.thenCombine(b, Integer::sum))
        .join();
    out.close();
  }

  void chained(Out out, List<String> lines) {
    CompletableFuture.allOf(
            lines.stream()
                .map(out::write) // ok: the close follows all
                .collect(Collectors.toList())
                .toArray(new CompletableFuture<?>[0]))
        .whenComplete((done, failure) -> out.close())
        .join();
  }

  boolean allTaken(Out out, List<String> lines) {
    boolean all = lines.stream().allMatch(out::tryWrite);
    if (all) {
      out.close(); // ok: closed when all were taken
    }
    return all;
  }

  void anotherOne(Out out, Out other, List<String> lines) {
    List<CompletableFuture<Integer>> all = lines.stream().map(out::write).toList(); // ok: another one is closed
    other.close();
    all.forEach(CompletableFuture::join);
  }

  void givenUpAndTold(Out out) {
    Boolean done =
        out.flush().thenApply(v -> true).completeOnTimeout(false, 2, TimeUnit.SECONDS).join();
    if (!done) {
      throw new IllegalStateException("still flushing");
    }
    out.close(); // ok: what stands for a timeout is asked
  }

  void givenUp(Out out) {
    int count = out.write("x").completeOnTimeout(-1, 2, TimeUnit.SECONDS).join(); // expect: FlushIgnoredBeforeClose
    System.out.println(count);
    out.close();
  }

  void givenUpAndCompared(Out out) {
    int count = out.write("x").completeOnTimeout(-1, 2, TimeUnit.SECONDS).join();
    if (count < 0) {
      throw new IllegalStateException("still writing");
    }
    out.close(); // ok: what stands for a timeout is asked
  }

  void askedNow(Out out) {
    CompletableFuture<Integer> write = out.write("x"); // ok: waits where it is not there yet
    if (write.getNow(-1) < 0) {
      write.join();
    }
    out.close();
  }

  void askedNowAndLogged(Out out) {
    CompletableFuture<Integer> write = out.write("x"); // expect: FlushIgnoredBeforeClose
    System.out.println(write.getNow(-1));
    out.close();
  }
}
