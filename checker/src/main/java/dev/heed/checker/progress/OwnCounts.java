package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;

/** Getters of the counts that a stream or channel of this file keeps of itself. */
final class OwnCounts {
  private final Catalog catalog;
  private final VisitorState state;

  OwnCounts(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /**
   * Whether the method only returns a field that the same class adds to when it reads or writes.
   */
  boolean isTold(MethodSymbol getter, TreePath around) {
    return getter.getParameters().isEmpty()
        && Scopes.declaration(getter, around.getCompilationUnit())
            .map(declaration -> Returns.of(declaration.getLeaf()))
            .filter(values -> values.size() == 1)
            .map(values -> ASTHelpers.getSymbol(values.get(0)))
            .filter(Scopes::isField)
            .filter(field -> isAddedTo(field, around))
            .isPresent();
  }

  private boolean isAddedTo(Symbol field, TreePath around) {
    return Scopes.uses(field, around).stream()
        .filter(
            use ->
                use.getParentPath().getLeaf() instanceof CompoundAssignmentTree sum
                    && sum.getVariable() == use.getLeaf())
        .map(Scopes::member)
        .anyMatch(member -> member.getLeaf() instanceof MethodTree method && isCounted(method));
  }

  private boolean isCounted(MethodTree declaration) {
    MethodSymbol method = ASTHelpers.getSymbol(declaration);
    return catalog.has(Role.PROGRESS, method, method.owner.type, state.getTypes());
  }
}
