package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * Tells a view, a stream or a copy of what somebody keeps from a container of new results.
 *
 * <p>{@code futures.stream().filter(Future::isDone).count()} loses nothing while a field or the
 * caller holds {@code futures}.
 */
final class KeptContainer {
  /** How many steps back are taken to where a container comes from. */
  private static final int FARTHEST = 9;

  private final Catalog catalog;
  private final VisitorState state;
  private final KeptElement elements;

  KeptContainer(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
    elements = new KeptElement(catalog, state);
  }

  /** Whether all that the call's container holds is held elsewhere too. */
  boolean isOf(ExpressionTree call) {
    return isKept(call, state.getPath(), FARTHEST);
  }

  private boolean isKept(ExpressionTree written, TreePath around, int left) {
    ExpressionTree tree = ASTHelpers.stripParentheses(written);
    if (left == 0) {
      return false;
    }
    if (tree instanceof MethodInvocationTree call) {
      return isKept(call, ASTHelpers.getSymbol(call), around, left - 1);
    }
    if (tree instanceof NewClassTree made) {
      return isLibraryCopy(made) && areKept(made.getArguments(), around, left - 1);
    }
    Symbol variable = ASTHelpers.getSymbol(tree);
    return Scopes.isField(variable)
        || Scopes.isParameter(variable)
        || source(variable, around).filter(from -> isKept(from, around, left - 1)).isPresent();
  }

  private static Optional<ExpressionTree> source(Symbol variable, TreePath around) {
    return Scopes.isLocal(variable)
        ? Scopes.onlyValue(variable, around)
            .map(value -> (ExpressionTree) value.getLeaf())
            .or(() -> Scopes.iterated(variable, around))
        : Optional.empty();
  }

  private boolean isKept(
      MethodInvocationTree call, MethodSymbol method, TreePath around, int left) {
    if (elements.isGetter(method)) {
      return true;
    }
    TreePath code = JavacTrees.instance(state.context).getPath(method);
    if (code != null && code.getLeaf() instanceof MethodTree declaration) {
      return declaration.getBody() != null
          && areKept(Returns.of(declaration.getBody()), code, left);
    }
    boolean makes = method.getReturnType().containsAny(method.type.getTypeArguments());
    if (method.isStatic()) {
      return makes && isMadeOfKept(call.getArguments(), around, left);
    }
    return makes
        ? call.getArguments().size() == 1
            && (elements.isResultOf(call.getArguments().get(0))
                || isView(call.getArguments().get(0)) && isKept(Calls.receiver(call), around, left))
        : isHolder(Calls.receiver(call))
            && !takesOut(call, method)
            && isKept(Calls.receiver(call), around, left);
  }

  /** {@code flatMap(List::stream)} goes over the same elements. */
  private boolean isView(ExpressionTree function) {
    return function instanceof MemberReferenceTree
        && ASTHelpers.getSymbol(function) instanceof MethodSymbol method
        && !method.isStatic()
        && method.getParameters().isEmpty()
        && catalog.findType(Role.CONTAINER, method.owner.type, state.getTypes()).isPresent();
  }

  private boolean areKept(List<? extends ExpressionTree> all, TreePath around, int left) {
    return !all.isEmpty()
        && all.stream().allMatch(each -> isContainer(each) && isKept(each, around, left));
  }

  /** {@code Stream.of(first, second)}, {@code Optional.ofNullable(cache.get(key))}. */
  private boolean isMadeOfKept(List<? extends ExpressionTree> given, TreePath around, int left) {
    return !given.isEmpty()
        && given.stream()
            .allMatch(
                each ->
                    isContainer(each)
                        ? isKept(each, around, left)
                        : elements.is(each) && !isGivenTo(each, around));
  }

  /** What a method in sight is given may be new where it is called. */
  private static boolean isGivenTo(ExpressionTree element, TreePath around) {
    return around.getLeaf() instanceof MethodTree
        && Scopes.isParameter(ASTHelpers.getSymbol(element));
  }

  private boolean isLibraryCopy(NewClassTree made) {
    return ASTHelpers.getSymbol(made).owner.getQualifiedName().toString().startsWith("java.util.");
  }

  private boolean isHolder(ExpressionTree tree) {
    return isContainer(tree)
        || (tree != null
            && catalog
                .findType(Role.STORE, ASTHelpers.getType(tree), state.getTypes())
                .isPresent());
  }

  private boolean isContainer(ExpressionTree tree) {
    Type type = tree == null ? null : ASTHelpers.getType(tree);
    return type instanceof Type.ArrayType
        || (type != null && catalog.findType(Role.CONTAINER, type, state.getTypes()).isPresent());
  }

  private boolean takesOut(MethodInvocationTree call, MethodSymbol method) {
    Type site = ASTHelpers.getReceiverType(call);
    return catalog.has(Role.TAKES_OUT, method, site, state.getTypes());
  }
}
