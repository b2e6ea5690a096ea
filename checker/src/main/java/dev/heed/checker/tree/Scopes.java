package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Where a variable can be met, and where it is. */
public final class Scopes {
  private Scopes() {}

  /** The outermost method, initializer or field declaration around the place. */
  public static TreePath member(TreePath path) {
    TreePath member = path;
    for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof ClassTree && !(p.getLeaf() instanceof ClassTree)) {
        member = p;
      }
    }
    return member;
  }

  /** The top-level class around the place. */
  public static TreePath topLevelClass(TreePath place) {
    TreePath path = place;
    while (!(path.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
      path = path.getParentPath();
    }
    return path;
  }

  /** The whole file around the place. */
  public static TreePath file(TreePath path) {
    return new TreePath(path.getCompilationUnit());
  }

  public static boolean isLocal(Symbol symbol) {
    return symbol instanceof VarSymbol && !isField(symbol);
  }

  public static boolean isField(Symbol symbol) {
    return symbol != null && symbol.getKind() == ElementKind.FIELD;
  }

  public static boolean isParameter(Symbol symbol) {
    return symbol != null && symbol.getKind() == ElementKind.PARAMETER;
  }

  /** Every expression in which the variable, or a call of the method, can be met. */
  public static List<TreePath> uses(Symbol symbol, TreePath around) {
    if (symbol == null) {
      return List.of();
    }
    List<TreePath> uses = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        return note(tree);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        note(tree);
        return super.visitMemberSelect(tree, null);
      }

      private Void note(ExpressionTree tree) {
        if (ASTHelpers.getSymbol(tree) == symbol) {
          uses.add(
              symbol instanceof MethodSymbol ? getCurrentPath().getParentPath() : getCurrentPath());
        }
        return null;
      }
    }.scan(isLocal(symbol) ? member(around) : file(around), null);
    return uses;
  }

  /** The only value that the variable ever gets, where there is one and this file shows it. */
  public static Optional<TreePath> onlyValue(Symbol symbol, TreePath around) {
    List<TreePath> values = values(symbol, around);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Every value that this file gives the variable; none for a parameter, which has others. */
  public static List<TreePath> values(Symbol symbol, TreePath around) {
    if (symbol == null) {
      return List.of();
    }
    List<TreePath> values = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == symbol && tree.getInitializer() != null) {
          values.add(new TreePath(getCurrentPath(), tree.getInitializer()));
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree.getVariable()) == symbol) {
          values.add(new TreePath(getCurrentPath(), tree.getExpression()));
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(isLocal(symbol) ? member(around) : file(around), null);
    return isParameter(symbol) ? List.of() : values;
  }

  /** The local variables that are another name of this one, as far as they have only one value. */
  public static List<Symbol> aliases(Symbol symbol, TreePath around) {
    List<Symbol> aliases = new ArrayList<>();
    for (TreePath use : uses(symbol, around)) {
      TreePath value = use;
      while (value.getParentPath().getLeaf() instanceof ParenthesizedTree
          || value.getParentPath().getLeaf() instanceof TypeCastTree) {
        value = value.getParentPath();
      }
      if (value.getParentPath().getLeaf() instanceof VariableTree variable
          && isLocal(ASTHelpers.getSymbol(variable))
          && onlyValue(ASTHelpers.getSymbol(variable), around).isPresent()) {
        aliases.add(ASTHelpers.getSymbol(variable));
      }
    }
    return aliases;
  }

  /** What the loop, or the {@code forEach}, around the place goes over with the variable. */
  public static Optional<ExpressionTree> iterated(Symbol variable, TreePath place) {
    for (TreePath p = place; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof EnhancedForLoopTree each
          && ASTHelpers.getSymbol(each.getVariable()) == variable) {
        return Optional.of(each.getExpression());
      }
      if (p.getLeaf() instanceof LambdaExpressionTree function
          && p.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && ASTHelpers.getSymbol(call).name.contentEquals("forEach")
          && function.getParameters().size() == 1
          && ASTHelpers.getSymbol(function.getParameters().get(0)) == variable) {
        return Optional.ofNullable(ASTHelpers.getReceiver(call));
      }
    }
    return Optional.empty();
  }

  /** The calls without a receiver in the member around the place. */
  public static List<TreePath> ownCalls(TreePath around) {
    List<TreePath> calls = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof IdentifierTree) {
          calls.add(getCurrentPath());
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(member(around), null);
    return calls;
  }

  /** The loops around the place within its method or lambda, innermost first. */
  public static List<TreePath> loops(TreePath path) {
    List<TreePath> loops = new ArrayList<>();
    for (TreePath p = path; p != null && !isBody(p.getLeaf()); p = p.getParentPath()) {
      if (isLoop(p.getLeaf())) {
        loops.add(p);
      }
    }
    return loops;
  }

  /** The loops around the place in the member of its class, also those that make its lambda. */
  public static List<TreePath> outerLoops(TreePath path) {
    TreePath member = member(path);
    List<TreePath> loops = new ArrayList<>();
    for (TreePath p = path; p != member; p = p.getParentPath()) {
      if (isLoop(p.getLeaf())) {
        loops.add(p);
      }
    }
    return loops;
  }

  private static boolean isBody(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree;
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  /** Whether the place lies within the tree. */
  public static boolean within(TreePath path, Tree tree) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }
}
