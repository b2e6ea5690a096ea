package dev.heed.checker.obligation;

import static java.util.stream.Collectors.partitioningBy;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A type that is a poll by its shape: it can say "not done yet", and it can say "done".
 *
 * <p>Both must be among a few variants: an order's status has a {@code PENDING} too, but no
 * readiness. Where a status looks the same, {@link KeptState} says how it differs.
 */
public final class PollStructure implements ObligationSource {
  private static final int MOST_VARIANTS = 5;
  private static final Set<String> NOT_DONE =
      Set.of(
          "pending",
          "notready",
          "wouldblock",
          "again",
          "tryagain",
          "incomplete",
          "notdone",
          "notyet",
          "partial",
          "blocked",
          "needmore",
          "needsmore",
          "needmoreinput",
          "needmoredata",
          "needinput",
          "moretodo",
          "stalled",
          "unfinished",
          "notfinished",
          "notflushed",
          "retry",
          "moreneeded",
          "busy",
          "notcomplete",
          "inprogress");
  private static final Set<String> UNMISTAKABLE =
      Set.of(
          "notready",
          "wouldblock",
          "again",
          "tryagain",
          "notdone",
          "notyet",
          "notflushed",
          "needmore",
          "needsmore",
          "needmoreinput",
          "needmoredata",
          "needinput",
          "moreneeded",
          "moretodo");

  /** What these deny, the only other variant says, but for failures and ends. */
  private static final Set<String> DENIED =
      Set.of("incomplete", "notcomplete", "unfinished", "notfinished");

  private static final Set<String> TROUBLE =
      Set.of(
          "failed",
          "failure",
          "error",
          "malformed",
          "invalid",
          "bad",
          "broken",
          "corrupt",
          "overflow",
          "closed",
          "eof",
          "end");
  private static final Set<String> READ_TO_ITS_END =
      Set.of("endofinput", "endofstream", "endoffile", "endofdata");

  private static final Set<String> REFUSAL =
      Set.of(
          "denied",
          "declined",
          "rejected",
          "refused",
          "cancelled",
          "canceled",
          "aborted",
          "expired",
          "timeout",
          "timedout",
          "lost",
          "gone",
          "unavailable");
  private static final Set<String> DONE =
      Set.of(
          "ready",
          "done",
          "complete",
          "completed",
          "ok",
          "success",
          "finished",
          "drained",
          "flushed",
          "written",
          "value",
          "all",
          "succeeded",
          "sent",
          "empty",
          "readyok",
          "result",
          "item",
          "some",
          "end",
          "eof",
          "progressed",
          "accepted",
          "resolved",
          "data",
          "full");

  private final Map<TypeSymbol, Boolean> known = new IdentityHashMap<>();

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    return isKnownPoll(result.type()) && !KeptState.isHandedOut(result, state)
        ? Optional.of(
            Answer.of(
                ObligationKind.READINESS,
                result.type().tsym.getSimpleName().toString(),
                "it alone tells whether the work is done"))
        : Optional.empty();
  }

  @Override
  public boolean mayOblige(Type type, VisitorState state) {
    return isKnownPoll(type);
  }

  /** Whether the type is a poll; looked up once for each. */
  boolean isKnownPoll(Type type) {
    return known.computeIfAbsent(type.tsym, symbol -> isPoll(type));
  }

  /** Whether the type is a poll. */
  public static boolean isPoll(Type type) {
    return type.tsym instanceof ClassSymbol symbol
        && (isPollSymbol(symbol) || above(symbol).anyMatch(PollStructure::isPollSymbol));
  }

  /** The types that the class is a direct subtype of. */
  static Stream<ClassSymbol> above(ClassSymbol symbol) {
    return Stream.concat(Stream.of(symbol.getSuperclass()), symbol.getInterfaces().stream())
        .map(type -> type.tsym)
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast);
  }

  static boolean isPollSymbol(ClassSymbol type) {
    List<String> variants = variants(type);
    if (variants.size() < 2 || variants.size() > MOST_VARIANTS) {
      return false;
    }
    List<String> distinct = VariantNames.distinct(variants, type.getSimpleName().toString());
    return arePoll(variants.stream().map(PollStructure::normal).toList())
        || arePoll(distinct)
        || handsOut(type, distinct)
        || hasOneWayToBeDone(type, distinct);
  }

  private static boolean arePoll(List<String> variants) {
    return variants.stream().anyMatch(NOT_DONE::contains)
        && (variants.stream()
                .anyMatch(variant -> DONE.contains(variant) || UNMISTAKABLE.contains(variant))
            || isDenial(variants));
  }

  /** {@code PARSED, INCOMPLETE, MALFORMED}: one of them is the opposite of another. */
  private static boolean isDenial(List<String> variants) {
    return variants.stream().anyMatch(DENIED::contains)
        && variants.stream()
                .filter(variant -> !DENIED.contains(variant) && !TROUBLE.contains(variant))
                .count()
            == 1;
  }

  private static boolean handsOut(ClassSymbol type, List<String> names) {
    if (type.getKind() == ElementKind.ENUM || names.stream().noneMatch(NOT_DONE::contains)) {
      return false;
    }
    Map<Boolean, List<ClassSymbol>> byState =
        permitted(type).collect(partitioningBy(variant -> saysNotDone(variant.getSimpleName())));
    return PollPayload.isInDoneOnly(byState.get(false), byState.get(true));
  }

  /** {@code Granted, Denied, Pending}: a status has more ways to go on, or facts of its own. */
  private static boolean hasOneWayToBeDone(ClassSymbol type, List<String> names) {
    return type.getKind() != ElementKind.ENUM
        && names.contains("pending")
        && names.stream().filter(name -> !NOT_DONE.contains(name) && !saysTrouble(name)).count()
            == 1
        && ASTHelpers.getEnclosedElements(type).stream().noneMatch(PollStructure::isFact);
  }

  private static boolean isFact(Symbol member) {
    return !member.isStatic()
        && (member.getKind() == ElementKind.FIELD
            || member instanceof MethodSymbol method
                && method.getParameters().isEmpty()
                && !method.isConstructor()
                && !method.getReturnType().hasTag(TypeTag.BOOLEAN));
  }

  static List<String> variants(ClassSymbol type) {
    if (type.getKind() == ElementKind.ENUM) {
      return constants(type);
    }
    return type.getModifiers().contains(Modifier.SEALED)
        ? permitted(type).flatMap(permitted -> variantsOf(permitted).stream()).toList()
        : List.of();
  }

  /** An enum among the variants stands for its constants, if these are not only its instance. */
  private static List<String> variantsOf(ClassSymbol permitted) {
    List<String> constants =
        permitted.getKind() == ElementKind.ENUM ? constants(permitted) : List.of();
    return constants.size() > 1 || constants.stream().anyMatch(PollStructure::saysNotDone)
        ? constants
        : List.of(permitted.getSimpleName().toString());
  }

  private static List<String> constants(ClassSymbol type) {
    return ASTHelpers.getEnclosedElements(type).stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .toList();
  }

  private static Stream<ClassSymbol> permitted(ClassSymbol type) {
    return ((TypeElement) type)
        .getPermittedSubclasses().stream().map(permitted -> (ClassSymbol) ((Type) permitted).tsym);
  }

  /** Whether a variant of the type has such a name, whatever the others are called. */
  public static boolean hasVariant(ClassSymbol type, Predicate<String> name) {
    return variants(type).stream().anyMatch(name);
  }

  /** Whether a variant of this name says "not done yet". */
  public static boolean saysNotDone(CharSequence variant) {
    return says(NOT_DONE, variant.toString());
  }

  /** Whether a variant of this name says "done". */
  public static boolean saysDone(CharSequence variant) {
    return says(DONE, variant.toString()) && !saysNotDone(variant);
  }

  /** Whether a variant of this name says that it came to nothing. */
  static boolean saysTrouble(String variant) {
    return says(TROUBLE, variant) || says(REFUSAL, variant);
  }

  private static boolean says(Set<String> names, String variant) {
    return names.contains(normal(variant));
  }

  /** What is read ends in one way, whatever it is called; a product's life ends in another. */
  private static String normal(String name) {
    String normal = name.replace("_", "").toLowerCase(Locale.ROOT);
    return READ_TO_ITS_END.contains(normal) ? "end" : normal;
  }
}
