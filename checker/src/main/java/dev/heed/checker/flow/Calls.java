package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.Analysis;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.PollStructure;
import dev.heed.checker.obligation.Result;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Says which calls flush, close, abort and await. */
final class Calls {
  /** What a flush does whose receiver loses nothing, but the channel that it is given. */
  static final String INTO = "into";

  private static final Supplier<Type> CHANNEL =
      VisitorState.memoize(s -> s.getTypeFromString("java.nio.channels.WritableByteChannel"));

  private final Analysis analysis;
  private final Catalog catalog;
  private final Hints hints;
  private final VisitorState state;
  private final Types types;

  Calls(Analysis analysis, Hints hints, VisitorState state) {
    this.analysis = analysis;
    this.hints = hints;
    this.catalog = analysis.catalog();
    this.state = state;
    this.types = state.getTypes();
  }

  /** How a close ends things. */
  enum Close {
    /** Not a close. */
    NONE,
    /** Ends what is promised to be out. */
    ORDERLY,
    /** Drops what is not out yet, tasks too. */
    ABRUPT
  }

  /** Whether the call's name or a catalog leads on; cheap, and true for every flush. */
  boolean mayFlush(MethodSymbol method, Type site) {
    return hints.of(method, site, types).mayFlush();
  }

  /** Whether the call may be a close; cheap, and true for every close. */
  boolean mayClose(MethodSymbol method, Type site) {
    return hints.of(method, site, types).mayClose();
  }

  /** Whether the call may do anything to a flush, or ask how far it came. */
  boolean matters(MethodSymbol method) {
    return hints.matters(method, types);
  }

  /** Whether the call is a flush, as far as can be told without the control flow. */
  boolean flushes(MethodInvocationTree call, MethodSymbol method) {
    return flush(call, method, Result.site(call, method)).isPresent();
  }

  /** How the call's result tells whether the flush is done, where the call is a flush. */
  Optional<FlushKind> flush(ExpressionTree call, MethodSymbol method, Type site) {
    boolean listed = has(Role.FLUSH, method, site);
    if (!mayFlush(method, site)
        || (method.isStatic() && !listed)
        || (settles(method, site) && !traits(method, site).equals(INTO))) {
      return Optional.empty();
    }
    Type result = ASTHelpers.getResultType(call);
    if (result.hasTag(TypeTag.VOID)) {
      return listed ? Optional.of(FlushKind.CALLBACK) : Optional.empty();
    }
    boolean named = FlushNames.flushes(method.name);
    return kind(call, method, result, listed)
        .filter(kind -> listed || named || !kind.isAnswered() || isStatusOf(result, method))
        .filter(kind -> listed || !kind.isAnswered() || isOwnAnswer(method))
        .filter(kind -> listed || kind != FlushKind.COUNT || countsWhatIsWritten(method));
  }

  /** How the result of the method tells whether the flush is done, where a function drops it. */
  Optional<FlushKind> flush(MethodSymbol method, Type site) {
    boolean listed = has(Role.FLUSH, method, site);
    Type result = method.getReturnType();
    return mayFlush(method, site)
            && !settles(method, site)
            && !method.isStatic()
            && (listed || FlushNames.flushes(method.name))
            && !result.hasTag(TypeTag.VOID)
            && !analysis.obligations().mayDrop(method, site, state)
        ? catalog.findType(Role.ASYNC, result, types).isPresent()
            ? Optional.of(isCold(result) ? FlushKind.COLD : FlushKind.FUTURE)
            : PollStructure.isPoll(result)
                ? Optional.of(FlushKind.POLL)
                : byType(result)
                    .filter(kind -> listed || !FlushNames.sends(method.name))
                    .filter(
                        kind -> listed || kind != FlushKind.COUNT || countsWhatIsWritten(method))
        : Optional.empty();
  }

  /** What a function that was handed in answers is not about the flush. */
  private static boolean isOwnAnswer(MethodSymbol method) {
    Type answer = method.getReturnType();
    return !answer.hasTag(TypeTag.TYPEVAR)
        || (answer.tsym.owner == method.owner
            && method.type.getParameterTypes().stream()
                .noneMatch(parameter -> parameter.contains(answer)));
  }

  private boolean countsWhatIsWritten(MethodSymbol method) {
    return WrittenData.isGivenTo(method, state) && !FlushNames.writesAll(method.name);
  }

  private boolean settles(MethodSymbol method, Type site) {
    return has(Role.SETTLES, method, site) || isType(Role.SETTLES, site);
  }

  /** Whether what is put into a channel of the type may be lost when it is closed. */
  boolean mayLose(Type type) {
    return ASTHelpers.isSubtype(type, CHANNEL.get(state), state) && !isType(Role.SETTLES, type);
  }

  /** Whether objects of the type hold others. */
  boolean isContainer(Type type) {
    return Stream.of("java.util.Collection", "java.util.Map")
        .anyMatch(name -> ASTHelpers.isSubtype(type, state.getTypeFromString(name), state));
  }

  private Optional<FlushKind> kind(
      ExpressionTree call, MethodSymbol method, Type result, boolean listed) {
    if (isCold(result)) {
      return Optional.of(FlushKind.COLD);
    }
    Optional<Obligation> obligation = analysis.obligations().of(call, state);
    if (obligation.isPresent()) {
      return Optional.of(
          switch (obligation.get().kind()) {
            case ASYNC_OUTCOME -> FlushKind.FUTURE;
            case READINESS -> FlushKind.POLL;
            case PROGRESS, CUSTOM -> byType(result).orElse(FlushKind.STATUS);
          });
    }
    return analysis.obligations().mayDrop(method, Result.site(call, method), state)
        ? Optional.empty()
        : listed
            ? Optional.of(byType(result).orElse(FlushKind.STATUS))
            // What a send gives back may be an id.
            : FlushNames.sends(method.name) && !saysHowFar(method, result)
                ? Optional.empty()
                : byType(result).or(() -> statusOf(result, method));
  }

  private boolean saysHowFar(MethodSymbol method, Type result) {
    return FlushNames.tries(method.name)
        || byType(result).equals(Optional.of(FlushKind.BOOLEAN))
        || (byType(result).equals(Optional.of(FlushKind.COUNT))
            && WrittenData.isBlockGivenTo(method, state));
  }

  /** How the result of a helper tells of the flush inside it. */
  Optional<FlushKind> conveyedKind(ExpressionTree call, MethodSymbol method) {
    if (analysis.obligations().mayDrop(method, Result.site(call, method), state)) {
      return Optional.empty();
    }
    Type result = ASTHelpers.getResultType(call);
    if (isCold(result)) {
      return Optional.of(FlushKind.COLD);
    }
    return catalog.findType(Role.ASYNC, result, types).isPresent()
        ? Optional.of(FlushKind.FUTURE)
        : PollStructure.isPoll(result)
            ? Optional.of(FlushKind.POLL)
            : byType(result).or(() -> ofWords(result));
  }

  /** The words of a helper of its own, such as {@code OUT} and {@code LATER}. */
  private static Optional<FlushKind> ofWords(Type result) {
    return result.tsym.getKind() == ElementKind.ENUM
        ? Optional.of(FlushKind.STATUS)
        : Optional.empty();
  }

  /** Whether the call only describes what is to be done, for who subscribes. */
  boolean describes(Call call) {
    return isCold(call.result());
  }

  /** Whether nothing starts until somebody subscribes. */
  private boolean isCold(Type result) {
    return catalog
        .findType(Role.ASYNC, result, types)
        .flatMap(model -> model.attribute("cold"))
        .isPresent();
  }

  private Optional<FlushKind> statusOf(Type result, MethodSymbol method) {
    return isStatusOf(result, method) ? Optional.of(FlushKind.STATUS) : Optional.empty();
  }

  /** What the method is called on, or was given, tells nothing new when it comes back. */
  private boolean isStatusOf(Type result, MethodSymbol method) {
    Type erased = types.erasure(result);
    return Statuses.isStatus(result)
        && !types.isSubtype(types.erasure(method.owner.type), erased)
        && method.getParameters().stream()
            .noneMatch(parameter -> types.isSubtype(types.erasure(parameter.type), erased));
  }

  private Optional<FlushKind> byType(Type result) {
    Type plain = types.unboxedTypeOrType(result);
    return switch (plain.getTag()) {
      case BOOLEAN -> Optional.of(FlushKind.BOOLEAN);
      case INT, LONG -> Optional.of(FlushKind.COUNT);
      default -> Optional.empty();
    };
  }

  /** What the catalog says of the flush besides that it is one, or its signature. */
  String traits(MethodSymbol method, Type site) {
    return catalog
        .find(Role.FLUSH, method, site, types)
        .map(model -> model.attribute("what").orElse(""))
        .orElseGet(() -> WrittenData.maySayWhere(method, state) ? FlushSite.WHERE : "");
  }

  /** What alone the close ends, where the catalog says so. */
  Optional<String> ends(MethodSymbol method, Type site) {
    return catalog.find(Role.CLOSE, method, site, types).flatMap(model -> model.attribute("what"));
  }

  /** How the call ends things. */
  Close close(MethodSymbol method, Type site) {
    if (has(Role.KEEPS_OPEN, method, site)
        || catalog.findType(Role.KEEPS_OPEN, site, types).isPresent()) {
      return Close.NONE;
    }
    if (has(Role.ABORT, method, site)) {
      return Close.ABRUPT;
    }
    return has(Role.CLOSE, method, site) || CloseNames.closes(method.name)
        ? Close.ORDERLY
        : Close.NONE;
  }

  /** Whether the call returns normally only when its receiver, or what it is given, is done. */
  boolean awaits(MethodSymbol method, Type site) {
    return has(Role.AWAITS, method, site) || WaitNames.awaits(method.name);
  }

  /** Whether the call gets what a future will hold, and waits for it. */
  boolean gets(MethodSymbol method) {
    return Words.of(method.name).get(0).equals("get") && !method.name.contentEquals("getNow");
  }

  /** Whether the call has what it is given run soon; a thread that is only made is not started. */
  boolean startsTask(MethodSymbol method, Type site) {
    return catalog
        .find(Role.RUNS_TASK, method, site, types)
        .filter(model -> model.attribute("starts").isEmpty())
        .isPresent();
  }

  /** Whether output can go through the type: a part of it can lose what its whole has flushed. */
  boolean carriesOutput(Type type) {
    return type != null
        && type.tsym != null
        && !type.isPrimitive()
        && !isType(Role.NO_OUTPUT, type)
        && OutputNames.mayCarryOutput(type.tsym.getSimpleName());
  }

  boolean has(Role role, MethodSymbol method, Type site) {
    return catalog.has(role, method, site, types);
  }

  boolean isType(Role role, Type type) {
    return catalog.findType(role, type, types).isPresent();
  }
}
