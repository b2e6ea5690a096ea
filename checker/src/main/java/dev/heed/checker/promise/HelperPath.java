package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a failure from a callback into the helper that is told of it: {@code whenComplete((r, e)
 * -> finish(promise, r, e))}.
 */
final class HelperPath {
  private static final int DEEPEST = 3;

  private final Catalog catalog;
  private final Events events;
  private final VisitorState state;

  HelperPath(Catalog catalog, Events events, VisitorState state) {
    this.catalog = catalog;
    this.events = events;
    this.state = state;
  }

  /** Whether the code, when it is told of a failure, may do anything to the promise. */
  boolean reaches(AccessPath promise, Callback callback) {
    return reaches(promise, callback, DEEPEST);
  }

  private boolean reaches(AccessPath promise, Callback callback, int depth) {
    return FailurePath.reaches(
        callback.code(),
        new Failure(callback, catalog, state),
        path -> isTouched(promise, path, callback, depth));
  }

  private boolean isTouched(AccessPath promise, TreePath call, Callback callback, int depth) {
    if (call.getLeaf() instanceof AssignmentTree assignment) {
      return events.isStored(promise, assignment, state);
    }
    if (events.at(promise, call, state).isEmpty()) {
      return false;
    }
    boolean isItsOwn =
        AccessPath.of(Calls.receiver(call.getLeaf())).filter(promise::equals).isPresent();
    Optional<TreePath> helper =
        depth == 0 || isItsOwn
            ? Optional.empty()
            : events.bodyOf(ASTHelpers.getSymbol(call.getLeaf()), state);
    List<? extends ExpressionTree> given = Calls.arguments(call.getLeaf());
    if (helper.isEmpty() || given.size() != parameters(helper.get()).size()) {
      return true;
    }
    List<VarSymbol> told = told(given, parameters(helper.get()), callback);
    Optional<AccessPath> inside = inside(promise, given, parameters(helper.get()));
    return inside.isEmpty()
        || reaches(
            inside.get(),
            new Callback(helper.get(), Bodies.block(helper.get()), callback.when(), told),
            depth - 1);
  }

  private static List<? extends VariableTree> parameters(TreePath method) {
    return ((MethodTree) method.getLeaf()).getParameters();
  }

  /** The helper's parameters that get what the callback was told. */
  private static List<VarSymbol> told(
      List<? extends ExpressionTree> given,
      List<? extends VariableTree> parameters,
      Callback callback) {
    List<VarSymbol> told = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (callback.parameters().contains(ASTHelpers.getSymbol(given.get(i)))) {
        told.add(ASTHelpers.getSymbol(parameters.get(i)));
      }
    }
    return told;
  }

  /** The promise as the helper names it. */
  private static Optional<AccessPath> inside(
      AccessPath promise,
      List<? extends ExpressionTree> given,
      List<? extends VariableTree> parameters) {
    for (int i = 0; i < given.size(); i++) {
      Optional<AccessPath> argument = AccessPath.of(given.get(i));
      if (argument.filter(a -> a.equals(promise) || a.owns(promise)).isPresent()) {
        Symbol parameter = ASTHelpers.getSymbol(parameters.get(i));
        return Optional.of(promise.below(argument.get(), parameter));
      }
    }
    return Optional.of(promise).filter(AccessPath::isMember);
  }
}
