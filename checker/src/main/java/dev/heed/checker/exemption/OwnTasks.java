package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Returns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells methods of executors of one's own, whose future stands for the task that they are given.
 *
 * <p>Code without parameters may as well be what runs when something else is done; the future then
 * stands for that. So the code must be all that the call is about, and the call must say so: by its
 * code, by the {@link java.util.concurrent.Executor} that it is made on, or by its name.
 */
final class OwnTasks {
  private static final Pattern STARTS =
      Pattern.compile(
          "(submit|schedule|run|supply|execute|invoke|start|spawn|fork|launch|enqueue|queue|post"
              + "|dispatch|call|perform|repeat|async|every|later|defer|after|at|go|background"
              + "|offload)(\\p{Lu}.*)?");

  private static final Pattern WHEN_AND_HOW =
      Pattern.compile("java\\.time\\..*|java\\.util\\.concurrent\\.TimeUnit|java\\.lang\\.String");

  private final Catalog catalog;
  private final LazyResults lazy;

  OwnTasks(Catalog catalog) {
    this.catalog = catalog;
    this.lazy = new LazyResults(catalog);
  }

  /** The task that the call's future stands for. */
  Optional<ExpressionTree> task(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    List<Type> parameters = method.type.getParameterTypes();
    if (parameters.size() != arguments.size()
        || !lazy.isEager(ASTHelpers.getResultType(call), state)
        || isLink(call, method, state)) {
      return Optional.empty();
    }
    ExpressionTree task = null;
    for (int i = 0; i < parameters.size(); i++) {
      if (task == null && isTask(parameters.get(i), method, state)) {
        task = arguments.get(i);
      } else if (!saysWhenOrHow(parameters.get(i), state)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(task).filter(found -> starts(call, method, state));
  }

  /** What is told of the end of a future runs after it, and the next future stands for both. */
  private boolean isLink(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    return !method.isStatic()
        && catalog
            .findType(Role.ASYNC, ASTHelpers.getReceiverType(call), state.getTypes())
            .isPresent();
  }

  /** Code without parameters, whose value is the future's, if it has one. */
  private static boolean isTask(Type type, MethodSymbol method, VisitorState state) {
    if (!Functions.isFunctional(type, state) || !Functions.parameterTypes(type, state).isEmpty()) {
      return false;
    }
    Type value = state.getTypes().findDescriptorType(type).getReturnType();
    return value.hasTag(TypeTag.VOID)
        || method.getReturnType().allparams().stream().anyMatch(held -> held.tsym == value.tsym);
  }

  private static boolean saysWhenOrHow(Type type, VisitorState state) {
    return type.isPrimitive()
        || isExecutor(type, state)
        || type.tsym.isEnum()
        || WHEN_AND_HOW.matcher(type.tsym.getQualifiedName()).matches();
  }

  private boolean starts(MethodInvocationTree call, MethodSymbol method, VisitorState state) {
    Optional<Functions.Code> code = Functions.ofMethod(method, state);
    return STARTS.matcher(method.getSimpleName()).matches()
        || isExecutor(ASTHelpers.getReceiverType(call), state)
        || code.filter(found -> handsOn(found, state)).isPresent();
  }

  /** {@code return pool.submit(task);} */
  private boolean handsOn(Functions.Code code, VisitorState state) {
    List<ExpressionTree> returned = Returns.of(code.body());
    return !returned.isEmpty()
        && returned.stream()
            .allMatch(
                value ->
                    value instanceof MethodInvocationTree next
                        && catalog.has(
                            Role.RUNS_TASK,
                            Callbacks.method(next),
                            ASTHelpers.getReceiverType(next),
                            state.getTypes())
                        && next.getArguments().stream()
                            .anyMatch(argument -> isParameter(argument, code)));
  }

  private static boolean isParameter(ExpressionTree tree, Functions.Code code) {
    return tree instanceof IdentifierTree
        && code.parameters().stream()
            .anyMatch(p -> ASTHelpers.getSymbol(p).equals(ASTHelpers.getSymbol(tree)));
  }

  private static boolean isExecutor(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(
        type, state.getTypeFromString("java.util.concurrent.Executor"), state);
  }
}
