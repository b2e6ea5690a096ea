package dev.heed.checker.tree;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
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
        && Iterables.getLast(declaration.getBody().getStatements(), null) instanceof ReturnTree last
        && last.getExpression() != null
        && isOfField(last.getExpression(), state)
        && declaration.getBody().getStatements().stream()
            .allMatch(statement -> statement == last || isGuard(statement));
  }

  /** Who must not ask is told so by an exception. */
  private static boolean isGuard(StatementTree statement) {
    return statement instanceof IfTree test
        && test.getElseStatement() == null
        && isThrow(test.getThenStatement());
  }

  private static boolean isThrow(StatementTree statement) {
    return statement instanceof ThrowTree
        || (statement instanceof BlockTree block
            && block.getStatements().size() == 1
            && block.getStatements().get(0) instanceof ThrowTree);
  }

  /** A field, or what the holder in a field has: {@code reference.get()}. */
  private static boolean isOfField(ExpressionTree value, VisitorState state) {
    if (value instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && ASTHelpers.getReceiver(call) != null
        && handsOut(ASTHelpers.getSymbol(call), state)) {
      return isOfField(ASTHelpers.getReceiver(call), state);
    }
    return ASTHelpers.getSymbol(value) instanceof VarSymbol field && isHeld(field);
  }

  /** A supplier would make a new one. */
  private static boolean handsOut(MethodSymbol method, VisitorState state) {
    return method.getReturnType().hasTag(TypeTag.TYPEVAR)
        && method.getReturnType().tsym.owner == method.owner
        && !state.getTypes().isFunctionalInterface(method.owner.type.tsym);
  }

  /** For javac, {@code this} is a field as well. */
  private static boolean isHeld(Symbol member) {
    return member.getKind() == ElementKind.FIELD
        && !member.getModifiers().contains(Modifier.STATIC)
        && !member.name.contentEquals("this");
  }
}
