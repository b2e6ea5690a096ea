package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What a statement closes, gives back to its pool, or deletes; with the call that does so. */
final class Closers {
  private static final Set<String> CLOSING =
      Set.of("close", "disconnect", "dispose", "destroy", "terminate");
  private static final Pattern CLOSING_HELPER =
      Pattern.compile("close\\w*|disconnect\\w*|dispose\\w*");

  private static final Set<Tree.Kind> LEAVES =
      Set.of(Tree.Kind.THROW, Tree.Kind.RETURN, Tree.Kind.BREAK, Tree.Kind.CONTINUE);

  private final CompilationUnitTree file;

  Closers(CompilationUnitTree file) {
    this.file = file;
  }

  /** Gives the resources that the block closes on every way through it. */
  void in(BlockTree block, BiConsumer<ExpressionTree, Tree> found) {
    block.getStatements().forEach(statement -> by(statement, found));
  }

  /** Gives the resources that the statement closes on every way through it. */
  void by(StatementTree statement, BiConsumer<ExpressionTree, Tree> found) {
    closedBy(statement, found);
    OwnClose.by(statement, file)
        .ifPresent(
            own ->
                closedBy(
                    own.first(), (resource, c) -> found.accept(own.outside(resource), own.call())));
  }

  /**
   * Gives the resources that the statement closes first of all when a flag is set which the code
   * before it neither sets nor asks.
   */
  void sometimesBy(
      StatementTree statement, List<TreePath> before, BiConsumer<ExpressionTree, Tree> found) {
    if (statement instanceof IfTree choice
        && choice.getElseStatement() == null
        && isKnown(choice.getCondition())
        && before.stream().noneMatch(path -> decides(path.getLeaf(), choice.getCondition()))) {
      StatementTree branch = choice.getThenStatement();
      List<? extends StatementTree> all =
          branch instanceof BlockTree block ? block.getStatements() : List.of(branch);
      if (!all.isEmpty() && !LEAVES.contains(all.get(all.size() - 1).getKind())) {
        closedBy(all.get(0), found);
      }
    }
  }

  private static void closedBy(StatementTree statement, BiConsumer<ExpressionTree, Tree> found) {
    if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call) {
      closedBy(call, found);
      closedFirst(call, found);
    } else if (statement instanceof BlockTree block) {
      block.getStatements().forEach(inner -> closedBy(inner, found));
    } else if (statement instanceof TryTree attempt) {
      closedBy(attempt.getBlock(), found);
    } else if (statement instanceof IfTree check && asksNull(check.getCondition())) {
      closedBy(check.getThenStatement(), found);
    } else if (asked(statement) instanceof MethodInvocationTree call) {
      closedBy(call, found);
    }
  }

  /** What the statement asks before all else, for a yes or no. */
  private static ExpressionTree asked(StatementTree statement) {
    ExpressionTree question =
        statement instanceof IfTree choice
            ? choice.getCondition()
            : statement instanceof VariableTree answer ? answer.getInitializer() : null;
    Type type = ASTHelpers.getType(question);
    return type != null && type.hasTag(TypeTag.BOOLEAN) ? plain(question) : null;
  }

  /** Without parentheses and negations. */
  private static ExpressionTree plain(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree parens) {
      return plain(parens.getExpression());
    }
    return condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
        ? plain(not.getExpression())
        : condition;
  }

  private static void closedBy(MethodInvocationTree call, BiConsumer<ExpressionTree, Tree> found) {
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    ExpressionTree receiver = Calls.receiver(call);
    if (call.getArguments().isEmpty() && receiver != null) {
      if (CLOSING.contains(name) || name.equals(Lifetime.INTERRUPTION) || GivingBack.isBy(name)) {
        found.accept(receiver, call);
      }
    } else if (call.getArguments().size() <= 2
        && !call.getArguments().isEmpty()
        && (CLOSING_HELPER.matcher(name).matches() && ASTHelpers.getSymbol(call).isStatic()
            || GivingBack.isTo(name))) {
      found.accept(call.getArguments().get(0), call);
    }
  }

  /** A close that gives a future has begun, whatever the rest of the chain does with the future. */
  private static void closedFirst(
      MethodInvocationTree chain, BiConsumer<ExpressionTree, Tree> found) {
    for (ExpressionTree link = chain; link != null; link = Calls.receiver(link)) {
      if (GivingBack.isCloseWithFuture(link) && Calls.receiver(link) != null) {
        found.accept(Calls.receiver(link), link);
      }
    }
  }

  private static boolean asksNull(ExpressionTree condition) {
    return ASTHelpers.stripParentheses(condition) instanceof BinaryTree binary
        && binary.getKind() == Tree.Kind.NOT_EQUAL_TO
        && binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** A flag of the method: anything else may change, or ask how far the work is. */
  private static boolean isKnown(ExpressionTree condition) {
    return plain(condition) instanceof IdentifierTree flag
        && Scopes.isLocal(ASTHelpers.getSymbol(flag));
  }

  private static boolean decides(Tree code, ExpressionTree condition) {
    boolean[] decides = {false};
    new TreeScanner<Void, Symbol>() {
      @Override
      public Void visitVariable(VariableTree tree, Symbol flag) {
        decides[0] |= ASTHelpers.getSymbol(tree) == flag;
        return super.visitVariable(tree, flag);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Symbol flag) {
        decides[0] |= ASTHelpers.getSymbol(tree) == flag;
        return null;
      }

      @Override
      public Void visitIf(IfTree tree, Symbol flag) {
        decides[0] = true;
        return null;
      }
    }.scan(code, ASTHelpers.getSymbol(plain(condition)));
    return decides[0];
  }
}
