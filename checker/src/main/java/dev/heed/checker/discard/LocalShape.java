package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/** The value is stored in a local variable: what becomes of the variable decides. */
final class LocalShape implements Shape {
  private final ValueWalker walker;
  private final VariableFate variables;

  LocalShape(ValueWalker walker, VariableFate variables) {
    this.walker = walker;
    this.variables = variables;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    Tree parent = value.parent();
    if (parent instanceof VariableTree variable && variable.getInitializer() == value.tree()) {
      return ofVariable(variable, value);
    }
    if (parent instanceof EnhancedForLoopTree loop && loop.getExpression() == value.tree()) {
      return Optional.of(variables.ofLocal(ASTHelpers.getSymbol(loop.getVariable()), loop, value));
    }
    if (parent instanceof AssignmentTree assignment && assignment.getExpression() == value.tree()) {
      return ofAssignment(assignment, value);
    }
    return Optional.empty();
  }

  private Optional<Fate> ofVariable(VariableTree variable, Value value) {
    VarSymbol symbol = ASTHelpers.getSymbol(variable);
    return isLocal(symbol)
        ? Optional.of(variables.ofLocal(symbol, variable, value))
        : Optional.empty();
  }

  private Optional<Fate> ofAssignment(AssignmentTree assignment, Value value) {
    ExpressionTree target = assignment.getVariable();
    Symbol symbol = ASTHelpers.getSymbol(target);
    TreePath path = value.path().getParentPath();
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        && !walker.follow(value.at(path)).isDiscarded()) {
      return Optional.of(Fate.OBSERVED);
    }
    Optional<VarSymbol> array = Arrays.localArray(target);
    if (array.isPresent()) {
      return Optional.of(variables.ofContainer(array.get(), value));
    }
    return symbol instanceof VarSymbol local && isLocal(symbol)
        ? Optional.of(variables.ofLocal(local, assignment, value))
        : Optional.empty();
  }

  static boolean isLocal(Symbol symbol) {
    return switch (symbol.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, BINDING_VARIABLE -> true;
      default -> false;
    };
  }

  /** Elements of arrays that a local variable holds. */
  private static final class Arrays {
    static Optional<VarSymbol> localArray(ExpressionTree target) {
      if (!(target instanceof com.sun.source.tree.ArrayAccessTree access)) {
        return Optional.empty();
      }
      return ASTHelpers.getSymbol(access.getExpression()) instanceof VarSymbol array
              && isLocal(array)
          ? Optional.of(array)
          : localArray(access.getExpression());
    }
  }
}
