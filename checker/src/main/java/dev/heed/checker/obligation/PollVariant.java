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
    return polls(variant)
        .filter(PollStructure::isPollSymbol)
        .findFirst()
        .flatMap(poll -> among(PollStructure.variants(poll), poll, variant));
  }

  private static Stream<ClassSymbol> polls(Symbol variant) {
    Symbol type = variant.getKind() == ElementKind.ENUM_CONSTANT ? variant.owner : variant;
    if (!(type instanceof ClassSymbol symbol)) {
      return Stream.empty();
    }
    Stream<ClassSymbol> above = PollStructure.above(symbol);
    return type == variant ? above : Stream.concat(Stream.of(symbol), above);
  }

  private static Optional<PollVariant> among(List<String> all, ClassSymbol poll, Symbol variant) {
    int index = all.indexOf(variant.getSimpleName().toString());
    if (index < 0) {
      return Optional.empty();
    }
    List<String> distinct = VariantNames.distinct(all, poll.getSimpleName().toString());
    List<PollVariant> said =
        Stream.iterate(0, i -> i < all.size(), i -> i + 1)
            .map(i -> byName(all.get(i), distinct.get(i)))
            .toList();
    boolean only = said.stream().filter(DONE::equals).count() == 1;
    return Optional.of(said.get(index)).map(by -> by == DONE && !only ? OTHER : by);
  }

  /** What the names say; a name that says nothing may be the one that stands for done. */
  private static PollVariant byName(String name, String distinct) {
    return PollStructure.saysNotDone(name) || PollStructure.saysNotDone(distinct)
        ? NOT_DONE
        : PollStructure.saysTrouble(name) || PollStructure.saysTrouble(distinct) ? OTHER : DONE;
  }
}
