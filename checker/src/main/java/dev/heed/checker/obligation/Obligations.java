package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/** Answers whether a result must be looked at, and why: the one ordered list of sources. */
public final class Obligations {
  private static final Set<String> CHECKED =
      Set.of("CheckReturnValue", "CheckResult", "MustUseReturnValue", "MustUseReturnValues");

  private final List<ObligationSource> sources;
  private final Catalog catalog;
  private final Catalog user;
  private final Map<MethodSymbol, Optional<Obligation>> ofMethods = new WeakHashMap<>();

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

  /** The obligation of the result. */
  public Optional<Obligation> of(Result result, VisitorState state) {
    if (isNothing(result.type())) {
      return Optional.empty();
    }
    Optional<Obligation> known = ofMethods.get(result.method());
    if (known != null) {
      return known;
    }
    Optional<Obligation> found = ask(result, state);
    if (isTheSameEverywhere(result.method(), state)) {
      ofMethods.put(result.method(), found);
    }
    return found;
  }

  /** Whether neither type arguments nor the receiver's type can change the answer. */
  private boolean isTheSameEverywhere(MethodSymbol method, VisitorState state) {
    Type declared = method.getReturnType();
    return !method.isConstructor()
        && (declared.isPrimitive()
            || (declared.hasTag(TypeTag.CLASS) && declared.allparams().isEmpty()))
        && !catalog.mentions(method, state.getTypes())
        && !user.mentions(method, state.getTypes());
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
