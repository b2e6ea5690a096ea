package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.Optional;

/**
 * Calls that are only half of an operator, such as {@code onItem()} and {@code ifNull()}: what they
 * give is no future, but its own methods go on with one.
 */
final class Steps {
  private final Catalog catalog;
  private final VisitorState state;

  Steps(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the call gives a group of operators. */
  boolean isOne(ExpressionTree call) {
    if (!(call instanceof MethodInvocationTree invocation)) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(invocation);
    Type group = method.getReturnType();
    return group.hasTag(TypeTag.CLASS) && goesOn(group, isCold(method.owner.type));
  }

  /**
   * Whether methods of the group give futures; where it comes of no description, descriptions.
   *
   * <p>A channel that a future hands out gives futures of its own, which are about something else.
   */
  private boolean goesOn(Type group, boolean described) {
    for (Type each : state.getTypes().closure(group)) {
      for (Symbol member : each.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method
            && !method.isStatic()
            && !method.isConstructor()
            && (described ? isFuture(method.getReturnType()) : isCold(method.getReturnType()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isCold(Type type) {
    return model(type).flatMap(model -> model.attribute("cold")).isPresent();
  }

  private boolean isFuture(Type type) {
    return model(type).isPresent();
  }

  private Optional<Model> model(Type type) {
    return type.hasTag(TypeTag.CLASS)
        ? catalog.findType(Role.ASYNC, type, state.getTypes())
        : Optional.empty();
  }
}
