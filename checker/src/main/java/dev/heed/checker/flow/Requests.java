package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells requests from flushes: the caller is given the answer to what was sent, and that is about
 * the lifetime of the sender.
 */
final class Requests {
  /** The ends of a lifetime, which drop what has not been answered. */
  private static final Set<String> ENDS = Set.of("close", "disconnect", "dispose", "destroy");

  private final Catalog catalog;
  private final VisitorState state;

  Requests(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  boolean is(Closes.Reached reached) {
    FlushSite site = reached.site();
    boolean commits = FlushNames.commits(site.name());
    if (!(commits || FlushNames.sends(site.name()) || site.isTask())
        || site.kind() != FlushKind.FUTURE) {
      return false;
    }
    TreePath path = TreePath.getPath(state.getPath().getCompilationUnit(), site.tree());
    if (path == null) {
      return false;
    }
    if (site.isTask()) {
      return HandedOut.is(path, type -> false) || tells(site.tree());
    }
    Optional<Type> answer = answer(site);
    return isReturned(path)
        ? commits || answer.isPresent()
        : answer.filter(this::tellsMore).isPresent()
            && ENDS.contains(reached.closing().name())
            && HandedOut.is(path, this::holdsFutures);
  }

  /**
   * Whether a function among the arguments is told of a failure, and so of a close that makes it
   * fail.
   */
  private boolean tells(Tree call) {
    return call instanceof MethodInvocationTree sent
        && sent.getArguments().stream().map(ASTHelpers::getType).anyMatch(this::takesFailure);
  }

  private boolean takesFailure(Type function) {
    Types types = state.getTypes();
    return types.isFunctionalInterface(function.tsym)
        && types.findDescriptorType(function).getParameterTypes().stream()
            .anyMatch(type -> types.isSubtype(type, state.getSymtab().throwableType));
  }

  private static boolean isReturned(TreePath call) {
    TreePath value = call;
    while (value.getParentPath().getLeaf() instanceof ExpressionTree) {
      value = value.getParentPath();
    }
    return value.getParentPath().getLeaf() instanceof ReturnTree;
  }

  /** What the answer is, where there is one. */
  private static Optional<Type> answer(FlushSite site) {
    Type future =
        site.tree() instanceof MemberReferenceTree reference
            ? ((MethodSymbol) ASTHelpers.getSymbol(reference)).getReturnType()
            : ASTHelpers.getType(site.tree());
    List<Type> answers = future.getTypeArguments();
    return answers.size() == 1
            && !answers.get(0).tsym.getQualifiedName().contentEquals("java.lang.Void")
        ? Optional.of(answers.get(0))
        : Optional.empty();
  }

  /** A truth or a number says of what was sent whether it is out, and answers nothing. */
  private boolean tellsMore(Type answer) {
    return !state.getTypes().unboxedTypeOrType(answer).isPrimitive();
  }

  private boolean holdsFutures(Type type) {
    return type.hasTag(TypeTag.ARRAY)
        || ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.Iterable"), state)
        || catalog.findType(Role.ASYNC, type, state.getTypes()).isPresent();
  }
}
