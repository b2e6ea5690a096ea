package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.How;
import dev.heed.checker.discard.Value;
import dev.heed.checker.fix.WholeIoFixes;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds results that say how much was done, when nobody looks and nothing else tells. */
public final class ProgressDetector implements Detector {
  /** What only control flow and containers show; a number's other uses are judged here. */
  private static final Set<How> LOST_ON_THE_WAY =
      EnumSet.of(How.OVERWRITTEN, How.UNREAD_PARAMETER, How.COLLECTED, How.ELEMENTS_IGNORED);

  private final Analysis analysis;
  private final Catalog catalog;

  /** Creates the detector. */
  public ProgressDetector(Analysis analysis) {
    this.analysis = analysis;
    catalog = analysis.catalog();
  }

  @Override
  public Rule rule() {
    return Rule.IGNORED_IO_PROGRESS;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    Type type = Result.declaredType(method);
    return catalog.has(Role.PROGRESS, method, site, state.getTypes())
        || type.hasTag(TypeTag.TYPEVAR)
        || catalog.findType(Role.PROGRESS, type, state.getTypes()).isPresent()
        || HandedBack.mayComeFrom(method, state)
            && HandedBack.origin(method, state.getPath(), catalog, state).isPresent();
  }

  @Override
  public boolean looksAt(ExpressionTree call, VisitorState state) {
    return answer(call, state).isPresent()
        || Awaited.isWait(call, catalog, state)
        || HandedBack.mayComeFrom(ASTHelpers.getSymbol(call), state);
  }

  /** The call's result, where a catalog says that it tells how much was done. */
  private Optional<Result> answer(ExpressionTree call, VisitorState state) {
    return call instanceof MethodInvocationTree || call instanceof MemberReferenceTree
        ? Result.of(call, state).filter(result -> line(result, state).isPresent())
        : Optional.empty();
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    return answer((ExpressionTree) path.getLeaf(), state)
        .flatMap(result -> judge(result, path, path, state))
        .or(
            () ->
                Awaited.by(path, catalog, state)
                    .flatMap(found -> judge(found.line(), found.origin(), path, state)))
        .or(() -> handedBackAt(path, state));
  }

  private Optional<Finding> handedBackAt(TreePath path, VisitorState state) {
    return Optional.ofNullable(ASTHelpers.getSymbol(path.getLeaf()))
        .filter(method -> HandedBack.mayComeFrom(method, state))
        .flatMap(method -> HandedBack.origin((MethodSymbol) method, path, catalog, state))
        .flatMap(
            origin ->
                Result.of((ExpressionTree) origin.getLeaf(), state)
                    .flatMap(result -> judge(result, origin, path, state)));
  }

  /** The finding for the result of the call at the path, whose value may come out elsewhere. */
  private Optional<Finding> judge(Result call, TreePath path, TreePath value, VisitorState state) {
    Result result = Receivers.precise(call, path, catalog, state);
    return line(result, state)
        .filter(line -> obliges(result, value, state))
        .filter(line -> canFallShort(line, result, path, state))
        .flatMap(line -> judge(line, path, value, state));
  }

  private boolean obliges(Result result, TreePath path, VisitorState state) {
    return analysis.obligations().of(result, state).stream()
        .filter(found -> found.kind() == ObligationKind.PROGRESS)
        .anyMatch(found -> !analysis.exemptions().isPartOfTest(path, found, state));
  }

  /** The finding for the value of a call: of the same, or of one that waited for it. */
  private Optional<Finding> judge(Model line, TreePath path, TreePath value, VisitorState state) {
    ProgressKind kind = ProgressKind.of(line);
    Fate fate = fate(value, state);
    boolean isAwaited = Awaited.isWait((ExpressionTree) value.getLeaf(), catalog, state);
    boolean ignored = !kind.isLookedAt(fate);
    boolean isEndless =
        kind == ProgressKind.READ
            && Endless.isAround(value, line, new Asking(catalog, kind, state));
    return ignored
            && !new Excuses(catalog, kind, state).excuse(fate, path)
            && !(value != path && new Excuses(catalog, kind, state).excuse(fate, value))
            && (isEndless || !new Telling(catalog, kind, value, state).anythingElse(path, line))
        ? Optional.of(
            Finding.of(
                    rule(),
                    value.getLeaf(),
                    message(
                        fate,
                        isAwaited ? path : value,
                        isEndless ? Endless.TELLS : kind.tells(),
                        isEndless ? Endless.CURE : kind.cure()))
                .withFixes(
                    // What compares with the end of the stream wants to hear of it.
                    value != path || fate.isComparison()
                        ? List.of()
                        : new WholeIoFixes(state).of(value)))
        : Optional.empty();
  }

  /** A count is a value like any other, and a number besides. */
  private Fate fate(TreePath path, VisitorState state) {
    Fate fate = new CountUse(catalog, state).of(path);
    return fate == Fate.OBSERVED
            && analysis.walker().follow(Value.of(path, ObligationKind.PROGRESS, state))
                instanceof dev.heed.checker.discard.Fate.Discarded discarded
        ? onTheWay(discarded.how(), path)
        : fate;
  }

  private static Fate onTheWay(How how, TreePath path) {
    if (how == How.ERASED) {
      return Onward.isOfAnyResult(path) ? Fate.OBSERVED : Fate.HIDDEN;
    }
    return LOST_ON_THE_WAY.contains(how) ? Fate.DROPPED : Fate.OBSERVED;
  }

  private Optional<Model> line(Result result, VisitorState state) {
    Type type = result.type();
    return catalog
        .find(Role.PROGRESS, result.method(), result.site(), state.getTypes())
        .or(() -> catalog.findType(Role.PROGRESS, type, state.getTypes()));
  }

  private boolean canFallShort(Model line, Result result, TreePath path, VisitorState state) {
    if (catalog.findType(Role.WHOLE, result.site(), state.getTypes()).isPresent()) {
      return false;
    }
    if (new OwnLoops(catalog, state).doesTheWhole(result.method(), line, path)) {
      return false;
    }
    return ProgressKind.of(line) != ProgressKind.OFFER
        || new Bounds(catalog, state).isBounded(result, path);
  }

  private static String message(Fate fate, TreePath path, String tells, String cure) {
    return "The result of "
        + ASTHelpers.getSymbol(path.getLeaf()).getSimpleName()
        + "() "
        + fate.text()
        + ", but it tells "
        + tells
        + ", and nothing else here does. "
        + cure
        + ".";
  }
}
