package dev.heed.checker.obligation;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * What a variant of a poll says of the work, told by what the other variants of the poll say.
 *
 * <p>Of {@code Of}, {@code NotYet} and {@code Broken} the first must be the one that is done, and
 * of {@code PendingWrite} and {@code DoneWrite} each says by its first word what it is.
 */
public enum PollVariant {
  /** There is more to come. */
  NOT_DONE,
  /** All is done. */
  DONE,
  /** A failure or an end, or one of several ways to be done: not that there is more to come. */
  OTHER;

  /** What the variant, a class or a constant, says; nothing, if it is none of a poll's. */
  public static Optional<PollVariant> of(Symbol variant) {
    return types(variant)
        .filter(PollStructure::isPollSymbol)
        .flatMap(poll -> among(PollStructure.variants(poll), poll, variant).stream())
        .findFirst();
  }

  private static Stream<ClassSymbol> types(Symbol variant) {
    return (variant.getKind() == ElementKind.ENUM_CONSTANT ? variant.owner : variant)
            instanceof ClassSymbol type
        ? Stream.concat(Stream.of(type), PollStructure.above(type))
        : Stream.empty();
  }

  private static Optional<PollVariant> among(List<String> all, ClassSymbol poll, Symbol variant) {
    int index = all.indexOf(variant.getSimpleName().toString());
    if (index < 0) {
      return Optional.empty();
    }
    List<String> distinct = VariantNames.distinct(all, poll.getSimpleName().toString());
    List<Optional<PollVariant>> said =
        Stream.iterate(0, i -> i < all.size(), i -> i + 1)
            .map(i -> byName(all.get(i)).or(() -> byName(distinct.get(i))))
            .toList();
    PollVariant unsaid = said.contains(Optional.of(DONE)) ? OTHER : DONE;
    return Optional.of(said.get(index).orElse(unsaid));
  }

  /** What the name says; a name that says nothing may be the one that stands for done. */
  private static Optional<PollVariant> byName(String name) {
    return PollStructure.saysNotDone(name)
        ? Optional.of(NOT_DONE)
        : PollStructure.saysTrouble(name)
            ? Optional.of(OTHER)
            : PollStructure.saysDone(name) ? Optional.of(DONE) : Optional.empty();
  }
}
