package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What {@code catch} clauses catch, and for what they were written. */
final class Clauses {
  private static final Set<String> BROAD =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

  private Clauses() {}

  /** Whether the clause catches whatever a call may throw. */
  static boolean isBroad(CatchTree clause) {
    return caught(clause).stream()
        .anyMatch(type -> BROAD.contains(type.tsym.getQualifiedName().toString()));
  }

  /**
   * Whether the clauses catch all that a call says it throws; where it says nothing, whether one
   * catches an unchecked exception.
   */
  static boolean foresee(List<Type> thrown, Collection<CatchTree> clauses, VisitorState state) {
    List<Type> failures = thrown.stream().filter(type -> !isInterruption(type)).toList();
    return thrown.isEmpty()
        ? clauses.stream().anyMatch(clause -> isUnchecked(clause, state))
        : (failures.isEmpty() ? thrown : failures)
            .stream().allMatch(type -> clauses.stream().anyMatch(c -> catches(c, type, state)));
  }

  private static boolean catches(CatchTree clause, Type thrown, VisitorState state) {
    return caught(clause).stream().anyMatch(type -> ASTHelpers.isSubtype(thrown, type, state));
  }

  private static boolean isUnchecked(CatchTree clause, VisitorState state) {
    Type unchecked = state.getTypeFromString("java.lang.RuntimeException");
    return caught(clause).stream().anyMatch(type -> ASTHelpers.isSubtype(type, unchecked, state));
  }

  private static List<Type> caught(CatchTree clause) {
    Tree type = clause.getParameter().getType();
    return type instanceof UnionTypeTree union
        ? union.getTypeAlternatives().stream().map(ASTHelpers::getType).toList()
        : List.of(ASTHelpers.getType(type));
  }

  /** Whether the clause is for the end of the thread. */
  static boolean isForInterruption(CatchTree clause) {
    return isInterruption(ASTHelpers.getType(clause.getParameter().getType()));
  }

  private static boolean isInterruption(Type type) {
    return type.tsym.getQualifiedName().contentEquals("java.lang.InterruptedException");
  }

  /** What the call says it throws. */
  static List<Type> thrownBy(ExpressionTree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        ? method.getThrownTypes()
        : List.of();
  }
}
