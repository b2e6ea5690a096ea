package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.Optional;

/**
 * Flattens a future of a future: by the sibling that takes a function returning one, or by a {@code
 * thenCompose} behind it.
 */
public final class FlattenFixes {
  private final VisitorState state;
  private final Types types;

  /** Creates the family. */
  public FlattenFixes(VisitorState state) {
    this.state = state;
    types = state.getTypes();
  }

  /**
   * The fixes for the call that nests.
   *
   * @param sibling the flattening sibling's name, where there is one
   * @param inner the types of what the function returns; {@code null} literals have none
   */
  public List<SuggestedFix> of(TreePath path, Optional<String> sibling, List<Type> inner) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || inner.stream().anyMatch(type -> !type.hasTag(com.sun.tools.javac.code.TypeTag.CLASS))
        || !new FlattenedContext(state).takesFlattened(path)) {
      return List.of();
    }
    return sibling
        .filter(name -> hasSibling(call, name, inner) && keepsItems(path, inner))
        .map(name -> SuggestedFixes.renameMethodInvocation(call, name, state))
        .or(() -> composed(call, inner))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * A stage of nothing completes with null, but a publisher of nothing has no item: what counts or
   * watches the items behind it would see none.
   */
  private boolean keepsItems(TreePath path, List<Type> inner) {
    Type stage = state.getTypeFromString("java.util.concurrent.CompletionStage");
    return inner.stream()
        .allMatch(
            type ->
                ASTHelpers.isSubtype(type, stage, state)
                    || type.getTypeArguments().stream().noneMatch(this::isVoid)
                    || isFollowedByThen(path));
  }

  private boolean isVoid(Type type) {
    return type.tsym != null && type.tsym.getQualifiedName().contentEquals("java.lang.Void");
  }

  private static boolean isFollowedByThen(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("then");
  }

  private boolean hasSibling(MethodInvocationTree call, String name, List<Type> inner) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    for (Symbol member : method.owner.members().getSymbolsByName(state.getName(name))) {
      if (member instanceof MethodSymbol sibling && fits(sibling, method, call, inner)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(
      MethodSymbol sibling, MethodSymbol method, MethodInvocationTree call, List<Type> inner) {
    if (sibling.getParameters().size() != method.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < sibling.getParameters().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      boolean written =
          argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
      if (written
          && !takes(
              sibling.getParameters().get(i).type, method.getParameters().get(i).type, inner)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sibling's function may return the futures, and throw what the other one may. */
  private boolean takes(Type wanted, Type given, List<Type> inner) {
    if (!types.isFunctionalInterface(wanted.tsym)) {
      return false;
    }
    Type function = types.findDescriptorType(wanted);
    Type result = types.erasure(types.wildUpperBound(function.getReturnType()));
    return inner.stream().allMatch(type -> types.isSubtype(types.erasure(type), result))
        && types.findDescriptorType(given).getThrownTypes().stream()
            .allMatch(
                thrown ->
                    function.getThrownTypes().stream()
                        .anyMatch(allowed -> types.isSubtype(thrown, allowed)));
  }

  private Optional<SuggestedFix> composed(MethodInvocationTree call, List<Type> inner) {
    Type stage = state.getTypeFromString("java.util.concurrent.CompletionStage");
    boolean stages =
        stage != null
            && ASTHelpers.isSubtype(ASTHelpers.getType(call), stage, state)
            && inner.stream().allMatch(type -> ASTHelpers.isSubtype(type, stage, state));
    return stages
        ? Optional.of(
            SuggestedFix.builder()
                .postfixWith(call, ".thenCompose(Function.identity())")
                .addImport("java.util.function.Function")
                .build())
        : Optional.empty();
  }
}
