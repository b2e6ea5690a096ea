package cases.flush.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Flushes that a stream makes, of each of its elements. */
class Mapped {
  interface Link {
    CompletableFuture<Void> flush();

    void close();
  }

  void dropped(List<Link> links) {
    links.stream().map(Link::flush).toList(); // expect: FlushIgnoredBeforeClose
    links.forEach(Link::close);
  }

  CompletableFuture<Void> returned(Map<String, Link> links) {
    CompletableFuture<?>[] flushes =
        links.values().stream().map(Link::flush).toArray(CompletableFuture[]::new); // expect: FlushIgnoredBeforeClose
    links.values().forEach(Link::close);
    return CompletableFuture.allOf(flushes);
  }

  CompletableFuture<Void> returnedByALambda(List<Link> links) {
    List<CompletableFuture<Void>> flushes = links.stream().map(link -> link.flush()).toList(); // expect: FlushIgnoredBeforeClose
    for (Link link : links) {
      link.close();
    }
    return CompletableFuture.allOf(flushes.toArray(new CompletableFuture[0]));
  }

  void joined(List<Link> links) {
    List<CompletableFuture<Void>> flushes = links.stream().map(Link::flush).toList(); // ok: all are waited for
    CompletableFuture.allOf(flushes.toArray(new CompletableFuture[0])).join();
    links.forEach(Link::close);
  }

  void joinedAtOnce(List<Link> links) {
    links.stream().map(Link::flush).forEach(CompletableFuture::join); // ok: each is waited for
    links.forEach(Link::close);
  }

  void joinedBehindAll(List<Link> links) {
    links.stream()
        .map(Link::flush) // ok: each is waited for, when all have begun
        .collect(Collectors.toList())
        .forEach(CompletableFuture::join);
    links.forEach(Link::close);
  }

  void joinedInTurns(List<Link> links) {
    List<CompletableFuture<Void>> flushes = new ArrayList<>(links.stream().map(Link::flush).toList()); // ok: each is waited for
    for (CompletableFuture<Void> flush : flushes) {
      flush.join();
    }
    links.forEach(Link::close);
  }

  void mappedOn(List<Link> links) {
    links.stream().map(Link::flush).map(CompletableFuture::join).count(); // ok: each is waited for
    links.forEach(Link::close);
  }

  void handed(List<Link> links) {
    awaitAll(links.stream().map(Link::flush).toList()); // ok: the helper waits
    links.forEach(Link::close);
  }

  private static void awaitAll(List<CompletableFuture<Void>> futures) {
    futures.forEach(CompletableFuture::join);
  }

  CompletableFuture<Void> sequenced(List<Link> links) {
    return CompletableFuture.allOf(
        links.stream()
            .map(link -> link.flush().thenRun(link::close)) // ok: each is closed behind its flush
            .toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Void> sequencedAll(List<Link> links) {
    return CompletableFuture.allOf(links.stream().map(Link::flush).toArray(CompletableFuture[]::new)) // ok: closed behind all
        .thenRun(() -> links.forEach(Link::close));
  }

  void others(List<Link> links, List<Link> old) {
    List<CompletableFuture<Void>> flushes = links.stream().map(Link::flush).toList(); // ok: others are closed
    old.forEach(Link::close);
    CompletableFuture.allOf(flushes.toArray(new CompletableFuture[0])).join();
  }
}
