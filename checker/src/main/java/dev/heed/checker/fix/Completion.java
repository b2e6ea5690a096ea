package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.Optional;

/**
 * What a callback does that only completes a promise.
 *
 * @param promise a variable
 * @param value what the promise gets; null when it is what the callback is given
 */
record Completion(ExpressionTree promise, ExpressionTree value) {
  private static final String PROMISE = "java.util.concurrent.CompletableFuture";

  /** The completion that is all of the callback. */
  static Optional<Completion> by(ExpressionTree callback, VisitorState state) {
    Completion completion =
        callback instanceof MemberReferenceTree reference
            ? (reference.getName().contentEquals("complete")
                ? new Completion(reference.getQualifierExpression(), null)
                : null)
            : callback instanceof LambdaExpressionTree lambda ? by(lambda) : null;
    return Optional.ofNullable(completion)
        .filter(c -> Movable.isRepeatable(c.promise))
        .filter(c -> c.promised(state) != null);
  }

  private static Completion by(LambdaExpressionTree lambda) {
    if (!(only(lambda.getBody()) instanceof MethodInvocationTree call)
        || call.getArguments().size() != 1
        || !ASTHelpers.getSymbol(call).getSimpleName().contentEquals("complete")) {
      return null;
    }
    ExpressionTree value = call.getArguments().get(0);
    Symbol given =
        lambda.getParameters().isEmpty()
            ? null
            : ASTHelpers.getSymbol(lambda.getParameters().get(0));
    boolean same = given != null && given.equals(ASTHelpers.getSymbol(value));
    return new Completion(ASTHelpers.getReceiver(call), same ? null : value);
  }

  private static Tree only(Tree body) {
    return body instanceof BlockTree block
            && block.getStatements().size() == 1
            && block.getStatements().get(0) instanceof ExpressionStatementTree statement
        ? statement.getExpression()
        : body;
  }

  boolean isOfParameter() {
    return value == null;
  }

  /**
   * Whether the type of the value is the same without the promise that it is made for, and is not a
   * stage itself.
   */
  boolean takesItsValueFromALink(VisitorState state) {
    Types types = state.getTypes();
    Type type = ASTHelpers.getType(value);
    Symbol stage = state.getSymbolFromString("java.util.concurrent.CompletionStage");
    return !(value instanceof IdentifierTree)
        && Standalone.is(value)
        && type != null
        && !ASTHelpers.isSubtype(type, stage.type, state)
        && types.isSubtype(types.boxedTypeOrType(type), promised(state));
  }

  /** The type of what the promise holds; null when it is no promise, or a raw one. */
  private Type promised(VisitorState state) {
    Symbol symbol = state.getSymbolFromString(PROMISE);
    Type type = state.getTypes().asSuper(type(), symbol);
    return type == null || type.getTypeArguments().isEmpty()
        ? null
        : type.getTypeArguments().get(0);
  }

  private Type type() {
    return ASTHelpers.getType(promise);
  }
}
