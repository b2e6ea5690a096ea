package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is done with each element of a collection: {@code outs.forEach(Out::close)}.
 *
 * @param tree the call, or the reference to what is called
 * @param method what is called on each
 * @param site the type of the elements
 */
record Each(ExpressionTree tree, MethodSymbol method, Type site) {
  private static final Set<String> VIEWS = Set.of("stream", "parallelStream");

  /** The one call that the function does, where the call hands each element to one. */
  static Optional<Each> of(ExpressionTree tree, Calls calls) {
    return tree instanceof MethodInvocationTree call && call.getArguments().size() == 1
        ? ofFunction(call.getArguments().get(0)).filter(each -> dropsAnswers(call, calls))
        : Optional.empty();
  }

  /** Who is told what each answers, as {@code allMatch} is, can act on it. */
  private static boolean dropsAnswers(MethodInvocationTree call, Calls calls) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.getReturnType().hasTag(TypeTag.VOID)
        && calls.has(Role.GIVES_ELEMENTS, method, Result.site(call, method));
  }

  /** The one call that the function does with what it is given. */
  static Optional<Each> ofFunction(ExpressionTree function) {
    if (function instanceof MemberReferenceTree reference) {
      MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(reference);
      return method.isStatic() || method.isConstructor() || !namesType(reference)
          ? Optional.empty()
          : Optional.of(
              new Each(reference, method, ASTHelpers.getType(reference.getQualifierExpression())));
    }
    return function instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1
        ? ofBody(lambda)
        : Optional.empty();
  }

  private static boolean namesType(MemberReferenceTree reference) {
    return ASTHelpers.getSymbol(reference.getQualifierExpression()) instanceof ClassSymbol;
  }

  private static Optional<Each> ofBody(LambdaExpressionTree lambda) {
    Tree body = lambda.getBody();
    if (body instanceof BlockTree block && block.getStatements().size() == 1) {
      body = block.getStatements().get(0);
    }
    if (body instanceof ExpressionStatementTree statement) {
      body = statement.getExpression();
    }
    if (!(body instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return ASTHelpers.getSymbol(receiver) == ASTHelpers.getSymbol(lambda.getParameters().get(0))
        ? Optional.of(new Each(call, ASTHelpers.getSymbol(call), ASTHelpers.getType(receiver)))
        : Optional.empty();
  }

  /** Some element of the collection, as a loop over it names it. */
  static Place element(Place collection) {
    List<String> path = collection.path();
    boolean view = !path.isEmpty() && VIEWS.contains(path.get(path.size() - 1));
    Place whole =
        view ? new Place(collection.root(), path.subList(0, path.size() - 1)) : collection;
    return whole.dot(List.of("iterator", Place.EACH));
  }
}
