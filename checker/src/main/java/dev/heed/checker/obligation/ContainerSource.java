package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A container that a call has just made passes on the obligation of what it holds. */
final class ContainerSource implements ObligationSource {
  /** How deep in containers a result is looked for: a type may hold its like, and so for ever. */
  private static final int DEEPEST = 9;

  private final Obligations obligations;
  private final Catalog catalog;
  private int depth;

  ContainerSource(Obligations obligations, Catalog catalog) {
    this.obligations = obligations;
    this.catalog = catalog;
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    if (depth == DEEPEST
        || result.method().isConstructor()
        || isMadeEmpty(result)
        || StoredValue.isStored(result, catalog, state.getTypes())
        || StoredValue.isView(result)) {
      return Optional.empty();
    }
    depth++;
    try {
      return element(result.type(), state)
          .map(type -> new Result(result.tree(), result.method(), type, result.site()))
          .flatMap(element -> obligations.of(element, state))
          .filter(found -> !new KeptContainer(catalog, state).isOf(result.tree()))
          .map(found -> new Answer(Optional.of(found)));
    } finally {
      depth--;
    }
  }

  /**
   * {@code newKeySet()}, {@code synchronizedList(new ArrayList<>())}: a static method that is told
   * nothing of the element type, or given no element, cannot make one.
   */
  private static boolean isMadeEmpty(Result result) {
    MethodSymbol method = result.method();
    return method.isStatic()
        && method.getReturnType().getTypeArguments().stream()
            .anyMatch(type -> type.tsym.owner == method && isToldNothing(result, type));
  }

  private static boolean isToldNothing(Result result, Type element) {
    List<Type> parameters = result.method().type.getParameterTypes();
    return IntStream.range(0, parameters.size())
        .filter(index -> parameters.get(index).contains(element))
        .allMatch(index -> isNew(result, parameters.get(index), index));
  }

  /** A new container, not a new element. */
  private static boolean isNew(Result result, Type parameter, int index) {
    return !parameter.getTypeArguments().isEmpty()
        && result.tree() instanceof MethodInvocationTree call
        && call.getArguments().get(index) instanceof NewClassTree made
        && made.getArguments().isEmpty();
  }

  private Optional<Type> element(Type type, VisitorState state) {
    if (type instanceof ArrayType array) {
      return Optional.of(array.elemtype);
    }
    return catalog
        .findType(Role.CONTAINER, type, state.getTypes())
        .map(model -> state.getTypeFromString(model.type()))
        .map(container -> state.getTypes().asSuper(type, container.tsym))
        .filter(found -> !found.getTypeArguments().isEmpty())
        .map(found -> state.getTypes().wildUpperBound(found.getTypeArguments().last()));
  }
}
