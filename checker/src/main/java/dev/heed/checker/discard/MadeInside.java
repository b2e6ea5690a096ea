package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.Returns;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells methods whose code shows that the results in the container that they return are new.
 *
 * <p>Others may return, or copy, what a field holds and somebody waits for.
 */
final class MadeInside {
  private static final int DEEPEST = 3;

  private final Catalog catalog;
  private final Obligations obligations;
  private final VisitorState state;

  MadeInside(Catalog catalog, Obligations obligations, VisitorState state) {
    this.catalog = catalog;
    this.obligations = obligations;
    this.state = state;
  }

  /** Whether all that the method returns is filled in its own code. */
  boolean isMadeIn(MethodSymbol method) {
    return isMadeIn(method, DEEPEST);
  }

  private boolean isMadeIn(MethodSymbol method, int depth) {
    TreePath path = JavacTrees.instance(state.context).getPath(method);
    if (depth == 0 || path == null || !(path.getLeaf() instanceof MethodTree declaration)) {
      return false;
    }
    Body body = new Body();
    body.scan(declaration.getBody(), null);
    List<ExpressionTree> returned = Returns.of(declaration.getBody());
    return !returned.isEmpty() && returned.stream().allMatch(value -> isMade(value, body, depth));
  }

  private boolean isMade(ExpressionTree written, Body body, int depth) {
    ExpressionTree value = ASTHelpers.stripParentheses(written);
    if (value instanceof IdentifierTree) {
      Symbol variable = ASTHelpers.getSymbol(value);
      return body.filled.contains(variable)
          || body.variables.stream()
              .filter(each -> variable.equals(ASTHelpers.getSymbol(each)))
              .anyMatch(each -> isMade(each.getInitializer(), body, depth));
    }
    return value instanceof MethodInvocationTree call
        && (ASTHelpers.getReceiver(call) == null
            ? isMadeIn(ASTHelpers.getSymbol(call), depth - 1)
            : isMadeByLink(call) || isFactoryOfResults(call));
  }

  /** {@code List.of(send(a), send(b))}. */
  private boolean isFactoryOfResults(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).isStatic()
        && call.getArguments().stream()
            .anyMatch(
                given ->
                    given instanceof MethodInvocationTree
                        && obligations.of(given, state).isPresent());
  }

  /** A link that is given a function turns what was no result into one: {@code map(this::send)}. */
  private boolean isMadeByLink(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null || obligations.of(call, state).isEmpty()) {
      return false;
    }
    return receiver instanceof MethodInvocationTree before
            && obligations.of(before, state).isPresent()
        ? isMadeByLink(before)
        : call.getArguments().stream().anyMatch(MadeInside::isFunction);
  }

  private static boolean isFunction(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
  }

  /** The variables of a method, and those that it puts new results into. */
  private final class Body extends TreeScanner<Void, Void> {
    private final List<VariableTree> variables = new ArrayList<>();
    private final List<Symbol> filled = new ArrayList<>();

    @Override
    public Void scan(Tree tree, Void unused) {
      return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
          ? null
          : super.scan(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        variables.add(tree);
      }
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      ExpressionTree receiver = ASTHelpers.getReceiver(tree);
      if (receiver instanceof IdentifierTree
          && isNewHere(ASTHelpers.getSymbol(receiver))
          && catalog.has(
              Role.PUTS_IN,
              ASTHelpers.getSymbol(tree),
              ASTHelpers.getType(receiver),
              state.getTypes())
          && tree.getArguments().stream()
              .anyMatch(given -> obligations.of(given, state).isPresent())) {
        filled.add(ASTHelpers.getSymbol(receiver));
      }
      return super.visitMethodInvocation(tree, unused);
    }

    private boolean isNewHere(Symbol variable) {
      return variables.stream()
          .filter(each -> variable.equals(ASTHelpers.getSymbol(each)))
          .anyMatch(each -> each.getInitializer() instanceof NewClassTree);
    }
  }
}
