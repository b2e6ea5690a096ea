package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers whether a result must be looked at, and why: the one ordered list of sources. */
public final class Obligations {
  private static final Set<String> CHECKED =
      Set.of("CheckReturnValue", "CheckResult", "MustUseReturnValue", "MustUseReturnValues");

  private final List<ObligationSource> sources;

  /**
   * Creates the list.
   *
   * @param catalog all models
   * @param user the models that come from the user's options and files
   */
  public Obligations(HeedOptions options, Catalog catalog, Catalog user) {
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
