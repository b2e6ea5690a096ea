package dev.heed.checker.report;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.obligation.Obligations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects the discards of a file that somebody acknowledged, in either of the two ways. */
final class Acknowledgements extends TreePathScanner<Void, VisitorState> {
  /** The names that suppress more than the rule of the same name. */
  private static final List<String> ALIASES = List.of("Heed", PeerSuppressions.PEER, "all");

  private final Obligations obligations;
  private final List<Acknowledged> found = new ArrayList<>();

  Acknowledgements(Obligations obligations) {
    this.obligations = obligations;
  }

  /**
   * One acknowledged discard.
   *
   * @param by what acknowledges it: {@code Heed.discard} or the name in {@code @SuppressWarnings}
   */
  record Acknowledged(Rule rule, Tree place, String by, Optional<String> reason) {}

  List<Acknowledged> in(VisitorState state) {
    found.clear();
    scan(new TreePath(state.getPath().getCompilationUnit()), state);
    return List.copyOf(found);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, VisitorState state) {
    if (isDiscard(call)) {
      VisitorState here = state.withPath(getCurrentPath());
      found.add(
          new Acknowledged(
              ruleOf(call.getArguments().get(0), here),
              call,
              "Heed.discard",
              Optional.ofNullable(ASTHelpers.constValue(call.getArguments().get(1), String.class))
                  .flatMap(ReasonComment::oneLine)));
    }
    return super.visitMethodInvocation(call, state);
  }

  @Override
  public Void visitClass(ClassTree tree, VisitorState state) {
    addSuppressions(ASTHelpers.getSymbol(tree), tree.getModifiers(), state);
    return super.visitClass(tree, state);
  }

  @Override
  public Void visitMethod(MethodTree tree, VisitorState state) {
    addSuppressions(ASTHelpers.getSymbol(tree), tree.getModifiers(), state);
    return super.visitMethod(tree, state);
  }

  @Override
  public Void visitVariable(VariableTree tree, VisitorState state) {
    addSuppressions(ASTHelpers.getSymbol(tree), tree.getModifiers(), state);
    return super.visitVariable(tree, state);
  }

  private static boolean isDiscard(MethodInvocationTree call) {
    return call.getArguments().size() == 2
        && ASTHelpers.getSymbol((ExpressionTree) call) instanceof MethodSymbol method
        && method.isStatic()
        && method.getSimpleName().contentEquals("discard")
        && method.owner.getSimpleName().contentEquals("Heed");
  }

  private Rule ruleOf(ExpressionTree result, VisitorState state) {
    return obligations
        .of(result, state)
        .filter(obligation -> obligation.kind() == ObligationKind.PROGRESS)
        .map(obligation -> Rule.IGNORED_IO_PROGRESS)
        .orElse(Rule.DISCARDED_ASYNC_RESULT);
  }

  private void addSuppressions(Symbol symbol, ModifiersTree modifiers, VisitorState state) {
    SuppressWarnings annotation = symbol.getAnnotation(SuppressWarnings.class);
    if (annotation == null) {
      return;
    }
    for (AnnotationTree tree : modifiers.getAnnotations()) {
      if (tree.getAnnotationType().toString().endsWith("SuppressWarnings")) {
        for (String name : annotation.value()) {
          Optional<String> reason = ReasonComment.of(tree, modifiers, state);
          rule(name).ifPresent(rule -> found.add(new Acknowledged(rule, tree, name, reason)));
        }
      }
    }
  }

  private static Optional<Rule> rule(String name) {
    return ALIASES.contains(name)
        ? Optional.of(Rule.DISCARDED_ASYNC_RESULT)
        : Arrays.stream(Rule.values()).filter(rule -> rule.id().equals(name)).findFirst();
  }
}
