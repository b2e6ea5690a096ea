package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** The constants of an enum, as a {@code switch} over it names them. */
final class Constants {
  private Constants() {}

  /** Whether what is switched over is of an enum, and every constant of it has an arm. */
  static boolean haveArms(ExpressionTree chosen, List<? extends CaseTree> cases) {
    Set<Symbol> left = of(chosen);
    boolean isEnum = !left.isEmpty();
    for (CaseTree arm : cases) {
      arm.getExpressions().forEach(label -> left.remove(ASTHelpers.getSymbol(label)));
    }
    return isEnum && left.isEmpty();
  }

  private static Set<Symbol> of(ExpressionTree chosen) {
    Set<Symbol> constants = new HashSet<>();
    Symbol type = ASTHelpers.getType(chosen).tsym;
    if (type.getKind() != ElementKind.ENUM) {
      return constants; // A primitive has no members to ask for.
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(member);
      }
    }
    return constants;
  }
}
