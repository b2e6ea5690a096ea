package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What functions take and return. */
final class Functions {
  private Functions() {}

  /** The method type of the functional interface. */
  static Optional<Type> descriptor(Type type, VisitorState state) {
    Types types = state.getTypes();
    return type != null && type.hasTag(TypeTag.CLASS) && types.isFunctionalInterface(type.tsym)
        ? Optional.of(types.findDescriptorType(type))
        : Optional.empty();
  }

  /** What the parameter's function returns; for a collection of functions, what each returns. */
  static Optional<Type> declaredResult(Type parameter, VisitorState state) {
    Types types = state.getTypes();
    return descriptor(parameter, state)
        .or(
            () ->
                parameter.getTypeArguments().stream()
                    .flatMap(element -> descriptor(types.wildUpperBound(element), state).stream())
                    .findFirst())
        .map(Type::getReturnType)
        .map(types::wildUpperBound);
  }

  /**
   * The types of what the function written here returns, or, where it is not written, its type's.
   *
   * @param open whether there is anything left to look at in a value that the function returns
   */
  static List<Type> results(
      ExpressionTree written, Predicate<ExpressionTree> open, VisitorState state) {
    ExpressionTree function = ASTHelpers.stripParentheses(written);
    if (function instanceof TypeCastTree cast) {
      return results(cast.getExpression(), open, state);
    }
    if (function instanceof LambdaExpressionTree lambda) {
      return returned(lambda.getBody(), lambda, open);
    }
    if (function instanceof JCMemberReference reference) {
      return reference.referentType == null || !open.test(reference)
          ? List.of()
          : List.of(
              ASTHelpers.getSymbol((MemberReferenceTree) reference).isConstructor()
                  ? ASTHelpers.getType(reference.expr)
                  : reference.referentType.getReturnType());
    }
    if (function instanceof NewClassTree made && made.getClassBody() != null) {
      return returned(made.getClassBody(), made, open);
    }
    if (isListOfLambdas(function)) {
      return ((MethodInvocationTree) function)
          .getArguments().stream()
              .flatMap(element -> results(element, open, state).stream())
              .toList();
    }
    return declaredResult(ASTHelpers.getType(function), state).map(List::of).orElse(List.of());
  }

  /** The element type of such a list may be inferred without a look at the lambdas. */
  private static boolean isListOfLambdas(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && call.getArguments().stream().allMatch(LambdaExpressionTree.class::isInstance);
  }

  private static List<Type> returned(Tree body, Tree function, Predicate<ExpressionTree> open) {
    List<ExpressionTree> values = new ArrayList<>();
    if (body instanceof ExpressionTree value) {
      values.add(value);
    } else {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree tree, Void unused) {
          if (tree.getExpression() != null) {
            values.add(tree.getExpression());
          }
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
          return null;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
          return null;
        }
      }.scan(body, null);
    }
    return values.stream()
        .flatMap(value -> Arms.of(value).stream())
        .filter(value -> isFresh(value, function))
        .filter(open)
        .map(ASTHelpers::getType)
        .toList();
  }

  /** What a variable outside of the function holds, somebody else can look at. */
  private static boolean isFresh(ExpressionTree value, Tree function) {
    ExpressionTree held =
        value instanceof AssignmentTree assignment ? assignment.getVariable() : value;
    Symbol symbol = ASTHelpers.getSymbol(ASTHelpers.stripParentheses(held));
    return !(symbol instanceof Symbol.VarSymbol) || isDeclaredIn(symbol, function);
  }

  private static boolean isDeclaredIn(Symbol symbol, Tree function) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(com.sun.source.tree.VariableTree tree, Void unused) {
        found[0] |= ASTHelpers.getSymbol(tree) == symbol;
        return super.visitVariable(tree, null);
      }
    }.scan(function, null);
    return found[0];
  }
}
