package dev.heed.checker.tree;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Tells methods that hand out what their object holds: of a record, or with their code in sight.
 */
public final class Accessors {
  private Accessors() {}

  /** Whether the method returns a field and does nothing else. */
  public static boolean isAccessor(MethodSymbol method, VisitorState state) {
    return method.getParameters().isEmpty()
        && !method.isConstructor()
        && (isRecordComponent(method) || returnsField(method, state));
  }

  private static boolean isRecordComponent(MethodSymbol method) {
    return method.owner.getKind() == ElementKind.RECORD
        && method.owner.members().findFirst(method.name, Accessors::isHeld) != null;
  }

  private static boolean returnsField(MethodSymbol method, VisitorState state) {
    TreePath path = JavacTrees.instance(state.context).getPath(method);
    return path != null
        && path.getLeaf() instanceof MethodTree declaration
        && declaration.getBody() != null
        && declaration.getBody().getStatements().size() == 1
        && declaration.getBody().getStatements().get(0) instanceof ReturnTree only
        && only.getExpression() != null
        && ASTHelpers.getSymbol(only.getExpression()) instanceof VarSymbol field
        && isHeld(field);
  }

  private static boolean isHeld(Symbol member) {
    return member.getKind() == ElementKind.FIELD
        && !member.getModifiers().contains(Modifier.STATIC);
  }
}
