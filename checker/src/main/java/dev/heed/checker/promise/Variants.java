package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Which variants of sealed types variables were found not to hold: {@code if (o instanceof Done) …
 * else if (o instanceof Failed) …} leaves nothing for a last {@code else}.
 *
 * @param excluded the variants, each with the variable that does not hold it
 */
record Variants(Set<Variant> excluded) {
  /** Nothing is known yet. */
  static final Variants NONE = new Variants(Set.of());

  /**
   * One answer.
   *
   * @param variable what was asked
   * @param type what it is not
   */
  record Variant(Symbol variable, Symbol type) {}

  /** What is known where the condition does not hold. */
  Variants without(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree parens) {
      return without(parens.getExpression());
    }
    Symbol variable =
        condition instanceof InstanceOfTree test && test.getType() != null
            ? ASTHelpers.getSymbol(test.getExpression())
            : null;
    if (!(variable instanceof VarSymbol)) {
      return this;
    }
    Set<Variant> more = new HashSet<>(excluded);
    more.add(new Variant(variable, ASTHelpers.getSymbol(((InstanceOfTree) condition).getType())));
    return new Variants(more);
  }

  /** What is known where two paths meet. */
  Variants or(Variants other) {
    Set<Variant> both = new HashSet<>(excluded);
    both.retainAll(other.excluded);
    return new Variants(both);
  }

  /** Whether some variable would have to hold none of the variants of its type. */
  boolean isImpossible() {
    return excluded.stream()
        .map(Variant::variable)
        .anyMatch(variable -> isExhausted(variable, variable.type.tsym));
  }

  private boolean isExhausted(Symbol variable, TypeSymbol type) {
    return excluded.contains(new Variant(variable, type))
        || type instanceof ClassSymbol sealed
            && sealed.getModifiers().contains(Modifier.ABSTRACT)
            && !permitted(sealed).isEmpty()
            && permitted(sealed).stream().allMatch(variant -> isExhausted(variable, variant));
  }

  private static List<TypeSymbol> permitted(ClassSymbol sealed) {
    return sealed.getPermittedSubclasses().stream().map(variant -> ((Type) variant).tsym).toList();
  }
}
