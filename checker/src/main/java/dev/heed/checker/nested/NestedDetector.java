package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.Optional;

/** Finds futures of futures whose inner one nobody can reach. */
public final class NestedDetector implements Detector {
  private final Catalog catalog;

  /** Creates the detector. */
  public NestedDetector(Analysis analysis) {
    catalog = analysis.catalog();
  }

  @Override
  public Rule rule() {
    return Rule.NESTED_ASYNC_RESULT;
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    AsyncTypes async = new AsyncTypes(catalog, state.getTypes());
    return nestingAt(path, async, state)
        .or(
            () ->
                Claims.nestingsOf(path, async).stream()
                    .flatMap(nesting -> nestingAt(nesting, async, state).stream())
                    .findFirst());
  }

  private Optional<Finding> nestingAt(TreePath path, AsyncTypes async, VisitorState state) {
    return new Nesting(async, state)
        .inner(path)
        .filter(inner -> isLost(async, path, state))
        .map(inner -> Finding.of(rule(), path.getLeaf(), message(path, inner, state)));
  }

  private boolean isLost(AsyncTypes async, TreePath path, VisitorState state) {
    return !async.isNested(ASTHelpers.getType(path.getLeaf()))
        || new InnerFate(async, new Links(catalog, async, state), state).isLost(path);
  }

  private String message(TreePath path, Type inner, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String use =
        catalog
            .find(Role.NESTS, method, method.owner.type, state.getTypes())
            .flatMap(line -> line.attribute("use"))
            .map(sibling -> "use " + sibling + "()")
            .orElse("flatten it, or wait for both");
    return "the "
        + inner.tsym.getSimpleName()
        + " that the function returns ends up inside the result of "
        + method.getSimpleName()
        + "(), and nobody reaches it: neither its failure nor the end of its work is ever seen; "
        + use;
  }
}
