package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Finds the resources that are open around a call and closed when the code around it is left. */
final class Lifetimes {
  private static final Set<String> CLOSING =
      Set.of("close", "disconnect", "dispose", "destroy", "terminate");
  private static final Pattern CLOSING_HELPER =
      Pattern.compile("close\\w*|disconnect\\w*|dispose\\w*");

  private Lifetimes() {}

  /** The lifetimes that the call is in, innermost first. */
  static List<Lifetime> around(TreePath call) {
    List<Lifetime> found = new ArrayList<>();
    TreePath child = call;
    boolean left = false;
    for (TreePath path = call.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        break;
      }
      if (tree instanceof TryTree attempt && child.getLeaf() == attempt.getBlock()) {
        addTry(attempt, child, found);
      }
      if (tree instanceof BlockTree block && child.getLeaf() instanceof StatementTree && !left) {
        addPlain(block, path, child, found);
        left = leavesBehind(child.getLeaf(), block);
      }
      child = path;
    }
    return found;
  }

  /** Whether what stands behind the block is not reached from the statement. */
  private static boolean leavesBehind(Tree statement, BlockTree block) {
    List<? extends StatementTree> all = block.getStatements();
    return all.subList(all.indexOf(statement), all.size()).stream()
        .anyMatch(s -> s instanceof ReturnTree || s instanceof ThrowTree);
  }

  private static void addTry(TryTree attempt, TreePath block, List<Lifetime> found) {
    for (Tree resource : attempt.getResources()) {
      named(resource)
          .ifPresent(
              name ->
                  found.add(
                      new Lifetime(
                          name,
                          ASTHelpers.getType(resource),
                          List.of(block),
                          resource,
                          Optional.of(block.getLeaf()))));
    }
    if (attempt.getFinallyBlock() != null) {
      closedIn(
          attempt.getFinallyBlock(),
          (resource, closer) ->
              AccessPath.of(resource)
                  .ifPresent(
                      name ->
                          found.add(
                              new Lifetime(
                                  name,
                                  ASTHelpers.getType(resource),
                                  List.of(block),
                                  closer,
                                  Optional.of(block.getLeaf())))));
    }
  }

  private static Optional<AccessPath> named(Tree resource) {
    return resource instanceof VariableTree variable
        ? Optional.of(new AccessPath(List.of(ASTHelpers.getSymbol(variable))))
        : AccessPath.of((ExpressionTree) resource);
  }

  private static void addPlain(
      BlockTree block, TreePath path, TreePath child, List<Lifetime> found) {
    List<TreePath> open = new ArrayList<>();
    boolean after = false;
    for (StatementTree statement : block.getStatements()) {
      after |= statement == child.getLeaf();
      if (after) {
        if (!open.isEmpty()) {
          List<TreePath> code = List.copyOf(open);
          BiConsumer<ExpressionTree, Tree> note =
              (resource, closer) ->
                  AccessPath.of(resource)
                      .ifPresent(
                          name ->
                              found.add(
                                  new Lifetime(
                                      name,
                                      ASTHelpers.getType(resource),
                                      code,
                                      closer,
                                      Optional.empty())));
          closedBy(statement, note);
          OwnClose.by(statement, path)
              .ifPresent(
                  own -> closedBy(own.first(), (field, c) -> note.accept(field, own.call())));
          addLaterTry(statement, path, code, found);
        }
        open.add(new TreePath(path, statement));
      }
    }
  }

  /** A {@code try} that comes after the call may close what was open before. */
  private static void addLaterTry(
      StatementTree statement, TreePath path, List<TreePath> before, List<Lifetime> found) {
    if (statement instanceof TryTree attempt) {
      TreePath block = new TreePath(new TreePath(path, attempt), attempt.getBlock());
      List<Lifetime> later = new ArrayList<>();
      addTry(attempt, block, later);
      List<TreePath> code = new ArrayList<>(before);
      code.add(block);
      later.stream()
          .map(l -> new Lifetime(l.resource(), l.type(), code, l.closer(), l.tried()))
          .forEach(found::add);
    }
  }

  /** Gives the resources that the block closes on every way through it. */
  private static void closedIn(BlockTree block, BiConsumer<ExpressionTree, Tree> found) {
    block.getStatements().forEach(statement -> closedBy(statement, found));
  }

  private static void closedBy(StatementTree statement, BiConsumer<ExpressionTree, Tree> found) {
    if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call) {
      closedBy(call, found);
    } else if (statement instanceof BlockTree block) {
      closedIn(block, found);
    } else if (statement instanceof TryTree attempt) {
      closedIn(attempt.getBlock(), found);
    } else if (statement instanceof IfTree check && asksNull(check.getCondition())) {
      closedBy(check.getThenStatement(), found);
    }
  }

  private static void closedBy(MethodInvocationTree call, BiConsumer<ExpressionTree, Tree> found) {
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    Type result = ASTHelpers.getSymbol(call).getReturnType();
    ExpressionTree receiver = Calls.receiver(call);
    if (call.getArguments().isEmpty() && receiver != null) {
      if (CLOSING.contains(name) && result.hasTag(TypeTag.VOID)
          || name.equals(Lifetime.INTERRUPTION)) {
        found.accept(receiver, call);
      }
    } else if (call.getArguments().size() <= 2
        && !call.getArguments().isEmpty()
        && CLOSING_HELPER.matcher(name).matches()
        && ASTHelpers.getSymbol(call).isStatic()) {
      found.accept(call.getArguments().get(0), call);
    }
  }

  private static boolean asksNull(ExpressionTree condition) {
    return condition instanceof ParenthesizedTree parens
        ? asksNull(parens.getExpression())
        : condition instanceof BinaryTree binary
            && binary.getKind() == Tree.Kind.NOT_EQUAL_TO
            && binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }
}
