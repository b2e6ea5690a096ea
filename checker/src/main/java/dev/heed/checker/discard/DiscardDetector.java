package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.Analysis;
import dev.heed.checker.Detector;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.exemption.Exemptions;
import dev.heed.checker.fix.DroppedResultFixes;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.tree.Accessors;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds results with an obligation that are discarded, and where that is not right. */
public final class DiscardDetector implements Detector {
  private static final Pattern GETTER = Pattern.compile("get\\p{Lu}.*|.*[fF]uture|.*[pP]romise");

  private final Analysis analysis;
  private final ValueWalker walker;
  private final Exemptions exemptions;
  private final Acknowledgement acknowledgement;
  private final DroppedResultFixes fixes;

  /** Creates the detector. */
  public DiscardDetector(Analysis analysis) {
    this.analysis = analysis;
    this.walker = analysis.walker();
    this.exemptions = analysis.exemptions();
    this.fixes = new DroppedResultFixes(analysis.obligations());
    this.acknowledgement = new Acknowledgement(analysis.obligations());
  }

  @Override
  public Rule rule() {
    return Rule.DISCARDED_ASYNC_RESULT;
  }

  @Override
  public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
    return Acknowledgement.isAcknowledgement(method)
        || analysis.obligations().mayOblige(method, site, state);
  }

  @Override
  public boolean looksAt(ExpressionTree call, VisitorState state) {
    return Acknowledgement.isAcknowledgement(call) || obligation(call, state).isPresent();
  }

  @Override
  public Optional<Finding> findingAt(TreePath path, VisitorState state) {
    ExpressionTree tree = (ExpressionTree) path.getLeaf();
    if (Acknowledgement.isAcknowledgement(tree)) {
      return acknowledgement.judge((MethodInvocationTree) tree, state);
    }
    return obligation(tree, state).flatMap(found -> judge(path, found, state));
  }

  private Optional<Obligation> obligation(ExpressionTree call, VisitorState state) {
    return analysis
        .obligations()
        .of(call, state)
        .filter(found -> found.kind() != ObligationKind.PROGRESS);
  }

  /**
   * A declared duty asks for any use; and who asks a holder for its future has not dropped it by
   * looking at the reference alone.
   */
  private boolean counts(
      Fate.Discarded discarded, TreePath path, Obligation obligation, VisitorState state) {
    ExpressionTree tree = (ExpressionTree) path.getLeaf();
    return switch (discarded.how()) {
      case UNASKED ->
          obligation.kind() != ObligationKind.CUSTOM
              && !isGetter(tree, state)
              && !mayBeHeld(tree, state);
      case RECORDED -> !obligation.recordable() && !isGetter(tree, state);
      case COMPARED, DESCRIBED ->
          obligation.kind() != ObligationKind.CUSTOM && !isGetter(tree, state);
      case COUNTED, COLLECTED -> !mayBeHeld(tree, state);
      case OVERWRITTEN -> !obligation.recordable();
      default -> true;
    };
  }

  private static boolean isGetter(ExpressionTree tree, VisitorState state) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && (GETTER.matcher(ASTHelpers.getSymbol(call).getSimpleName()).matches()
            || Accessors.isAccessor(ASTHelpers.getSymbol(call), state));
  }

  /** A container that a method hands out may hold what others know; one made by a link does not. */
  private boolean mayBeHeld(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.getSymbol(tree) instanceof MethodSymbol method
        && analysis
            .catalog()
            .findType(Role.CONTAINER, method.getReturnType(), state.getTypes())
            .isPresent()
        && !isMadeForCall(method, state)
        && !new MadeInside(analysis.catalog(), analysis.obligations(), state).isMadeIn(method);
  }

  /** Whether a type variable says that the call, or the link that it is, fills the container. */
  private boolean isMadeForCall(MethodSymbol method, VisitorState state) {
    Type declared = method.getReturnType();
    return declared.containsAny(method.type.getTypeArguments())
        || (isVariable(declared)
            && declared.getTypeArguments().stream().noneMatch(type -> isAsync(type, state)));
  }

  private boolean isAsync(Type type, VisitorState state) {
    return analysis.catalog().findType(Role.ASYNC, type, state.getTypes()).isPresent()
        || type.getTypeArguments().stream().anyMatch(part -> isAsync(part, state));
  }

  private static boolean isVariable(Type declared) {
    return declared.hasTag(TypeTag.TYPEVAR)
        || declared.getTypeArguments().stream().anyMatch(DiscardDetector::isVariable);
  }

  private Optional<Finding> judge(TreePath path, Obligation obligation, VisitorState state) {
    Fate fate = walker.follow(Value.of(path, obligation.kind(), state));
    if (!(fate instanceof Fate.Discarded discarded)
        || !counts(discarded, path, obligation, state)
        || exemptions.excuse(path, obligation, state)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(rule(), path.getLeaf(), Messages.of(obligation, discarded, state))
            .withFixes(fixes.of(path, state)));
  }
}
