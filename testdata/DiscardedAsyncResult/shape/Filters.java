package cases.discarded.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Filters look at what they let through, or do not. */
abstract class Filters {
  private final Set<CompletableFuture<String>> open = new HashSet<>();
  private Predicate<CompletableFuture<String>> given;

  abstract CompletableFuture<String> send(String text);

  abstract boolean isGood(CompletableFuture<String> each);

  static boolean isThere(CompletableFuture<String> each) {
    return each != null;
  }

  long counted(List<String> texts) {
    return texts.stream().map(this::send).filter(f -> true).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(f -> f.join() != null).count() // ok: awaited
        + texts.stream().map(this::send).filter(Objects::nonNull).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(f -> Objects.nonNull(f)).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(f -> !f.isCompletedExceptionally()).count() // ok: asked
        + texts.stream().map(this::send).filter(CompletableFuture::isDone).count() // ok: asked
        + texts.stream().map(this::send).filter(f -> f != null).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(f -> texts.size() > 1).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(Filters::isThere).count() // ok: a method by name may look
        + texts.stream().map(this::send).filter(f -> isThere(f)).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).filter(this::isGood).count() // ok: asked elsewhere
        + texts.stream().map(this::send).filter(given).count(); // ok: a function out of sight
  }

  long whiles(List<String> texts) {
    return texts.stream().map(this::send).takeWhile(f -> !Thread.interrupted()).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).takeWhile(f -> f.join() != null).count() // ok: awaited
        + texts.stream().map(this::send).dropWhile(f -> f == null).count() // expect: DiscardedAsyncResult
        + texts.stream().map(this::send).dropWhile(this::isGood).count(); // ok: asked elsewhere
  }

  List<CompletableFuture<String>> kept(List<String> texts) {
    return texts.stream().map(this::send).filter(f -> true).toList(); // ok: returned
  }

  void awaited(List<String> texts) {
    texts.stream().map(this::send).filter(Objects::nonNull).forEach(CompletableFuture::join); // ok: awaited
    texts.stream().map(this::send).filter(Objects::nonNull).map(CompletableFuture::join).toList(); // ok: awaited
    texts.stream().map(this::send).filter(open::add).count(); // ok: kept in a field
    open.stream().filter(Objects::nonNull).count(); // ok: the field holds them
  }

  boolean longer(List<String> texts) {
    Stream<CompletableFuture<String>> some = texts.stream().map(this::send).filter(f -> true); // ok: asked below
    return some.anyMatch(f -> f.join() == null);
  }

  boolean longerLost(List<String> texts) {
    Stream<CompletableFuture<String>> some = texts.stream().map(this::send).filter(f -> true); // expect: DiscardedAsyncResult
    return some.count() > 0;
  }

  boolean one(String text) {
    return Optional.of(send(text)).filter(f -> text.isEmpty()).isPresent(); // expect: DiscardedAsyncResult
  }

  boolean oneAwaited(String text) {
    return Optional.of(send(text)).filter(f -> f.join() == null).isPresent(); // ok: awaited
  }

  void twice(List<String> texts) {
    System.out.println(texts.stream().map(this::send).filter(Objects::nonNull).skip(1).filter(f -> true).count()); // expect: DiscardedAsyncResult
    texts.stream().map(this::send).filter(Objects::nonNull).forEach(f -> {}); // expect: DiscardedAsyncResult
  }
}
