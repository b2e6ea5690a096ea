package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the statements after a place, in the same block, tell somebody of a failure. */
final class FailureTold {
  /** What futures that have failed are made by; their libraries' code cannot be seen here. */
  private static final Pattern MAKES_FAILED = Pattern.compile("fail|failed[A-Z].*|error");

  private final Catalog catalog;

  FailureTold(Catalog catalog) {
    this.catalog = catalog;
  }

  boolean isToldAfter(TreePath place, VisitorState state) {
    TreePath statement = place.getParentPath();
    List<? extends StatementTree> all = statementsOf(statement.getParentPath().getLeaf());
    int at = all.indexOf(statement.getLeaf());
    return at >= 0 && all.subList(at + 1, all.size()).stream().anyMatch(each -> tells(each, state));
  }

  private static List<? extends StatementTree> statementsOf(Tree tree) {
    if (tree instanceof BlockTree block) {
      return block.getStatements();
    }
    return tree instanceof CaseTree branch && branch.getStatements() != null
        ? branch.getStatements()
        : List.of();
  }

  private boolean tells(StatementTree statement, VisitorState state) {
    if (statement instanceof ReturnTree leave) {
      return isFailed(leave.getExpression(), state);
    }
    return statement instanceof ThrowTree
        || statement instanceof ExpressionStatementTree does
            && does.getExpression() instanceof MethodInvocationTree call
            && (fails(call, state)
                || call.getArguments().stream().anyMatch(argument -> isFailed(argument, state)));
  }

  /** To cancel is to fail as well, but it tells nobody why. */
  private boolean fails(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && givesReason(call, state)
        && catalog.has(
            Role.FAILS, Callbacks.method(call), ASTHelpers.getType(receiver), state.getTypes());
  }

  /** Whether the expression makes a future, or a result, that has failed. */
  private boolean isFailed(ExpressionTree expression, VisitorState state) {
    if (!(expression instanceof MethodInvocationTree call) || !givesReason(call, state)) {
      return false;
    }
    MethodSymbol method = Callbacks.method(call);
    return method != null
        && MAKES_FAILED.matcher(method.getSimpleName()).matches()
        && catalog.findType(Role.ASYNC, method.getReturnType(), state.getTypes()).isPresent();
  }

  private static boolean givesReason(MethodInvocationTree call, VisitorState state) {
    return call.getArguments().stream()
        .map(ASTHelpers::getType)
        .anyMatch(type -> isReason(type, state));
  }

  private static boolean isReason(Type type, VisitorState state) {
    return type != null
        && !type.isPrimitive()
        && type.getKind() != javax.lang.model.type.TypeKind.NULL
        && (ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state)
            || ASTHelpers.isSameType(type, state.getSymtab().stringType, state));
  }
}
