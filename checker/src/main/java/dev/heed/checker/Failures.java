package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import dev.heed.checker.tree.Scopes;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.Diagnostic;

/**
 * What the rules could not judge: said once in a compilation, and left alone.
 *
 * <p>A bug of Heed's must not break a build, nor may half an analysis speak: in the member of a
 * class where a rule fails there are no findings.
 */
public final class Failures {
  private final Set<Tree> members = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean confessed;

  /**
   * Does the work at the place; empty where it fails.
   *
   * @param who whose work it is, for the note
   */
  public <T> Optional<T> guard(
      String who, TreePath where, VisitorState state, Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      giveUp(who, e, where, state);
      return Optional.empty();
    }
  }

  /** Leaves the member around the place alone. */
  void giveUp(String who, Throwable e, TreePath place, VisitorState state) {
    members.add(Scopes.member(place).getLeaf());
    confess(who, e, place, state);
  }

  /** Whether a rule has failed in the member around the place. */
  boolean isGivenUp(TreePath place) {
    return !members.isEmpty() && members.contains(Scopes.member(place).getLeaf());
  }

  private void confess(String who, Throwable e, TreePath place, VisitorState state) {
    if (!confessed) {
      confessed = true;
      JavacProcessingEnvironment.instance(state.context)
          .getMessager()
          .printMessage(Diagnostic.Kind.NOTE, text(who, e, place));
    }
  }

  private static String text(String who, Throwable e, TreePath place) {
    return "[Heed] "
        + who
        + " gave up on a place in "
        + place.getCompilationUnit().getSourceFile().getName()
        + " and reports nothing there ("
        + e
        + Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.heed."))
            .limit(1)
            .map(frame -> " at " + frame)
            .toList()
        + "); this is a bug of Heed's, please report it";
  }
}
