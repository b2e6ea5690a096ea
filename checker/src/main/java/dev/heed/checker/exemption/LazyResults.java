package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** Tells results that run by themselves from those that wait for a subscriber. */
final class LazyResults {
  private final Catalog catalog;

  LazyResults(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the expression's work is not started by the call: dropped, it never runs. */
  boolean isLazy(ExpressionTree tree, VisitorState state) {
    return has(ASTHelpers.getResultType(tree), true, state);
  }

  /** Whether values of the type are asynchronous outcomes of work that runs by itself. */
  boolean isEager(Type type, VisitorState state) {
    return has(type, false, state);
  }

  private boolean has(Type type, boolean cold, VisitorState state) {
    return catalog
        .findType(Role.ASYNC, type, state.getTypes())
        .filter(model -> model.attribute("cold").isPresent() == cold)
        .isPresent();
  }
}
