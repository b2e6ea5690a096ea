package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.exemption.Exemptions;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sees whether a call puts the future that a function returns into another one.
 *
 * <p>The method's declaration says so: what the function returns is a bare type variable, and the
 * method returns an asynchronous result of that variable. A flattening sibling asks its function
 * for a future instead.
 */
final class Nesting {
  private static final Pattern GETTER = Pattern.compile("get\\p{Lu}.*");

  private final AsyncTypes async;
  private final KeptBeside kept;
  private final Exemptions exemptions;
  private final VisitorState state;

  Nesting(AsyncTypes async, Links links, Exemptions exemptions, VisitorState state) {
    this.async = async;
    this.kept =
        new KeptBeside(
            async, links, call -> links.awaits(call) || exemptions.handlesFailure(call, state));
    this.exemptions = exemptions;
    this.state = state;
  }

  /**
   * The types of what the function returns, or of the value that is given, where the call nests a
   * future among them.
   */
  List<Type> inner(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || call.getArguments().isEmpty()
        || receivesNested(call)) {
      return List.of();
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!async.mentionsAsync(method.getReturnType()) || async.comesElsewhere(method)) {
      return List.of();
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      List<Type> inner = innerOf(arguments.get(i), parameter(method, i), method, path);
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return List.of();
  }

  private boolean receivesNested(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && async.isNested(ASTHelpers.getType(receiver))
        && !isDeclaredNested(receiver);
  }

  /** {@code groupBy(key)}: no function has put the inner one there, and the call loses none. */
  private boolean isDeclaredNested(ExpressionTree receiver) {
    return receiver instanceof MethodInvocationTree made
        && async.isNested(ASTHelpers.getSymbol(made).getReturnType());
  }

  private static Type parameter(MethodSymbol method, int index) {
    List<Type> parameters = method.type.getParameterTypes();
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  private List<Type> innerOf(
      ExpressionTree argument, Type parameter, MethodSymbol method, TreePath path) {
    return Functions.declaredResult(parameter, state)
        .filter(result -> result.hasTag(TypeTag.TYPEVAR))
        .filter(result -> isHeld(result.tsym, method.getReturnType()))
        .filter(result -> !kept.keepsWhatItReturns(written(argument, path)))
        .map(
            result ->
                Functions.results(written(argument, path), value -> isOpen(value, path), state))
        .filter(results -> results.stream().anyMatch(async::isOrHoldsAsync))
        .or(() -> givenValue(argument, parameter, path))
        .orElse(List.of());
  }

  /** Whether the future may still end, or end badly, without anybody who is told of it. */
  private boolean isOpen(ExpressionTree value, TreePath path) {
    if (value instanceof MethodInvocationTree made) {
      return async.isFailed(made)
          || !async.isOrHoldsAsync(ASTHelpers.getType(made))
          || !(async.isCompleted(made) || mayDrop(made, path));
    }
    return !(value instanceof MemberReferenceTree)
        || ASTHelpers.getSymbol(value).isConstructor()
        || !mayDrop(value, path);
  }

  /** What anybody may drop, nobody loses inside another. */
  private boolean mayDrop(ExpressionTree made, TreePath path) {
    return exemptions.mayDrop(pathOf(made, path), state);
  }

  /** The function may be a variable's, and stand anywhere in the file. */
  private static TreePath pathOf(ExpressionTree value, TreePath path) {
    TreePath within = TreePath.getPath(path, value);
    return within != null ? within : TreePath.getPath(path.getCompilationUnit(), value);
  }

  /** {@code completedFuture(async())}: nobody but the new future holds what a call just made. */
  private Optional<List<Type>> givenValue(ExpressionTree argument, Type parameter, TreePath path) {
    MethodSymbol method = ASTHelpers.getSymbol((MethodInvocationTree) path.getLeaf());
    Type element =
        method.isVarArgs() && parameter instanceof ArrayType array ? array.elemtype : parameter;
    return ASTHelpers.stripParentheses(argument) instanceof MethodInvocationTree made
            && async.isMade(made)
            && !isHandedOut(made)
            && element.hasTag(TypeTag.TYPEVAR)
            && element.tsym.owner == method
            && isHeld(element.tsym, method.getReturnType())
            && !mayDrop(made, path)
        ? Optional.of(List.of(ASTHelpers.getType(made)))
        : Optional.empty();
  }

  /** What a getter of some object hands out, that object holds. */
  private static boolean isHandedOut(MethodInvocationTree made) {
    return made.getArguments().isEmpty()
        && ASTHelpers.getReceiver(made) != null
        && GETTER.matcher(ASTHelpers.getSymbol(made).getSimpleName()).matches();
  }

  /** Whether the type has a future of exactly this type variable in it. */
  private boolean isHeld(Symbol variable, Type type) {
    return (async.isAsync(type) && type.getTypeArguments().stream().anyMatch(t -> is(variable, t)))
        || type.getTypeArguments().stream().anyMatch(part -> isHeld(variable, part));
  }

  private boolean is(Symbol variable, Type type) {
    return state.getTypes().wildUpperBound(type).tsym == variable;
  }

  /** The function itself, where the argument is a variable that is set to one in plain sight. */
  private static ExpressionTree written(ExpressionTree argument, TreePath path) {
    return argument instanceof IdentifierTree
        ? Scopes.onlyValue(ASTHelpers.getSymbol(argument), path)
            .map(value -> (ExpressionTree) value.getLeaf())
            .orElse(argument)
        : argument;
  }
}
