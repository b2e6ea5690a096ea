package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.PollVariant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Lets a poll that is pending be the method's own answer, so that the close waits for the next
 * call.
 *
 * <p>Offered only where the caller gets to know, as the method returns such a poll itself, and
 * where the flush is the first thing that the method does, so that the next call does nothing
 * twice.
 */
final class ReturnWhilePending {
  private static final String NAME = "flushed";

  private ReturnWhilePending() {}

  /** The fix for the flush at the path, which the close follows. */
  static Optional<SuggestedFix> of(TreePath flush, Tree close, VisitorState state) {
    TreePath block = flush.getParentPath().getParentPath();
    if (!(flush.getLeaf() instanceof MethodInvocationTree call)
        || !(block.getLeaf() instanceof BlockTree body)
        || !(block.getParentPath().getLeaf() instanceof MethodTree method)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = body.getStatements();
    boolean fits =
        statements.size() > 1
            && statements.get(0) == flush.getParentPath().getLeaf()
            && expression(statements.get(1)).filter(next -> next == close).isPresent()
            && returns(method, ASTHelpers.getResultType(call), state)
            && isSameAgain(call);
    return fits && ASTHelpers.getResultType(call).tsym instanceof ClassSymbol poll
        ? pending(poll, ASTHelpers.getSymbol(method))
            .flatMap(pending -> gate(statements.get(0), pending, flush, state))
        : Optional.empty();
  }

  private static Optional<ExpressionTree> expression(StatementTree statement) {
    if (statement instanceof ReturnTree result) {
      return Optional.ofNullable(result.getExpression());
    }
    return statement instanceof ExpressionStatementTree plain
        ? Optional.of(plain.getExpression())
        : Optional.empty();
  }

  /** Whether the method's own answer is such a poll, as its caller knows then. */
  private static boolean returns(MethodTree method, Type poll, VisitorState state) {
    Type returned = ASTHelpers.getType(method.getReturnType());
    return returned != null
        && poll != null
        && poll.tsym == returned.tsym
        && state.getTypes().isSubtype(poll, returned);
  }

  /** Whether the next call of the method flushes the same, and does nothing twice. */
  private static boolean isSameAgain(MethodInvocationTree flush) {
    ExpressionTree receiver = ASTHelpers.getReceiver(flush);
    return (receiver == null || Movable.isRepeatable(receiver))
        && flush.getArguments().stream()
            .allMatch(each -> each instanceof LiteralTree || Movable.isRepeatable(each));
  }

  private static Optional<SuggestedFix> gate(
      StatementTree statement, Symbol pending, TreePath flush, VisitorState state) {
    boolean isNamed = statement instanceof VariableTree;
    String name = isNamed ? ((VariableTree) statement).getName().toString() : NAME;
    if (isNamed ? name.isEmpty() || name.equals("_") : !Names.areFree(flush, NAME)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String test = name + isPending(pending, fix, flush, state);
    if (!isNamed) {
      fix.prefixWith(statement, "var " + name + " = ");
    }
    return Optional.of(
        fix.postfixWith(statement, "\nif (" + test + ") {\nreturn " + name + ";\n}").build());
  }

  private static String isPending(
      Symbol pending, SuggestedFix.Builder fix, TreePath path, VisitorState state) {
    return pending instanceof ClassSymbol
        ? " instanceof " + name(pending, fix, path, state)
        : " == " + name(pending.owner, fix, path, state) + "." + pending.name;
  }

  private static String name(
      Symbol type, SuggestedFix.Builder fix, TreePath path, VisitorState state) {
    return Names.ofType(type.getQualifiedName().toString(), path, fix, state);
  }

  /** The one variant that says "not done yet". */
  private static Optional<Symbol> pending(ClassSymbol poll, Symbol method) {
    List<Symbol> pending =
        variants(poll)
            .filter(variant -> PollVariant.of(variant).equals(Optional.of(PollVariant.NOT_DONE)))
            .toList();
    return pending.size() == 1 && isVisible(pending.get(0), method)
        ? Optional.of(pending.get(0))
        : Optional.empty();
  }

  private static Stream<Symbol> variants(ClassSymbol poll) {
    return poll.getKind() == ElementKind.ENUM
        ? ASTHelpers.getEnclosedElements(poll).stream()
        : ((TypeElement) poll).getPermittedSubclasses().stream().map(each -> ((Type) each).tsym);
  }

  private static boolean isVisible(Symbol variant, Symbol method) {
    return variant.outermostClass() == method.outermostClass()
        || Stream.iterate(variant, each -> each.owner instanceof ClassSymbol, each -> each.owner)
            .allMatch(each -> isVisibleMember(each, method));
  }

  private static boolean isVisibleMember(Symbol member, Symbol method) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || !member.getModifiers().contains(Modifier.PRIVATE) && member.packge() == method.packge();
  }
}
