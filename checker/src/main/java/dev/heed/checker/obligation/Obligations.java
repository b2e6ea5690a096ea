package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
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

  private final Catalog user;
  private final MayDropAnnotation mayDrop;
  private final List<ObligationSource> sources;
  private final ObligingTypes types;
  private final Map<MethodSymbol, Map<TypeSymbol, Boolean>> known = new IdentityHashMap<>();
  private int asked;

  /**
   * Creates the list.
   *
   * @param catalog all models
   * @param user the models that come from the user's options and files
   */
  public Obligations(HeedOptions options, Catalog catalog, Catalog user) {
    this.user = user;
    Set<String> mustUse = new LinkedHashSet<>(Set.of("MustUse"));
    mustUse.addAll(options.list(Option.MUST_USE_ANNOTATIONS));
    AnnotatedMethods methods = new AnnotatedMethods();
    mayDrop = new MayDropAnnotation(methods);
    sources =
        List.of(
            mayDrop,
            new MustUseAnnotation(mustUse, catalog, methods),
            new CheckedMethodAnnotation(CHECKED, catalog, methods),
            new CatalogSource(user),
            new PollStructure(),
            new CatalogSource(catalog),
            new ContainerSource(this, catalog));
    types = new ObligingTypes(sources, catalog);
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
    Type declared = Result.declaredType(method);
    return !isNothing(declared)
        && ((method.isConstructor()
                ? types.mayOblige(declared, state)
                : types.mayStandFor(declared, state))
            || isKnown(method, site, state));
  }

  /** The obligation of the result. */
  public Optional<Obligation> of(Result result, VisitorState state) {
    return isNothing(result.type())
            || isMadeVariant(result)
            || !(types.mayOblige(result.type(), state)
                || isKnown(result.method(), result.site(), state))
        ? Optional.empty()
        : ask(result, state);
  }

  /** {@code new Pending()} tells nothing that whoever makes it does not know. */
  private static boolean isMadeVariant(Result result) {
    return result.method().isConstructor() && PollVariant.of(result.type().tsym).isPresent();
  }

  /**
   * Whether the method, or one that it overrides, says that its result may be ignored, or the user
   * says so of it.
   */
  public boolean mayDrop(MethodSymbol method, Type site, VisitorState state) {
    return mayDrop.isOn(method, state)
        || user.has(Role.MAY_DROP, method, site, state.getTypes())
        || user.findType(Role.MAY_DROP, method.getReturnType(), state.getTypes()).isPresent();
  }

  /** How often the sources were asked of a result: what the answers cost, but for little. */
  int asked() {
    return asked;
  }

  /** Whether the method itself may oblige, as nearly none does. */
  private boolean isKnown(MethodSymbol method, Type site, VisitorState state) {
    return known
        .computeIfAbsent(method, m -> new IdentityHashMap<>(2))
        .computeIfAbsent(site.tsym, symbol -> mayBeKnown(method, site, state));
  }

  private boolean mayBeKnown(MethodSymbol method, Type site, VisitorState state) {
    for (ObligationSource source : sources) {
      if (source.mayOblige(method, site, state)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Obligation> ask(Result result, VisitorState state) {
    asked++;
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
