package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Promises of types that no catalog knows. Each kind has one way in for a value and one for a
 * failure; a type that only takes values is no promise, since nobody can be told of a failure.
 */
final class OwnPromises {
  private static final Pattern SUCCESS =
      Pattern.compile(
          "(on|set|try)?(success|response|result|completed?|completion|resolved?|resume|succeed"
              + "|value|reply|respond|answer|finish|done)(ed)?|tryset",
          Pattern.CASE_INSENSITIVE);

  private final Catalog catalog;
  private final Bodies bodies;

  OwnPromises(Catalog catalog, Bodies bodies) {
    this.catalog = catalog;
    this.bodies = bodies;
  }

  /** What the call or reference does to its receiver. */
  Optional<Event.Kind> kindOf(Result result, VisitorState state) {
    return result.method().isStatic()
        ? Optional.empty()
        : ofPermit(result.method())
            .or(() -> ofOutcome(result, state))
            .or(() -> ofPair(result, state))
            .or(() -> ofWrapper(result.method(), state));
  }

  private static Optional<Event.Kind> ofPermit(MethodSymbol method) {
    return Permits.givesBackOwn(method) ? Optional.of(Event.Kind.COMPLETES) : Optional.empty();
  }

  /** {@code handler.handle(Future.succeededFuture(x))}, {@code callback.accept(x, null)}. */
  private Optional<Event.Kind> ofOutcome(Result result, VisitorState state) {
    Symbol receiver =
        result.tree() instanceof MethodInvocationTree
            ? ASTHelpers.getSymbol(Calls.receiver(result.tree()))
            : null;
    return Scopes.isLocal(receiver) && isOnlyMember(result, state)
        ? ofTold(result, state)
        : Optional.empty();
  }

  private Optional<Event.Kind> ofTold(Result result, VisitorState state) {
    List<? extends ExpressionTree> told = Calls.arguments(result.tree());
    List<Type> types = state.getTypes().findDescriptorType(result.site()).getParameterTypes();
    for (int i = 0; i < told.size(); i++) {
      if (told.size() > 1 && isThrowable(types.get(i), state)) {
        return Optional.of(
            told.get(i).getKind() == Tree.Kind.NULL_LITERAL
                ? Event.Kind.COMPLETES
                : Event.Kind.FAILS);
      }
      if (isSuccess(told.get(i), state)) {
        return Optional.of(Event.Kind.COMPLETES);
      }
    }
    return Optional.empty();
  }

  private boolean isOnlyMember(Result result, VisitorState state) {
    return result.site().tsym.isInterface()
        && state.getTypes().isFunctionalInterface(result.site())
        && result.method().getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Whether the argument stands for an outcome, and says that it is a good one. */
  private boolean isSuccess(ExpressionTree argument, VisitorState state) {
    return catalog
            .findType(Role.CARRIES_FAILURE, ASTHelpers.getType(argument), state.getTypes())
            .isPresent()
        && Result.of(argument, state)
            .flatMap(made -> catalog.find(Role.COMPLETED, made.method(), null, state.getTypes()))
            .filter(model -> model.attribute("failed").isEmpty())
            .isPresent();
  }

  /** A type with one member for a value, by its name, and beside it one that is told a failure. */
  private Optional<Event.Kind> ofPair(Result result, VisitorState state) {
    MethodSymbol method = result.method();
    Symbol receiver = ASTHelpers.getSymbol(Calls.receiver(result.tree()));
    if (receiver != null && receiver.isStatic()) {
      return Optional.empty(); // A constant that does nothing, say: nobody waits for it.
    }
    if (isToldFailure(method, state)) {
      return hasBeside(method, other -> isValue(other, state))
          ? Optional.of(Event.Kind.FAILS)
          : Optional.empty();
    }
    return isValue(method, state) && hasBeside(method, other -> isToldFailure(other, state))
        ? Optional.of(Event.Kind.COMPLETES)
        : Optional.empty();
  }

  private static boolean hasBeside(MethodSymbol method, Predicate<MethodSymbol> wanted) {
    for (Symbol member : membersBeside(method)) {
      if (member instanceof MethodSymbol other
          && other != method
          && !other.isPrivate()
          && !other.isStatic()
          && wanted.test(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(MethodSymbol method, VisitorState state) {
    return method.getParameters().size() <= 2 // a status and a body, say
        && method.getParameters().stream().noneMatch(told -> isThrowable(told.type, state))
        && answersNothing(method)
        && SUCCESS.matcher(method.getSimpleName()).matches();
  }

  private static boolean isToldFailure(MethodSymbol method, VisitorState state) {
    return method.getParameters().size() == 1
        && answersNothing(method)
        && isThrowable(method.getParameters().get(0).type, state);
  }

  private static boolean answersNothing(MethodSymbol method) {
    return method.getReturnType().hasTag(TypeTag.VOID)
        || method.getReturnType().hasTag(TypeTag.BOOLEAN);
  }

  /**
   * A class of this file that completes a promise of its own in one method, and fails it in one.
   */
  private Optional<Event.Kind> ofWrapper(MethodSymbol method, VisitorState state) {
    if (isToldFailure(method, state)) {
      return settles(Role.FAILS, method, state).isEmpty()
          ? Optional.empty()
          : Optional.of(Event.Kind.FAILS);
    }
    Set<Symbol> completed = settles(Role.COMPLETES, method, state);
    for (Symbol member : completed.isEmpty() ? List.<Symbol>of() : membersBeside(method)) {
      if (member instanceof MethodSymbol other
          && isToldFailure(other, state)
          && settles(Role.FAILS, other, state).stream().anyMatch(completed::contains)) {
        return Optional.of(Event.Kind.COMPLETES);
      }
    }
    return Optional.empty();
  }

  private static Iterable<Symbol> membersBeside(MethodSymbol method) {
    return method.owner.members().getSymbols();
  }

  /** The fields of its object to which the method does it as one of its statements. */
  private Set<Symbol> settles(Role role, MethodSymbol method, VisitorState state) {
    Set<Symbol> fields = new HashSet<>();
    bodies
        .of(method, state)
        .ifPresent(
            declaration ->
                ((MethodTree) declaration.getLeaf())
                    .getBody()
                    .getStatements()
                    .forEach(
                        statement ->
                            Calls.in(
                                new TreePath(Bodies.block(declaration), statement),
                                call -> addSettled(role, call, fields, state))));
    return fields;
  }

  private void addSettled(Role role, TreePath call, Set<Symbol> fields, VisitorState state) {
    Symbol receiver = ASTHelpers.getSymbol(Calls.receiver(call.getLeaf()));
    if (receiver != null
        && Scopes.isField(receiver)
        && Result.of((ExpressionTree) call.getLeaf(), state)
            .filter(r -> catalog.has(role, r.method(), r.site(), state.getTypes()))
            .isPresent()) {
      fields.add(receiver);
    }
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }
}
