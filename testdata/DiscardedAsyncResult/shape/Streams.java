package cases.discarded.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A stream of results: what counts is whether its end looks at them. */
abstract class Streams {
  private final List<CompletableFuture<Long>> open = new ArrayList<>();

  abstract CompletableFuture<Long> upload(String file);

  void counted(List<String> files) {
    files.stream().map(this::upload).count(); // expect: DiscardedAsyncResult
  }

  long countReturned(List<String> files) {
    return files.stream().map(this::upload).count(); // expect: DiscardedAsyncResult
  }

  long awaitedAndCounted(List<String> files) {
    return files.stream().map(this::upload).filter(f -> f.join() > 0).count(); // ok: the filter awaits it
  }

  void emptyBody(List<String> files) {
    files.stream().map(this::upload).forEach(f -> {}); // expect: DiscardedAsyncResult
  }

  void unreadParameter(List<String> files) {
    files.stream().map(f -> upload(f)).forEach(f -> System.out.println("one more")); // expect: DiscardedAsyncResult
  }

  void awaitedInForEach(List<String> files) {
    files.stream().map(this::upload).forEach(f -> f.join()); // ok: awaited
    files.stream().map(this::upload).forEach(CompletableFuture::join); // ok: awaited
  }

  void keptInForEach(List<String> files) {
    files.stream().map(this::upload).forEach(open::add); // ok: the field is read in finish()
    files.stream().map(this::upload).forEach(f -> open.add(f)); // ok: the field is read in finish()
  }

  void finish() {
    open.forEach(CompletableFuture::join);
  }

  void collectedAndDropped(List<String> files) {
    files.stream().map(this::upload).toList(); // expect: DiscardedAsyncResult
    files.stream().map(this::upload).collect(Collectors.toList()); // expect: DiscardedAsyncResult
  }

  List<CompletableFuture<Long>> collectedAndReturned(List<String> files) {
    return files.stream().map(this::upload).toList(); // ok: returned
  }

  void joinedAndDropped(List<String> files) {
    files.stream().map(this::upload).map(CompletableFuture::join).toList(); // ok: awaited, only numbers are dropped
  }

  void collectedIntoUnused(List<String> files) {
    var unused = files.stream().map(this::upload).toList(); // expect: DiscardedAsyncResult
  }

  void collectedAndAwaited(List<String> files) {
    var uploads = files.stream().map(this::upload).toList(); // ok: awaited below
    uploads.forEach(CompletableFuture::join);
  }

  void sideEffectOfPeek(List<String> files) {
    files.stream().peek(this::upload).count(); // expect: DiscardedAsyncResult
  }

  void overIndexes(List<String> files) {
    IntStream.range(0, files.size()).forEach(i -> upload(files.get(i))); // expect: DiscardedAsyncResult
    IntStream.range(0, files.size()).forEach(i -> upload(files.get(i)).join()); // ok: awaited
  }

  void optionalParameter(Optional<String> file) {
    file.map(this::upload).ifPresent(f -> {}); // expect: DiscardedAsyncResult
    file.map(this::upload).ifPresent(f -> f.join()); // ok: awaited
  }

  long summed(List<String> files) {
    return files.stream().map(this::upload).mapToLong(f -> f.join()).sum(); // ok: awaited
  }

  CompletableFuture<Long> reduced(List<String> files) {
    return files.stream()
        .map(this::upload)
        .reduce((a, b) -> a.thenCombine(b, Long::sum)) // ok: combined into one that is returned
        .orElseGet(() -> CompletableFuture.completedFuture(0L));
  }
}
