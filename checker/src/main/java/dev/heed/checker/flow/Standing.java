package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * The parts of loop conditions that say the same in every turn, such as {@code length > 0}: a loop
 * ends by them before its first turn or not at all.
 */
final class Standing {
  /** Classes of the JDK whose objects always answer the same. */
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Enum",
          "java.nio.charset.CoderResult",
          "javax.net.ssl.SSLEngineResult");

  /** What the turns of the loop run, by the part of its condition. */
  private final Map<Tree, List<Tree>> turns = new IdentityHashMap<>();

  /** The parts in the conditions of the body. */
  static Standing in(Tree body) {
    Standing standing = new Standing();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        standing.add(loop.getCondition(), List.of(loop.getStatement()), loop);
        return super.visitWhileLoop(loop, null);
      }

      @Override
      public Void visitForLoop(ForLoopTree loop, Void unused) {
        List<Tree> turn = new ArrayList<>(loop.getUpdate());
        turn.add(loop.getStatement());
        standing.add(loop.getCondition(), turn, loop);
        return super.visitForLoop(loop, null);
      }
    }.scan(body, null);
    return standing;
  }

  /** The facts where the part was false: nothing that a turn does has been done. */
  Facts ifFalse(Node part, Facts facts) {
    List<Tree> turn = turns.get(part.getTree());
    if (turn == null) {
      return facts;
    }
    Set<FlushSite> sites = new LinkedHashSet<>(facts.outstanding().keySet());
    sites.removeIf(site -> !isIn(turn, site));
    return facts.assume(Value.test(sites, Answer.ABSENT_IF_FALSE), false);
  }

  /** Whether it tells anything that the part was false. */
  boolean isPart(Node node) {
    return turns.containsKey(node.getTree());
  }

  private static boolean isIn(List<Tree> turn, FlushSite site) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            call == site.tree()
                || site.through()
                    .filter(ASTHelpers.getSymbol(call).name::contentEquals)
                    .isPresent();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(turn, null);
    return found[0];
  }

  private void add(ExpressionTree condition, List<Tree> turn, Tree loop) {
    if (condition instanceof ParenthesizedTree parens) {
      add(parens.getExpression(), turn, loop);
    } else if (condition instanceof BinaryTree both
        && both.getKind() == Tree.Kind.CONDITIONAL_AND) {
      add(both.getLeftOperand(), turn, loop);
      add(both.getRightOperand(), turn, loop);
    } else if (condition != null && isFixed(condition, setIn(loop))) {
      turns.put(condition, turn);
    }
  }

  private static Set<Symbol> setIn(Tree loop) {
    Set<Symbol> set = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        set.add(ASTHelpers.getSymbol(tree.getVariable()));
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        set.add(ASTHelpers.getSymbol(tree.getVariable()));
        return super.visitCompoundAssignment(tree, null);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        set.add(ASTHelpers.getSymbol(tree.getExpression()));
        return super.visitUnary(tree, null);
      }
    }.scan(loop, null);
    return set;
  }

  /** Whether nothing changes the value, of which only the variables in the set are set anew. */
  private static boolean isFixed(ExpressionTree tree, Set<Symbol> set) {
    if (tree instanceof ParenthesizedTree parens) {
      return isFixed(parens.getExpression(), set);
    }
    if (tree instanceof BinaryTree both) {
      return isFixed(both.getLeftOperand(), set) && isFixed(both.getRightOperand(), set);
    }
    if (tree instanceof InstanceOfTree test) {
      return isFixed(test.getExpression(), set);
    }
    if (tree instanceof MethodInvocationTree call) {
      return isOfValue(ASTHelpers.getSymbol(call).owner)
          && Calls.receiver(call) != null
          && isFixed(Calls.receiver(call), set)
          && call.getArguments().stream().allMatch(argument -> isFixed(argument, set));
    }
    return tree instanceof LiteralTree || isFixedVariable(tree, set);
  }

  private static boolean isFixedVariable(ExpressionTree tree, Set<Symbol> set) {
    if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol variable)) {
      return false;
    }
    boolean isFinal = (variable.flags() & Flags.FINAL) != 0;
    return variable.isStatic()
        ? isFinal
        : tree instanceof MemberSelectTree select
            ? isFinal && isFixed(select.getExpression(), set)
            : tree instanceof IdentifierTree
                && (variable.getKind() == ElementKind.FIELD ? isFinal : !set.contains(variable));
  }

  private static boolean isOfValue(Symbol type) {
    return (type.flags() & Flags.RECORD) != 0
        || VALUES.contains(type.getQualifiedName().toString());
  }
}
