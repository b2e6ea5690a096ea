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
  private final Map<MethodSymbol, Optional<Obligation>> ofMethods = new IdentityHashMap<>();
  private final Map<MethodSymbol, Set<TypeSymbol>> nothing = new IdentityHashMap<>();

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
    sources =
        List.of(
            new MayDropAnnotation(),
            new MustUseAnnotation(mustUse),
            new CheckedMethodAnnotation(CHECKED, catalog),
            new CatalogSource(user),
            new PollStructure(),
            new CatalogSource(catalog),
            new ContainerSource(this, catalog));
  }

  /** The obligation of the expression's result, where it is a call or a reference and has one. */
  public Optional<Obligation> of(ExpressionTree tree, VisitorState state) {
    return Result.of(tree, state).flatMap(result -> of(result, state));
  }

  /**
   * Whether a result of the method may have an obligation; asked before any call of it is looked
   * at.
   */
  public boolean mayOblige(MethodSymbol method, VisitorState state) {
    Type declared = Result.declaredType(method);
    return !isNothing(declared)
        && (!isTheSameEverywhere(method)
            || isMentioned(method, state)
            || of(Result.anyOf(method), state).isPresent());
  }

  /** The obligation of the result. */
  public Optional<Obligation> of(Result result, VisitorState state) {
    if (isNothing(result.type())) {
      return Optional.empty();
    }
    Optional<Obligation> known = ofMethods.get(result.method());
    if (known != null) {
      return known;
    }
    if (nothing.getOrDefault(result.method(), Set.of()).contains(result.type().tsym)) {
      return Optional.empty();
    }
    Optional<Obligation> found = ask(result, state);
    remember(result, found, state);
    return found;
  }

  private void remember(Result result, Optional<Obligation> found, VisitorState state) {
    MethodSymbol method = result.method();
    if (isMentioned(method, state)) {
      return;
    }
    if (isTheSameEverywhere(method)) {
      ofMethods.put(method, found);
    } else if (found.isEmpty()
        && result.type().hasTag(TypeTag.CLASS)
        && !catalog.mentionsType(result.type(), state.getTypes())) {
      // Of a class that no catalog knows, what it holds cannot change the answer.
      nothing.computeIfAbsent(method, m -> new HashSet<>()).add(result.type().tsym);
    }
  }

  private boolean isMentioned(MethodSymbol method, VisitorState state) {
    return catalog.mentions(method, state.getTypes()) || user.mentions(method, state.getTypes());
  }

  /** Whether neither type arguments nor the receiver's type can change the answer. */
  private static boolean isTheSameEverywhere(MethodSymbol method) {
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
