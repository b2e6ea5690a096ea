package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When callbacks run: by what they are given to, by what they are told, and by their members. */
final class Timing {
  private static final Set<Role> REGISTERS =
      EnumSet.of(Role.HANDLES, Role.CONTINUES, Role.RUNS_TASK);

  private final Catalog catalog;
  private final OwnCallbacks own;

  Timing(Catalog catalog) {
    this.catalog = catalog;
    own = new OwnCallbacks(catalog);
  }

  /** Whether it is known when calls of the method run what they are given. */
  boolean registers(MethodSymbol method, Type site, VisitorState state) {
    return catalog.hasAny(REGISTERS, method, site, state.getTypes());
  }

  /** Whether it is known when the call runs what it is given. */
  boolean isRegistration(ExpressionTree call, VisitorState state) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && (registers(method, Result.site(call, method), state)
            || isOwn(method, Result.site(call, method), state))
        && Result.of(call, state).isPresent();
  }

  /** {@code found.ifPresentOrElse(value -> …, () -> …)}: of what it is given, it runs one. */
  boolean runsOneOfTwo(ExpressionTree call, VisitorState state) {
    return Calls.arguments(call).size() == 2
        && Result.of(call, state)
            .flatMap(r -> catalog.find(Role.GIVES_ELEMENTS, r.method(), r.site(), state.getTypes()))
            .flatMap(line -> line.attribute("most"))
            .isPresent();
  }

  private boolean isOwn(MethodSymbol method, Type site, VisitorState state) {
    return own.isForSuccess(method, state) || own.startsTask(method, site, state);
  }

  /** Whether the call may run its task again and again. */
  boolean repeats(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .filter(r -> plays(Role.REPEATS, r, state) || !registers(r.method(), r.site(), state))
        .isPresent();
  }

  /** Whether the class has one member for a success, and is told of one outcome only. */
  boolean hasOneOutcome(ClassTree body, VisitorState state) {
    return model(body, state)
        .flatMap(model -> model.attribute("success"))
        .filter(names -> !names.contains(","))
        .isPresent();
  }

  /** When the call runs code that is told things of these types. */
  When of(ExpressionTree call, List<Type> told, VisitorState state) {
    return Result.of(call, state).map(result -> of(result, told, state)).orElse(When.UNKNOWN);
  }

  private When of(Result result, List<Type> told, VisitorState state) {
    if (plays(Role.RUNS_TASK, result, state)) {
      return When.TASK;
    }
    boolean handles = plays(Role.HANDLES, result, state);
    boolean continues = plays(Role.CONTINUES, result, state);
    if (!handles && !continues) {
      return tellOutcome(told, state) ? When.EITHER : ofOwn(result, told, state);
    }
    if (told.stream().anyMatch(type -> isThrowable(type, state))) {
      return told.size() == 1 ? When.FAILURE : When.EITHER;
    }
    if (handles && told.stream().anyMatch(type -> isOutcome(type, state))) {
      return When.EITHER;
    }
    return continues || !told.stream().allMatch(Timing::isNothing) ? When.SUCCESS : When.TASK;
  }

  private static boolean isNothing(Type told) {
    return told.tsym.getQualifiedName().contentEquals("java.lang.Void");
  }

  private When ofOwn(Result result, List<Type> told, VisitorState state) {
    return told.isEmpty() && own.startsTask(result.method(), result.site(), state)
        ? When.TASK
        : told.size() == 1 && own.isForSuccess(result.method(), state)
            ? When.SUCCESS
            : When.UNKNOWN;
  }

  /** Whether code that is told these runs on success and on failure, whoever runs it. */
  boolean tellOutcome(List<Type> told, VisitorState state) {
    return told.stream().anyMatch(type -> plays(Role.CARRIES_FAILURE, type, state))
        || (told.size() > 1 && told.stream().anyMatch(type -> isThrowable(type, state)));
  }

  /**
   * {@code failure -> …}: a lambda that is told of a failure, of nothing else, and asked nothing.
   */
  boolean isToldFailureOnly(Tree code, VisitorState state) {
    return code instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1
        && state
            .getTypes()
            .findDescriptorType(ASTHelpers.getType(lambda))
            .getReturnType()
            .hasTag(TypeTag.VOID)
        && isThrowable(ASTHelpers.getType(lambda.getParameters().get(0)), state);
  }

  /**
   * {@code query(text -> …, failure -> …)}: of two functions that a call is given, one that is told
   * of a failure alone runs on failure, and then the other on success, whatever the call is.
   */
  List<Callback> paired(List<Callback> callbacks, VisitorState state) {
    boolean pair =
        callbacks.size() == 2
            && callbacks.stream().allMatch(callback -> callback.when() == When.UNKNOWN)
            && callbacks.stream().filter(callback -> isForFailure(callback, state)).count() == 1;
    return pair
        ? callbacks.stream()
            .map(
                callback ->
                    callback.at(isForFailure(callback, state) ? When.FAILURE : When.SUCCESS))
            .toList()
        : callbacks;
  }

  private boolean isForFailure(Callback callback, VisitorState state) {
    return isToldFailureOnly(callback.argument().getLeaf(), state);
  }

  /** Whether the members of the class say when each of them runs. */
  boolean hasOutcomes(ClassTree body, VisitorState state) {
    return model(body, state).isPresent() || hasFailureMember(body, state);
  }

  /** When the member of such a class runs. */
  When ofMember(ClassTree body, MethodTree method, VisitorState state) {
    return model(body, state)
        .map(model -> named(model, method))
        .orElseGet(() -> isFailureMember(method, state) ? When.FAILURE : When.SUCCESS);
  }

  private Optional<Model> model(ClassTree body, VisitorState state) {
    return catalog.findType(Role.CALLBACK, ASTHelpers.getType(body), state.getTypes());
  }

  private static When named(Model model, MethodTree method) {
    return names(model, "failure", method)
        ? When.FAILURE
        : names(model, "success", method) ? When.SUCCESS : When.UNKNOWN;
  }

  private static boolean names(Model model, String attribute, MethodTree method) {
    return model.attribute(attribute).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .anyMatch(method.getName()::contentEquals);
  }

  /** An interface that has a member for failures, whatever its members are called. */
  private static boolean hasFailureMember(ClassTree body, VisitorState state) {
    List<MethodTree> members =
        body.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(method -> isInherited(method, state))
            .toList();
    return !ASTHelpers.getSymbol(body).getInterfaces().isEmpty()
        && members.stream().anyMatch(method -> isFailureMember(method, state))
        && members.stream().anyMatch(method -> !isFailureMember(method, state));
  }

  private static boolean isInherited(MethodTree method, VisitorState state) {
    return !ASTHelpers.findSuperMethods(ASTHelpers.getSymbol(method), state.getTypes()).isEmpty();
  }

  private static boolean isFailureMember(MethodTree method, VisitorState state) {
    return method.getParameters().stream()
        .anyMatch(parameter -> isThrowable(ASTHelpers.getType(parameter), state));
  }

  private boolean plays(Role role, Result result, VisitorState state) {
    return catalog.has(role, result.method(), result.site(), state.getTypes());
  }

  private boolean isOutcome(Type type, VisitorState state) {
    return plays(Role.CARRIES_FAILURE, type, state) || plays(Role.ASYNC, type, state);
  }

  private boolean plays(Role role, Type type, VisitorState state) {
    return catalog.findType(role, type, state.getTypes()).isPresent();
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }
}
