package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.tree.AccessPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds the resources that are open around a call and closed when the code around it is left. */
final class Lifetimes {
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
      new Closers(block.getCompilationUnit())
          .in(
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
          Closers closers = new Closers(path.getCompilationUnit());
          closers.by(statement, note);
          if (isStep(child.getLeaf())) {
            closers.sometimesBy(statement, code, note);
          }
          addLaterTry(statement, path, code, found);
        }
        open.add(new TreePath(path, statement));
      }
    }
  }

  /** Whether the statement is run whatever a condition behind it asks. */
  private static boolean isStep(Tree statement) {
    return statement instanceof VariableTree || statement instanceof ExpressionStatementTree;
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
}
