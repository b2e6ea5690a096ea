package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Follows a future of a future, and the inner one when it comes out, to see whether anybody can
 * still reach the inner one where the value ends.
 */
final class InnerFate {
  private final AsyncTypes async;
  private final Links links;
  private final VisitorState state;

  /** How many futures deep the inner one is by itself. */
  private final int innerDepth;

  private final Set<Symbol> followed = new HashSet<>();

  InnerFate(TreePath outer, AsyncTypes async, Links links, VisitorState state) {
    this.async = async;
    this.links = links;
    this.state = state;
    this.innerDepth = async.depth(ASTHelpers.getType(outer.getLeaf())) - 1;
  }

  /** Whether nobody can reach the inner future that the value at this place is or holds. */
  boolean isLost(TreePath path) {
    TreePath parentPath = path.getParentPath();
    Tree parent = parentPath.getLeaf();
    if (parent instanceof ExpressionStatementTree) {
      return true;
    }
    if (parent instanceof TypeCastTree cast) {
      return hidden(path, ASTHelpers.getType(cast.getType())) && !isShownAgain(parentPath)
          || isLost(parentPath);
    }
    TreePath whole = Arms.whole(path);
    if (whole != path) {
      return hidden(path, ASTHelpers.getType(whole.getLeaf())) || isLost(whole);
    }
    if (parent instanceof VariableTree || parent instanceof AssignmentTree) {
      return isLostInVariable(path, parent, parentPath);
    }
    if (parent instanceof EnhancedForLoopTree each) {
      return isLostInAll(ASTHelpers.getSymbol(each.getVariable()), parentPath);
    }
    if (parent instanceof NewArrayTree array) {
      return hidden(path, ASTHelpers.getType(array)) || isLost(parentPath);
    }
    return isLostOnReturn(path, parentPath, parent);
  }

  private boolean isLostOnReturn(TreePath path, TreePath parentPath, Tree parent) {
    if (parent instanceof LambdaExpressionTree) {
      return isLostFromLambda(path, parentPath);
    }
    if (parent instanceof ReturnTree) {
      TreePath function = functionAround(parentPath);
      return function.getLeaf() instanceof LambdaExpressionTree
          ? isLostFromLambda(path, function)
          : function.getLeaf() instanceof MethodTree method
              && isHiddenFromCaller(path, ASTHelpers.getType(method.getReturnType()));
    }
    if (parent instanceof MemberSelectTree select && select.getExpression() == path.getLeaf()) {
      return parentPath.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select
          ? isLostInLink(path, parentPath.getParentPath())
          : ASTHelpers.getType(path.getLeaf()) instanceof ArrayType;
    }
    if (parent instanceof MethodInvocationTree call) {
      return isLostAsArgument(path, call, parentPath);
    }
    if (parent instanceof NewClassTree made) {
      return hidden(path, links.parameter(made, made.getArguments().indexOf(path.getLeaf())));
    }
    return parent instanceof BinaryTree;
  }

  /**
   * {@code switchOnNext(Publisher<Publisher<T>>)}: a method whose parameter names the inner future
   * sees to it, and returns only what that holds.
   */
  private boolean isTakenByName(TreePath value, MethodInvocationTree call, int index) {
    int given = async.depth(ASTHelpers.getType(value.getLeaf()));
    return given - async.depth(links.declaredParameter(call, index)) < innerDepth;
  }

  /** {@code (Mono) nested}, where the type of what it goes into says what is in it. */
  private boolean isShownAgain(TreePath cast) {
    Tree parent = cast.getParentPath().getLeaf();
    Tree target =
        parent instanceof ReturnTree && functionAround(cast).getLeaf() instanceof MethodTree method
            ? method.getReturnType()
            : parent instanceof TypeCastTree again
                ? again.getType()
                : parent instanceof VariableTree variable ? variable : null;
    return target != null && async.isNested(ASTHelpers.getType(target));
  }

  private static TreePath functionAround(TreePath path) {
    TreePath function = path;
    while (!(function.getLeaf() instanceof MethodTree)
        && !(function.getLeaf() instanceof LambdaExpressionTree)) {
      function = function.getParentPath();
    }
    return function;
  }

  private boolean isLostInVariable(TreePath value, Tree definition, TreePath path) {
    Symbol symbol =
        ASTHelpers.getSymbol(
            definition instanceof AssignmentTree assignment
                ? assignment.getVariable()
                : definition);
    Type type =
        ASTHelpers.getType(
            definition instanceof AssignmentTree assignment
                ? assignment.getVariable()
                : definition);
    if (hidden(value, type)) {
      return !Scopes.isLocal(symbol) || !AskedBack.around(path, async);
    }
    return symbol != null
        && (Scopes.isLocal(symbol)
            || (Scopes.isField(symbol) && symbol.getModifiers().contains(Modifier.PRIVATE)))
        && isLostInAll(symbol, path);
  }

  private boolean isLostInAll(Symbol variable, TreePath around) {
    if (!followed.add(variable)) {
      return true;
    }
    return Scopes.uses(variable, around).stream().allMatch(this::isLost);
  }

  /** What a lambda returns is in the result of the call that takes the lambda, or nowhere. */
  private boolean isLostFromLambda(TreePath value, TreePath lambda) {
    return Functions.descriptor(ASTHelpers.getType(lambda.getLeaf()), state)
        .map(Type::getReturnType)
        .filter(
            returned ->
                returned.hasTag(TypeTag.VOID)
                    || hidden(value, returned)
                    || isLostByTaker(value, lambda))
        .isPresent();
  }

  private boolean isLostByTaker(TreePath value, TreePath lambda) {
    TreePath call = lambda.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree taker
        && taker.getArguments().contains(lambda.getLeaf())
        && async.isNested(ASTHelpers.getType(taker))
        && (async.isNested(ASTHelpers.getType(value.getLeaf()))
            || !links.asksForFuture(taker, taker.getArguments().indexOf(lambda.getLeaf())))
        && isLost(call);
  }

  /** {@code map(inner -> inner.retry())}: the function returns what it has made of the future. */
  private boolean isLostFromMapping(TreePath value) {
    TreePath lambda = value.getParentPath();
    return lambda.getLeaf() instanceof LambdaExpressionTree
        && lambda.getParentPath().getLeaf() instanceof MethodInvocationTree taker
        && async.isNested(ASTHelpers.getType(taker))
        && Functions.descriptor(ASTHelpers.getType(lambda.getLeaf()), state)
            .filter(function -> !function.getReturnType().hasTag(TypeTag.VOID))
            .isPresent()
        && isLostFromLambda(value, lambda);
  }

  private boolean isLostInLink(TreePath value, TreePath callPath) {
    MethodInvocationTree call = (MethodInvocationTree) callPath.getLeaf();
    Type type = ASTHelpers.getType(value.getLeaf());
    if (async.isAsync(type) && !async.isNested(type)) {
      return async.isAsync(ASTHelpers.getType(call)) && isLostFromMapping(callPath);
    }
    if (links.putsIn(call)) {
      return true;
    }
    for (ExpressionTree argument : call.getArguments()) {
      if (isGivenToFunction(argument, call, callPath)) {
        return false;
      }
    }
    return links.carries(call)
        ? isLost(callPath)
        : async.isAsync(type)
            || links.isGroup(value.getLeaf())
            || !async.mentionsAsync(type)
            || links.ignoresElements(call)
            || hidden(value, ASTHelpers.getType(call));
  }

  /** Whether a callback gets the inner future and does something with it. */
  private boolean isGivenToFunction(
      ExpressionTree argument, MethodInvocationTree call, TreePath callPath) {
    TreePath path = new TreePath(callPath, argument);
    if (argument instanceof LambdaExpressionTree lambda) {
      return holding(lambda.getParameters().stream()).anyMatch(held -> !isLostInAll(held, path));
    }
    List<Symbol> told = told(argument);
    return told.isEmpty()
        ? links.takesInner(argument, call)
        : told.stream().anyMatch(held -> !isLostInAll(held, path));
  }

  /** What the methods of an anonymous class are given; a superclass may take the rest. */
  private List<Symbol> told(ExpressionTree argument) {
    return !(argument instanceof NewClassTree made) || made.getClassBody() == null
        ? List.of()
        : holding(
                made.getClassBody().getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .flatMap(method -> ((MethodTree) method).getParameters().stream()))
            .toList();
  }

  private Stream<Symbol> holding(Stream<? extends VariableTree> parameters) {
    return parameters
        .map(tree -> (Symbol) ASTHelpers.getSymbol(tree))
        .filter(parameter -> async.mentionsAsync(parameter.type));
  }

  private boolean isLostAsArgument(TreePath value, MethodInvocationTree call, TreePath callPath) {
    int index = call.getArguments().indexOf(value.getLeaf());
    if (links.records(call) || hidden(value, links.parameter(call, index))) {
      return true;
    }
    if (links.putsIn(call)) {
      return isLostInContainer(call, callPath);
    }
    if (links.returnsArgument(call, index)) {
      Type result = ASTHelpers.getType(call);
      return hidden(value, result)
          || (!isTakenByName(value, call, index)
              && async.mentionsAsync(result)
              && isLost(callPath));
    }
    return isLostByFunctions(value, call, callPath);
  }

  /**
   * {@code transform(nested, inner -> …, executor)}: a method that knows nothing of what the future
   * holds leaves it to the functions that it is given beside.
   */
  private boolean isLostByFunctions(TreePath value, MethodInvocationTree call, TreePath callPath) {
    List<ExpressionTree> takers =
        links.takersOf(call, call.getArguments().indexOf(value.getLeaf()));
    return !takers.isEmpty()
        && async.isNested(ASTHelpers.getType(value.getLeaf()))
        && takers.stream().noneMatch(taker -> isGivenToFunction(taker, call, callPath));
  }

  /** {@code all.add(nested)}: a local container that is made here is followed like a variable. */
  private boolean isLostInContainer(MethodInvocationTree put, TreePath path) {
    Symbol container = ASTHelpers.getSymbol(ASTHelpers.getReceiver(put));
    return Scopes.isLocal(container)
        && Scopes.onlyValue(container, path)
            .filter(value -> value.getLeaf() instanceof NewClassTree)
            .isPresent()
        && isLostInAll(container, path);
  }

  private boolean isHiddenFromCaller(TreePath value, Type returned) {
    Type held = ASTHelpers.getType(value.getLeaf());
    return returned != null
        && (hidden(value, returned)
            || (isObject(returned) && (isObject(held) || async.isNested(held))));
  }

  private boolean isObject(Type type) {
    return ASTHelpers.isSameType(type, state.getSymtab().objectType, state);
  }

  /** Whether the target forgets what the outer future holds. */
  private boolean hidden(TreePath value, Type target) {
    return target != null
        && async.hides(target)
        && async.isNested(ASTHelpers.getType(value.getLeaf()));
  }
}
