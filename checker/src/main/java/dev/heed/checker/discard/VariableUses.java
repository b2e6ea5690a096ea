package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the variables of one method or class are read and written. */
final class VariableUses {
  private final Map<Symbol, List<TreePath>> reads = new HashMap<>();
  private final Map<Symbol, List<TreePath>> writes = new HashMap<>();
  private final Map<Symbol, List<TreePath>> bare = new HashMap<>();

  private VariableUses() {}

  /** Scans the tree once. */
  static VariableUses in(TreePath scope) {
    VariableUses uses = new VariableUses();
    uses.new Scanner().scan(scope, null);
    return uses;
  }

  /** The expressions that read the variable. */
  List<TreePath> readsOf(VarSymbol variable) {
    return reads.getOrDefault(variable, List.of());
  }

  /** The assignments to the variable and its declaration with an initializer. */
  List<TreePath> writesOf(VarSymbol variable) {
    return writes.getOrDefault(variable, List.of());
  }

  /** The declaration of the variable, if it gives it no value. */
  List<TreePath> bareDeclarationOf(VarSymbol variable) {
    return bare.getOrDefault(variable, List.of());
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      add(
          tree.getInitializer() == null ? bare : writes,
          ASTHelpers.getSymbol(tree),
          getCurrentPath());
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      Symbol target = ASTHelpers.getSymbol(tree.getVariable());
      if (tree.getVariable() instanceof ArrayAccessTree element && isElement(element)) {
        scanIndexes(element);
        return scan(tree.getExpression(), unused);
      }
      if (!isVariable(tree.getVariable())) {
        return super.visitAssignment(tree, unused);
      }
      add(writes, target, getCurrentPath());
      if (tree.getVariable() instanceof MemberSelectTree select) {
        scan(select.getExpression(), unused);
      }
      return scan(tree.getExpression(), unused);
    }

    private void scanIndexes(ArrayAccessTree element) {
      scan(element.getIndex(), null);
      if (element.getExpression() instanceof ArrayAccessTree outer) {
        scanIndexes(outer);
      }
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      add(reads, ASTHelpers.getSymbol(tree), getCurrentPath());
      return super.visitIdentifier(tree, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      add(reads, ASTHelpers.getSymbol(tree), getCurrentPath());
      return super.visitMemberSelect(tree, unused);
    }
  }

  private static boolean isElement(ArrayAccessTree access) {
    return access.getExpression() instanceof ArrayAccessTree outer
        ? isElement(outer)
        : isVariable(access.getExpression());
  }

  private static boolean isVariable(ExpressionTree tree) {
    return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
  }

  private static void add(Map<Symbol, List<TreePath>> map, Symbol symbol, TreePath path) {
    if (symbol instanceof VarSymbol) {
      map.computeIfAbsent(symbol, s -> new ArrayList<>()).add(path);
    }
  }

  /** The tree that the value's variable is scanned in. */
  static boolean isScope(Tree tree, boolean wholeClass) {
    return tree instanceof com.sun.source.tree.ClassTree
        || (!wholeClass && tree instanceof com.sun.source.tree.MethodTree);
  }
}
