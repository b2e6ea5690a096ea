package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.stream.Stream;

/** Judges what the handlers of a {@code try} keep in. */
final class Caught {
  private final Catalog catalog;
  private final VisitorState state;

  Caught(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /**
   * Whether nothing that the block throws gets past the handlers. A checked exception that is not
   * caught would have to be declared, and a task declares none.
   */
  boolean isAll(TryTree attempt) {
    List<? extends CatchTree> handlers = attempt.getCatches();
    return catches(handlers, "java.lang.Throwable")
        || (catches(handlers, "java.lang.Error")
            && (catches(handlers, "java.lang.Exception")
                || catches(handlers, "java.lang.RuntimeException")))
        || handlers.stream().anyMatch(this::failsPromise);
  }

  /** Whether the handler passes the failure on to somebody, and not up. */
  static boolean isTold(CatchTree handler) {
    return Callbacks.isRead(handler.getParameter(), handler.getBlock())
        && !throwsAgain(handler.getBlock());
  }

  /**
   * Whoever waits for the promise is told of the failure; an error is nobody's to foresee, nor is
   * anything but the checked exception that the calls before say they throw.
   */
  private boolean failsPromise(CatchTree handler) {
    return (catches(List.of(handler), "java.lang.Exception")
            || catches(List.of(handler), "java.lang.RuntimeException")
            || types(handler).map(ASTHelpers::getType).anyMatch(this::isChecked))
        && Promises.calls(handler.getBlock(), List.of(Role.FAILS), catalog, state);
  }

  private boolean isChecked(Type type) {
    return !ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.Error"), state)
        && !ASTHelpers.isSubtype(
            type, state.getTypeFromString("java.lang.RuntimeException"), state);
  }

  private boolean catches(List<? extends CatchTree> handlers, String type) {
    return handlers.stream()
        .flatMap(Caught::types)
        .anyMatch(
            tree ->
                ASTHelpers.isSameType(
                    ASTHelpers.getType(tree), state.getTypeFromString(type), state));
  }

  private static Stream<? extends Tree> types(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    return type instanceof UnionTypeTree union
        ? union.getTypeAlternatives().stream()
        : Stream.of(type);
  }

  private static boolean throwsAgain(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(code, null);
    return found[0];
  }
}
