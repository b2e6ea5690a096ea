package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A catalog's word: first on the method, then on the type of the result. */
final class CatalogSource implements ObligationSource {
  private static final Map<Role, ObligationKind> KINDS = kinds();

  private final Catalog catalog;

  CatalogSource(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    Types types = state.getTypes();
    if (catalog.has(Role.MAY_DROP, result.method(), result.site(), types)
        || PassThrough.argument(result.method()).isPresent()
        || catalog.has(Role.RETURNS_ARGUMENT, result.method(), result.site(), types)) {
      return Optional.of(Answer.NONE);
    }
    for (Map.Entry<Role, ObligationKind> kind : KINDS.entrySet()) {
      Optional<Model> model = catalog.find(kind.getKey(), result.method(), result.site(), types);
      if (model.isPresent()) {
        return Optional.of(answer(kind.getValue(), result.method().name, model.get()));
      }
    }
    return ofType(result, types);
  }

  @Override
  public boolean mayOblige(MethodSymbol method, Type site, VisitorState state) {
    return catalog.hasAny(KINDS.keySet(), method, site, state.getTypes());
  }

  @Override
  public boolean mayOblige(Type type, VisitorState state) {
    return catalog.mentionsType(type, state.getTypes())
        && KINDS.keySet().stream()
            .anyMatch(role -> catalog.findType(role, type, state.getTypes()).isPresent());
  }

  private Optional<Answer> ofType(Result result, Types types) {
    Type type = result.type();
    if (type.isPrimitive()
        || !catalog.mentionsType(type, types)
        || StoredValue.isStored(result, catalog, types)) {
      return Optional.empty();
    }
    if (catalog.findType(Role.MAY_DROP, type, types).isPresent()) {
      return Optional.of(Answer.NONE);
    }
    for (Map.Entry<Role, ObligationKind> kind : KINDS.entrySet()) {
      Optional<Model> model = catalog.findType(kind.getKey(), type, types);
      if (model.isPresent()) {
        return Optional.of(answer(kind.getValue(), type.tsym.getSimpleName(), model.get()));
      }
    }
    return Optional.empty();
  }

  private static Answer answer(ObligationKind kind, CharSequence subject, Model model) {
    return Answer.of(kind, subject.toString(), model.attribute("why").orElse(WHY.get(kind)));
  }

  private static final Map<ObligationKind, String> WHY =
      Map.of(
          ObligationKind.ASYNC_OUTCOME,
              "it alone tells when the work is done and whether it failed",
          ObligationKind.READINESS, "it alone tells whether the work is done",
          ObligationKind.PROGRESS, "it alone tells how much was done",
          ObligationKind.CUSTOM, "it is declared must-use");

  private static Map<Role, ObligationKind> kinds() {
    Map<Role, ObligationKind> kinds = new EnumMap<>(Role.class);
    kinds.put(Role.ASYNC, ObligationKind.ASYNC_OUTCOME);
    kinds.put(Role.READINESS, ObligationKind.READINESS);
    kinds.put(Role.PROGRESS, ObligationKind.PROGRESS);
    kinds.put(Role.MUST_USE, ObligationKind.CUSTOM);
    return kinds;
  }
}
