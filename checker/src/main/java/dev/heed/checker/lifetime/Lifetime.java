package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * The code at whose end a resource is closed.
 *
 * @param resource what is closed
 * @param type its static type
 * @param code the statements that run while it is open, as far as they surround or follow the call
 * @param closer what closes it
 * @param tried the part of the code that closes the resource when it is left by {@code return} too
 */
record Lifetime(
    AccessPath resource, Type type, List<TreePath> code, Tree closer, Optional<Tree> tried) {
  /** A close that stops what still runs, and drops what has not begun. */
  static final String INTERRUPTION = "shutdownNow";

  /** What a method is given is as if it were closed at its end. */
  static Lifetime ofCall(Symbol parameter, TreePath body) {
    Tree block = body.getLeaf();
    return new Lifetime(
        new AccessPath(List.of(parameter)),
        parameter.type,
        List.of(body),
        block,
        Optional.of(block));
  }

  /** Whether the resource is stopped so: its close waits for nothing, and may be meant to. */
  boolean isInterrupted() {
    return ASTHelpers.getSymbol(closer) instanceof MethodSymbol method
        && method.getSimpleName().contentEquals(INTERRUPTION);
  }

  /** Whether the tree is one of the statements that run while it is open. */
  boolean isCode(Tree tree) {
    return code.stream().anyMatch(path -> path.getLeaf() == tree);
  }

  /** Whether the place is in the code that runs while it is open. */
  boolean covers(TreePath path) {
    for (Tree tree : path) {
      if (isCode(tree)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the variable no longer holds the resource after the call: others are to close it. */
  boolean isHandedOver(TreePath call) {
    int made = ASTHelpers.getStartPosition(call.getLeaf());
    return Scopes.values(resource.root(), call).stream()
        .anyMatch(
            value ->
                value.getLeaf().getKind() == Tree.Kind.NULL_LITERAL
                    && ASTHelpers.getStartPosition(value.getLeaf()) > made
                    && covers(value));
  }

  /** Whether the place, in a handler or a {@code finally}, comes before what closes it there. */
  boolean isLeftOpenAt(TreePath path) {
    int place = ASTHelpers.getStartPosition(path.getLeaf());
    return tried.isPresent()
        && place > ASTHelpers.getStartPosition(tried.get())
        && place < ASTHelpers.getStartPosition(closer);
  }

  /** Whether the place, which is not in that code, follows it, and the source shows both. */
  boolean isBefore(TreePath path, VisitorState state) {
    return state.getEndPosition(closer) >= 0
        && ASTHelpers.getStartPosition(path.getLeaf())
            > ASTHelpers.getStartPosition(code.get(0).getLeaf());
  }
}
