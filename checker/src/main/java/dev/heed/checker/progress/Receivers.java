package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/** What a call's receiver really is, where the file shows it. */
final class Receivers {
  private Receivers() {}

  /** The receiver of the call or method reference. */
  static Optional<ExpressionTree> of(ExpressionTree tree) {
    return Optional.ofNullable(ASTHelpers.getReceiver(tree));
  }

  /** The static type of the call's receiver; that of the method's owner where none is written. */
  static Type site(MethodInvocationTree call) {
    return ASTHelpers.getReceiverType(call);
  }

  /** The result with the type that the receiver was made with in place of its declared one. */
  static Result precise(Result result, TreePath path, Catalog catalog, VisitorState state) {
    return made(result.tree(), path)
        .map(value -> ASTHelpers.getType(unwrapped(value, catalog, state)))
        .map(type -> new Result(result.tree(), result.method(), result.type(), type))
        .orElse(result);
  }

  /** What a plain wrapper is made around, at any depth, as far as the file shows it. */
  private static ExpressionTree unwrapped(TreePath value, Catalog catalog, VisitorState state) {
    ExpressionTree tree = (ExpressionTree) value.getLeaf();
    if (!(tree instanceof NewClassTree made)
        || made.getArguments().isEmpty()
        || !catalog.has(Role.WRAPS, ASTHelpers.getSymbol(made), null, state.getTypes())) {
      return tree;
    }
    ExpressionTree inner = made.getArguments().get(0);
    return inner instanceof NewClassTree
        ? unwrapped(new TreePath(value, inner), catalog, state)
        : Scopes.onlyValue(ASTHelpers.getSymbol(inner), value)
            .map(source -> unwrapped(source, catalog, state))
            .orElse(tree);
  }

  /** Every constructor or factory call, in this file, that makes a receiver of the call. */
  static List<ExpressionTree> makers(ExpressionTree tree, TreePath path) {
    return values(tree, path).stream().map(value -> (ExpressionTree) value.getLeaf()).toList();
  }

  private static Optional<TreePath> made(ExpressionTree tree, TreePath path) {
    List<TreePath> values = values(tree, path);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private static List<TreePath> values(ExpressionTree tree, TreePath path) {
    Optional<ExpressionTree> receiver = of(tree).map(ASTHelpers::stripParentheses);
    if (receiver.isEmpty()) {
      return List.of();
    }
    if (receiver.get() instanceof NewClassTree) {
      return List.of(new TreePath(path, receiver.get()));
    }
    return Scopes.values(ASTHelpers.getSymbol(receiver.get()), path);
  }
}
