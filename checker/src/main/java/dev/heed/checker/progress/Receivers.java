package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.scope.Scopes;
import java.util.Optional;

/** What a call's receiver really is, where the file shows it. */
final class Receivers {
  private Receivers() {}

  /** The receiver of the call or method reference. */
  static Optional<ExpressionTree> of(ExpressionTree tree) {
    return Optional.ofNullable(
        tree instanceof MemberReferenceTree reference
            ? reference.getQualifierExpression()
            : ASTHelpers.getReceiver(tree));
  }

  /** The static type of the call's receiver; null where none is written. */
  static Type site(MethodInvocationTree call) {
    return ASTHelpers.getReceiver(call) == null ? null : ASTHelpers.getReceiverType(call);
  }

  /** The result with the type that the receiver was made with in place of its declared one. */
  static Result precise(Result result, TreePath path, VisitorState state) {
    return made(result.tree(), path)
        .map(value -> ASTHelpers.getType(value.getLeaf()))
        .filter(type -> isNarrower(type, result.site(), state))
        .map(type -> new Result(result.tree(), result.method(), result.type(), type))
        .orElse(result);
  }

  private static boolean isNarrower(Type type, Type site, VisitorState state) {
    return type != null && ASTHelpers.isSubtype(type, site, state);
  }

  /** The constructor or factory call that made the receiver. */
  static Optional<ExpressionTree> maker(ExpressionTree tree, TreePath path) {
    return made(tree, path).map(value -> (ExpressionTree) value.getLeaf());
  }

  private static Optional<TreePath> made(ExpressionTree tree, TreePath path) {
    Optional<ExpressionTree> receiver = of(tree).map(ASTHelpers::stripParentheses);
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    if (receiver.get() instanceof NewClassTree) {
      return Optional.of(new TreePath(path, receiver.get()));
    }
    Symbol symbol = ASTHelpers.getSymbol(receiver.get());
    return Scopes.isField(symbol) || Scopes.isLocal(symbol)
        ? Scopes.onlyValue(symbol, path)
        : Optional.empty();
  }
}
