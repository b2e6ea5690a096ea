package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Optional;

/** The value is what a lambda or a reference returns, and its interface returns nothing of it. */
final class FunctionResultShape implements Shape {
  private final Catalog catalog;

  FunctionResultShape(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    if (value.tree() instanceof MemberReferenceTree reference) {
      return judge(reference, reference, How.VOID_REFERENCE, value);
    }
    if (value.parent() instanceof LambdaExpressionTree lambda && lambda.getBody() == value.tree()) {
      return judge(lambda, value.tree(), How.VOID_LAMBDA, value);
    }
    return value.parent() instanceof ReturnTree
            && codeAround(value.path()) instanceof LambdaExpressionTree lambda
        ? judge(lambda, value.tree(), How.VOID_LAMBDA, value)
        : Optional.empty();
  }

  private Optional<Fate> judge(ExpressionTree function, Tree place, How ifVoid, Value value) {
    Types types = value.state().getTypes();
    Type target = ASTHelpers.getType(function);
    Type returned = types.findDescriptorType(target).getReturnType();
    if (returned.hasTag(TypeTag.VOID)) {
      return Optional.of(new Fate.Discarded(ifVoid, place));
    }
    return Optional.of(
        hides(returned, value) && !takesAnyResult(target, types)
            ? new Fate.Discarded(How.ERASED, place)
            : Fate.OBSERVED);
  }

  private static boolean hides(Type returned, Value value) {
    return ASTHelpers.isSameType(returned, value.state().getSymtab().objectType, value.state());
  }

  private boolean takesAnyResult(Type target, Types types) {
    return catalog.findType(Role.TAKES_ANY_RESULT, target, types).isPresent();
  }

  /** The lambda or the method that a {@code return} leaves. */
  private static Tree codeAround(TreePath path) {
    TreePath up = path;
    while (!(up.getLeaf() instanceof LambdaExpressionTree || up.getLeaf() instanceof MethodTree)) {
      up = up.getParentPath();
    }
    return up.getLeaf();
  }
}
