package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.WildcardType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the code around a future of a future takes a plain future in its place, and uses it. */
final class FlattenedContext {
  /** Links that look at the item itself, or have all of it done again. */
  private static final Set<String> LOOKS = Set.of("ifNull", "ifNotNull", "retry");

  private final VisitorState state;

  FlattenedContext(VisitorState state) {
    this.state = state;
  }

  boolean takesFlattened(TreePath path) {
    Tree parent = path.getParentPath().getLeaf();
    if (parent instanceof MemberSelectTree) {
      return chainTakes(path);
    }
    if (parent instanceof VariableTree variable) {
      return variable.getType() != null && holdsAnything(ASTHelpers.getType(variable));
    }
    if (parent instanceof ReturnTree) {
      Tree function = functionAround(path);
      return function instanceof MethodTree method
          && holdsAnything(ASTHelpers.getType(method.getReturnType()));
    }
    return parent instanceof MethodInvocationTree call && parameterHoldsAnything(call, path);
  }

  /**
   * A chain takes it when a link drops what the receiver holds, or when its end is waited for as a
   * statement.
   */
  private boolean chainTakes(TreePath path) {
    TreePath link = path;
    boolean forgets = false;
    while (link.getParentPath().getLeaf() instanceof MemberSelectTree
        && link.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      link = link.getParentPath().getParentPath();
      if (call.getArguments().stream().anyMatch(this::asksWhatItIsGiven)
          || LOOKS.contains(ASTHelpers.getSymbol(call).name.toString())
          || givesWhatTheOwnerHolds(ASTHelpers.getSymbol(call))) {
        return false;
      }
      forgets |= !returnsVariableOfOwner(ASTHelpers.getSymbol(call));
    }
    boolean statement = link.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    Type last = ASTHelpers.getType(link.getLeaf());
    return statement ? isFinal(link) : forgets && last != null;
  }

  /**
   * {@code map(inner -> inner.retry())}, {@code (Mono<String> inner) -> x}, or {@code
   * Objects::nonNull}.
   */
  private boolean asksWhatItIsGiven(ExpressionTree function) {
    if (function instanceof MemberReferenceTree reference) {
      Type answer = ASTHelpers.getSymbol(reference).getReturnType();
      return answer.isPrimitive() && !answer.hasTag(TypeTag.VOID);
    }
    return function instanceof LambdaExpressionTree lambda
        && !lambda.getParameters().isEmpty()
        && (((JCLambda) lambda).paramKind == JCLambda.ParameterKind.EXPLICIT
            || Names.areIn(namesOf(lambda), lambda.getBody()));
  }

  private static Set<String> namesOf(LambdaExpressionTree lambda) {
    return lambda.getParameters().stream()
        .map(parameter -> parameter.getName().toString())
        .collect(Collectors.toSet());
  }

  /** {@code exceptionally(failure -> another)}: the other would have to be what the inner holds. */
  private boolean givesWhatTheOwnerHolds(MethodSymbol link) {
    return link.type.getParameterTypes().stream().anyMatch(type -> gives(type, link));
  }

  private boolean gives(Type parameter, MethodSymbol link) {
    return state.getTypes().isFunctionalInterface(parameter.tsym)
        ? mentions(state.getTypes().findDescriptorType(parameter).getReturnType(), link)
        : mentions(parameter, link);
  }

  /** Whether the chain ends with a wait, and leaves no future behind but the inner one. */
  private static boolean isFinal(TreePath link) {
    MethodSymbol last = ASTHelpers.getSymbol((MethodInvocationTree) link.getLeaf());
    Type declared = last.getReturnType();
    return declared.hasTag(TypeTag.VOID)
        || (declared.hasTag(TypeTag.TYPEVAR) && declared.tsym.owner == last.owner);
  }

  private static boolean returnsVariableOfOwner(MethodSymbol method) {
    return mentions(method.getReturnType(), method);
  }

  private static boolean mentions(Type type, MethodSymbol method) {
    return (type instanceof WildcardType wildcard && mentions(wildcard.type, method))
        || (type.hasTag(TypeTag.TYPEVAR) && type.tsym.owner == method.owner)
        || type.getTypeArguments().stream().anyMatch(part -> mentions(part, method));
  }

  private static Tree functionAround(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return tree;
      }
    }
    return null;
  }

  private boolean parameterHoldsAnything(MethodInvocationTree call, TreePath path) {
    int index = call.getArguments().indexOf(path.getLeaf());
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type type =
        receiver == null
            ? method.type
            : state.getTypes().memberType(ASTHelpers.getType(receiver), method);
    int last = type.getParameterTypes().size() - 1;
    Type parameter = type.getParameterTypes().get(Math.min(index, last));
    return holdsAnything(
        method.isVarArgs() && index >= last && parameter instanceof Type.ArrayType array
            ? array.elemtype
            : parameter);
  }

  private static boolean holdsAnything(Type type) {
    return type != null
        && type.getTypeArguments().size() == 1
        && type.getTypeArguments().get(0) instanceof WildcardType wildcard
        && wildcard.isUnbound();
  }
}
