package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers whether a result must be looked at, and why: the one ordered list of sources. */
public final class Obligations {
  private static final Set<String> CHECKED =
      Set.of("CheckReturnValue", "CheckResult", "MustUseReturnValue", "MustUseReturnValues");

  private final List<ObligationSource> sources;
  private final Catalog catalog;
  private final Catalog user;
  private final PollStructure polls = new PollStructure();
  private final Map<MethodSymbol, Map<TypeSymbol, Known>> known = new IdentityHashMap<>();

  /**
   * Creates the list.
   *
   * @param catalog all models
   * @param user the models that come from the user's options and files
   */
  public Obligations(HeedOptions options, Catalog catalog, Catalog user) {
    this.catalog = catalog;
    this.user = user;
    Set<String> mustUse = new LinkedHashSet<>(Set.of("MustUse"));
    mustUse.addAll(options.list(Option.MUST_USE_ANNOTATIONS));
    AnnotatedMethods methods = new AnnotatedMethods();
    sources =
        List.of(
            new MayDropAnnotation(methods),
            new MustUseAnnotation(mustUse, catalog, methods),
            new CheckedMethodAnnotation(CHECKED, catalog, methods),
            new CatalogSource(user),
            polls,
            new CatalogSource(catalog),
            new ContainerSource(this, catalog));
  }

  /** The obligation of the expression's result, where it is a call or a reference and has one. */
  public Optional<Obligation> of(ExpressionTree tree, VisitorState state) {
    return Result.of(tree, state).flatMap(result -> of(result, state));
  }

  /**
   * Whether a result of the method may have an obligation; asked before a call of it is looked at.
   *
   * @param site the static type of the receiver; the declaring class where there is none
   */
  public boolean mayOblige(MethodSymbol method, Type site, VisitorState state) {
    return !isNothing(Result.declaredType(method))
        && (!isTheSameEverywhere(method, site, state)
            || of(Result.anyOf(method, site), state).isPresent());
  }

  /** The obligation of the result. */
  public Optional<Obligation> of(Result result, VisitorState state) {
    if (isNothing(result.type())) {
      return Optional.empty();
    }
    Known known = known(result, state);
    if (known.always != null) {
      return known.always;
    }
    if (known.nothing.contains(result.type().tsym)) {
      return Optional.empty();
    }
    Optional<Obligation> found = ask(result, state);
    if (polls.isKnownPoll(result.type())) {
      // Whether a poll was kept by somebody stands in the call's arguments.
      return found;
    }
    if (known.isTheSame) {
      known.always = found;
    } else if (found.isEmpty() && !known.isMentioned && isPlain(result.type(), state)) {
      known.nothing.add(result.type().tsym);
    }
    return found;
  }

  /** What is known of the calls of one method on receivers of one static type. */
  private static final class Known {
    private final boolean isMentioned;
    private final boolean isTheSame;
    private final Set<TypeSymbol> nothing = new HashSet<>(2);
    private Optional<Obligation> always;

    Known(boolean isMentioned, boolean isTheSame) {
      this.isMentioned = isMentioned;
      this.isTheSame = isTheSame;
    }
  }

  private Known known(Result result, VisitorState state) {
    return known
        .computeIfAbsent(result.method(), method -> new IdentityHashMap<>(2))
        .computeIfAbsent(
            result.site().tsym,
            site -> {
              boolean mentioned = isMentioned(result.method(), result.site(), state);
              return new Known(mentioned, !mentioned && isFixed(result.method()));
            });
  }

  /** Whether what such a type holds cannot change the answer: no catalog knows the class. */
  private boolean isPlain(Type type, VisitorState state) {
    return type.hasTag(TypeTag.CLASS) && !catalog.mentionsType(type, state.getTypes());
  }

  private boolean isTheSameEverywhere(MethodSymbol method, Type site, VisitorState state) {
    return isFixed(method) && !isMentioned(method, site, state);
  }

  private boolean isMentioned(MethodSymbol method, Type site, VisitorState state) {
    return catalog.mentions(method, site, state.getTypes())
        || user.mentions(method, site, state.getTypes());
  }

  /** Whether no type argument can change what the method returns. */
  private static boolean isFixed(MethodSymbol method) {
    Type declared = method.getReturnType();
    return method.isConstructor()
        || declared.isPrimitive()
        || (declared.hasTag(TypeTag.CLASS) && declared.allparams().isEmpty());
  }

  private Optional<Obligation> ask(Result result, VisitorState state) {
    for (ObligationSource source : sources) {
      Optional<ObligationSource.Answer> answer = source.ask(result, state);
      if (answer.isPresent()) {
        return answer.get().obligation();
      }
    }
    return Optional.empty();
  }

  private static boolean isNothing(Type type) {
    return type.hasTag(TypeTag.VOID) || type.hasTag(TypeTag.NONE) || type.hasTag(TypeTag.ERROR);
  }
}
