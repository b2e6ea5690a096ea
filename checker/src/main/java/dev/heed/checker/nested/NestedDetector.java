package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.exemption.Exemptions;
import dev.heed.checker.fix.FlattenFixes;
import dev.heed.checker.fix.FlatteningSibling;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.List;
import java.util.Optional;

/** Finds futures of futures whose inner one nobody can reach. */
public final class NestedDetector implements Detector {
  private final Catalog catalog;
  private final Exemptions exemptions;

  /** Creates the detector. */
  public NestedDetector(Analysis analysis) {
    catalog = analysis.catalog();
    exemptions = analysis.exemptions();
  }

  @Override
  public Rule rule() {
    return Rule.NESTED_ASYNC_RESULT;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    AsyncTypes async = asyncTypes(state);
    return method.type.getParameterTypes().nonEmpty()
        && async.mentionsAsync(method.getReturnType());
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    return nestingAt(path, asyncTypes(state), state);
  }

  /** The loss of an inner future shows in several calls, and is told at the one that nests. */
  @Override
  public boolean claims(TreePath path, VisitorState state) {
    AsyncTypes async = asyncTypes(state);
    return Claims.nestingsOf(path, async).stream()
        .anyMatch(nesting -> nestingAt(nesting, async, state).isPresent());
  }

  private AsyncTypes asyncTypes(VisitorState state) {
    return new AsyncTypes(catalog, state.getTypes());
  }

  private Optional<Finding> nestingAt(TreePath path, AsyncTypes async, VisitorState state) {
    Links links = new Links(catalog, async, state);
    List<Type> inner = new Nesting(async, links, exemptions, state).inner(path);
    return inner.isEmpty() || !isLost(async, path, state)
        ? Optional.empty()
        : Optional.of(finding(path, inner, async, state));
  }

  private Finding finding(TreePath path, List<Type> inner, AsyncTypes async, VisitorState state) {
    Type lost = inner.stream().filter(async::isOrHoldsAsync).findFirst().orElseThrow();
    Optional<String> sibling =
        inner.stream().allMatch(async::isAsync) ? sibling(path, inner, state) : Optional.empty();
    return Finding.of(rule(), path.getLeaf(), message(path, lost, sibling))
        .withFixes(new FlattenFixes(state).of(path, sibling, inner));
  }

  private Optional<String> sibling(TreePath path, List<Type> inner, VisitorState state) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return catalog
        .find(Role.NESTS, method, method.owner.type, state.getTypes())
        .flatMap(line -> line.attribute("use"))
        .filter(name -> new FlatteningSibling(name, state.getTypes()).flattens(call, inner));
  }

  private boolean isLost(AsyncTypes async, TreePath path, VisitorState state) {
    return !async.isNested(ASTHelpers.getType(path.getLeaf()))
        || new InnerFate(path, async, new Links(catalog, async, state), state).isLost(path);
  }

  private static String message(TreePath path, Type inner, Optional<String> sibling) {
    return withArticle(nameOf(inner))
        + " ends up inside the result of "
        + ASTHelpers.getSymbol((MethodInvocationTree) path.getLeaf()).getSimpleName()
        + "(), and nobody reaches it: neither its failure nor the end of its work is ever seen. "
        + sibling.map(name -> "Use " + name + "().").orElse("Flatten it, or wait for both.");
  }

  private static String nameOf(Type type) {
    return type instanceof ArrayType array
        ? "array of " + nameOf(array.elemtype)
        : type.tsym.getSimpleName().toString();
  }

  /** A {@code Uni} begins as "you" does. */
  private static String withArticle(String name) {
    return ("aeioAEIO".indexOf(name.charAt(0)) < 0 ? "A " : "An ") + name;
  }
}
