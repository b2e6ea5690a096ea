package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Returns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** What the code of a helper tells without being followed. */
final class HelperCode {
  private static final Set<String> REST = Set.of("isEmpty", "hasRemaining", "remaining", "size");

  private HelperCode() {}

  /** Whether it goes round. */
  static boolean loops(MethodTree method) {
    boolean[] loops = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        loops[0] |= isLoop(tree);
        return loops[0] ? null : super.scan(tree, unused);
      }
    }.scan(method, null);
    return loops[0];
  }

  /** {@code return buffer.isEmpty();}: whether it answers whether anything is left. */
  static boolean tellsRest(MethodTree method) {
    boolean[] tells = {false};
    TreeScanner<Void, Void> search =
        new TreeScanner<>() {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            tells[0] |= REST.contains(ASTHelpers.getSymbol(call).name.toString());
            return super.visitMethodInvocation(call, unused);
          }
        };
    Returns.of(method).forEach(answer -> search.scan(answer, null));
    return tells[0];
  }

  /** Whether the tree goes round. */
  static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  /** The parameters that the helper does more with than to record them, or ask for a failure. */
  static Set<Integer> observed(MethodSymbol method, MethodTree tree) {
    List<VarSymbol> parameters = method.getParameters();
    Set<Integer> observed = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (Arguments.recordsByName(ASTHelpers.getSymbol(call))) {
          call.getArguments().forEach(argument -> scan(waitIn(argument), null));
          return null;
        }
        return asksForFailure(call)
            ? scan(call.getArguments(), null)
            : super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
        return onlyLogsWhatComes(statement.getExpression())
            ? null
            : super.visitExpressionStatement(statement, unused);
      }

      @Override
      public Void visitInstanceOf(InstanceOfTree test, Void unused) {
        Type type = ASTHelpers.getType(test.getType());
        return type != null && AnswerNames.saysFailed(type.tsym.name)
            ? null
            : super.visitInstanceOf(test, unused);
      }

      @Override
      public Void visitBinary(BinaryTree binary, Void unused) {
        return comparesWithFailure(binary) ? null : super.visitBinary(binary, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        int index = parameters.indexOf(ASTHelpers.getSymbol(identifier));
        if (index >= 0) {
          observed.add(index);
        }
        return null;
      }
    }.scan(tree.getBody(), null);
    return observed;
  }

  /** What is recorded of {@code f.join()} is there when the wait is over. */
  private static ExpressionTree waitIn(ExpressionTree recorded) {
    return recorded instanceof MethodInvocationTree call
            && (WaitNames.awaits(ASTHelpers.getSymbol(call).name)
                || ASTHelpers.getSymbol(call).name.contentEquals("get"))
        ? recorded
        : null;
  }

  /** Whether a chain of callbacks is attached to a variable, and all that they do is to record. */
  private static boolean onlyLogsWhatComes(ExpressionTree chain) {
    ExpressionTree start = chain;
    while (start instanceof MethodInvocationTree link) {
      if (link.getArguments().isEmpty()
          || !link.getArguments().stream().allMatch(HelperCode::onlyRecords)) {
        return false;
      }
      start = ASTHelpers.getReceiver(link);
    }
    return start != chain && start instanceof IdentifierTree;
  }

  /** Whether the function is code that does nothing but to record, and to give a value. */
  static boolean onlyRecords(ExpressionTree function) {
    if (!(function instanceof LambdaExpressionTree)) {
      return false;
    }
    boolean[] acts = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        acts[0] |= !Arguments.recordsByName(ASTHelpers.getSymbol(call));
        return null;
      }

      @Override
      public Void visitThrow(ThrowTree failure, Void unused) {
        acts[0] = true;
        return null;
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        acts[0] = true;
        return null;
      }

      @Override
      public Void visitUnary(UnaryTree count, Void unused) {
        acts[0] |= count.getKind() != Tree.Kind.LOGICAL_COMPLEMENT;
        return super.visitUnary(count, unused);
      }
    }.scan(function, null);
    return !acts[0];
  }

  private static boolean comparesWithFailure(BinaryTree binary) {
    return Stream.of(binary.getLeftOperand(), binary.getRightOperand())
        .map(ASTHelpers::getSymbol)
        .anyMatch(
            symbol ->
                symbol != null
                    && symbol.getKind() == ElementKind.ENUM_CONSTANT
                    && AnswerNames.saysFailed(symbol.name));
  }

  private static boolean asksForFailure(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    boolean mayThrow =
        method.getReturnType().hasTag(TypeTag.VOID) && Words.of(method.name).contains("throw");
    return ASTHelpers.getReceiver(call) instanceof IdentifierTree
        && (mayThrow
            || (method.getReturnType().hasTag(TypeTag.BOOLEAN)
                && AnswerNames.saysFailed(method.name)));
  }
}
