package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.Accessors;
import dev.heed.checker.tree.Scopes;
import java.util.regex.Pattern;

/**
 * Tells a result that somebody holds, and which is only looked up to be put into a container, from
 * a new one.
 */
final class KeptElement {
  private static final Pattern GETTER = Pattern.compile("get\\p{Lu}.*");

  private final Catalog catalog;
  private final VisitorState state;

  KeptElement(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the expression names or looks up what a field, the caller or a holder has. */
  boolean is(ExpressionTree written) {
    ExpressionTree tree = ASTHelpers.stripParentheses(written);
    if (tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree) {
      return isLookup(tree);
    }
    Symbol variable = ASTHelpers.getSymbol(tree);
    return Scopes.isField(variable) || Scopes.isParameter(variable);
  }

  /** Whether all that the function returns is so; {@code map(cache::get)}. */
  boolean isResultOf(ExpressionTree function) {
    return function instanceof LambdaExpressionTree lambda
        ? lambda.getBody() instanceof ExpressionTree body && is(body) && !isParameter(body, lambda)
        : function instanceof MemberReferenceTree && is(function);
  }

  private static boolean isParameter(ExpressionTree body, LambdaExpressionTree lambda) {
    return lambda.getParameters().stream()
        .map((VariableTree parameter) -> ASTHelpers.getSymbol(parameter))
        .anyMatch(parameter -> parameter == ASTHelpers.getSymbol(body));
  }

  private boolean isLookup(ExpressionTree call) {
    return Result.of(call, state)
        .filter(
            result ->
                isGetter(result.method())
                    || StoredValue.isStored(result, catalog, state.getTypes()))
        .isPresent();
  }

  /** Such a call hands out what its object holds, by its code or by the convention of beans. */
  boolean isGetter(MethodSymbol method) {
    return Accessors.isAccessor(method, state)
        || (method.getParameters().isEmpty() && GETTER.matcher(method.getSimpleName()).matches());
  }
}
