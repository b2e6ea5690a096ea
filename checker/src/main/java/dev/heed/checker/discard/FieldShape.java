package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** The value is stored in a private field: whether the class reads it decides. */
final class FieldShape implements Shape {
  private final VariableFate variables;

  FieldShape(VariableFate variables) {
    this.variables = variables;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    return target(value) instanceof VarSymbol field && isPrivateField(field)
        ? Optional.of(variables.ofField(field, value))
        : Optional.empty();
  }

  /** What the value is assigned to, or initializes. */
  private static Symbol target(Value value) {
    Tree parent = value.parent();
    if (parent instanceof AssignmentTree assignment && assignment.getExpression() == value.tree()) {
      return ASTHelpers.getSymbol(assignment.getVariable());
    }
    return parent instanceof VariableTree variable ? ASTHelpers.getSymbol(variable) : null;
  }

  /** Whether only the class itself can read the field; a framework may read an annotated one. */
  static boolean isPrivateField(Symbol symbol) {
    return symbol.getKind() == ElementKind.FIELD
        && symbol.getModifiers().contains(Modifier.PRIVATE)
        && symbol.getRawAttributes().stream().noneMatch(FieldShape::isSeenAtRunTime);
  }

  private static boolean isSeenAtRunTime(Attribute.Compound annotation) {
    Retention retention = annotation.type.tsym.getAnnotation(Retention.class);
    return retention != null && retention.value() == RetentionPolicy.RUNTIME;
  }
}
