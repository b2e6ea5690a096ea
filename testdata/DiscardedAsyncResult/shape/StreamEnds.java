package cases.discarded.shape;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** More ways to end a stream of results. */
abstract class StreamEnds {
  private static final Logger log = LoggerFactory.getLogger(StreamEnds.class);

  abstract CompletableFuture<String> fetch(String url);

  void printed(List<String> urls) {
    urls.stream().map(this::fetch).forEach(System.out::println); // expect: DiscardedAsyncResult
    urls.stream().map(this::fetch).map(f -> f.join()).forEach(System.out::println); // ok: awaited
  }

  void logged(List<String> urls) {
    urls.stream().map(this::fetch).forEach(f -> log.info("fetching {}", f)); // expect: DiscardedAsyncResult
    urls.stream().map(this::fetch).forEach(f -> log.info("fetched {}", f.join())); // ok: awaited
  }

  List<String> texts(List<String> urls) {
    return urls.stream().map(this::fetch).map(Object::toString).toList(); // expect: DiscardedAsyncResult
  }

  List<String> values(List<String> urls) {
    return urls.stream().map(this::fetch).map(CompletableFuture::join).toList(); // ok: awaited
  }

  boolean allDone(List<String> urls) {
    return urls.stream().map(this::fetch).allMatch(CompletableFuture::isDone); // ok: their answers are returned
  }

  void chained(List<String> urls) {
    urls.stream().map(this::fetch).map(f -> f.thenApply(String::trim)).toList(); // expect: DiscardedAsyncResult
    urls.stream().map(this::fetch).map(f -> f.thenApply(String::trim)).forEach(f -> f.join()); // ok: awaited
  }

  void combined(List<String> urls) {
    urls.stream().map(this::fetch).collect(collectingAndThen(toList(), this::all)); // expect: DiscardedAsyncResult
    urls.stream().map(this::fetch).collect(collectingAndThen(toList(), this::all)).join(); // ok: awaited
  }

  private CompletableFuture<Void> all(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)); // ok: returned
  }

  void collectorStarts(List<String> urls) {
    urls.stream().collect(mapping(this::fetch, toList())); // expect: DiscardedAsyncResult
    urls.stream().collect(mapping(this::fetch, toList())).forEach(f -> f.join()); // ok: awaited
    urls.stream().collect(groupingBy(String::length)); // ok: strings owe nothing
  }

  void generated() {
    Stream.generate(() -> fetch("a")).limit(3).toList(); // expect: DiscardedAsyncResult
    Stream.generate(() -> fetch("a")).limit(3).forEach(CompletableFuture::join); // ok: awaited
  }

  void reduced(List<String> urls) {
    urls.stream().map(this::fetch).reduce((a, b) -> a.thenCombine(b, String::concat)); // expect: DiscardedAsyncResult
  }

  void handledOneByOne(List<String> urls) {
    urls.forEach(url -> fetch(url).exceptionally(e -> failed(url, e))); // ok: the callback reads the failure
    urls.forEach(url -> fetch(url).exceptionally(e -> failed(url, null))); // expect: DiscardedAsyncResult
  }

  private String failed(String url, Throwable failure) {
    log.warn("{}", url, failure);
    return "";
  }

  void optional(Optional<String> url) {
    url.map(this::fetch).orElseGet(() -> fetch("default")); // expect: DiscardedAsyncResult
    url.map(this::fetch).orElseGet(() -> fetch("default")).join(); // ok: awaited
    url.map(this::fetch).map(CompletableFuture::join).orElse("none"); // ok: a string owes nothing
    url.ifPresentOrElse(this::fetch, () -> {}); // expect: DiscardedAsyncResult
    url.ifPresentOrElse(u -> fetch(u).join(), () -> {}); // ok: awaited
  }

  void nested(List<List<String>> urls) {
    urls.stream().flatMap(List::stream).map(this::fetch).toList(); // expect: DiscardedAsyncResult
    urls.stream().map(some -> some.stream().map(this::fetch).toList()).toList(); // expect: DiscardedAsyncResult
    urls.stream().flatMap(List::stream).map(this::fetch).forEach(f -> f.join()); // ok: awaited
  }
}
