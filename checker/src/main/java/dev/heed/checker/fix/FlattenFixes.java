package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flattens a future of a future: by the sibling that takes a function returning one, or by a {@code
 * thenCompose} behind it.
 */
public final class FlattenFixes {
  private static final Set<String> ONE_VALUE =
      Set.of(
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "io.reactivex.Single",
          "io.reactivex.rxjava3.core.Single",
          "io.smallrye.mutiny.Uni",
          "io.vertx.core.Future");

  /** Links that let all items go by. */
  private static final Set<String> NO_ITEMS =
      Set.of(
          "then",
          "thenEmpty",
          "thenMany",
          "thenReturn",
          "ignoreElement",
          "ignoreElements",
          "block",
          "blockLast",
          "blockingAwait",
          "blockingSubscribe",
          "subscribe");

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
        || !call.getTypeArguments().isEmpty()
        || !inner.stream().allMatch(type -> types.isSameType(type, inner.get(0)))
        || !new FlattenedContext(state).takesFlattened(path)) {
      return List.of();
    }
    return sibling
        .filter(
            name -> new FlatteningSibling(name, types).fits(call, inner) && keepsItems(path, inner))
        .map(name -> SuggestedFixes.renameMethodInvocation(call, name, state))
        .or(() -> composed(path, call))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * A future gives one value for one, but a publisher may have no item, or several: what counts or
   * watches the items behind it would see others.
   */
  private boolean keepsItems(TreePath path, List<Type> inner) {
    return inner.stream().allMatch(type -> ONE_VALUE.stream().anyMatch(one -> is(type, one)))
        || !(path.getParentPath().getLeaf() instanceof MemberSelectTree select)
        || NO_ITEMS.contains(select.getIdentifier().toString())
            && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree link
            && !takesItems(link);
  }

  /** {@code subscribe(item -> …)}. */
  private static boolean takesItems(MethodInvocationTree link) {
    return link.getArguments().stream()
        .anyMatch(
            function ->
                function instanceof LambdaExpressionTree
                    || function instanceof MemberReferenceTree);
  }

  private boolean is(Type type, String wanted) {
    Type known = state.getTypeFromString(wanted);
    return known != null && ASTHelpers.isSubtype(types.erasure(type), types.erasure(known), state);
  }

  private Optional<SuggestedFix> composed(TreePath path, MethodInvocationTree call) {
    Type stage = state.getTypeFromString("java.util.concurrent.CompletionStage");
    boolean stages =
        stage != null
            && ASTHelpers.getType(call).getTypeArguments().stream()
                .allMatch(held -> ASTHelpers.isSubtype(held, stage, state))
            && ASTHelpers.isSubtype(ASTHelpers.getType(call), stage, state);
    if (!stages) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String function = Names.ofType("java.util.function.Function", path, fix, state);
    return Optional.of(fix.postfixWith(call, ".thenCompose(" + function + ".identity())").build());
  }
}
