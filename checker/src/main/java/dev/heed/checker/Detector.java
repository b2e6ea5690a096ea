package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The judgement of one rule, apart from the Error Prone check that carries it.
 *
 * <p>Nearly every call of a compilation is of no interest to it. So it is asked in steps, the
 * cheapest first: of the method, once; of a call of such a method, apart from where it stands; and
 * then of the place.
 */
public interface Detector {
  /** The rule whose judgement this is. */
  Rule rule();

  /**
   * Whether a call of the method, or a reference to it, can matter to the rule at all. Asked once
   * in a compilation for each method.
   */
  boolean concerns(MethodSymbol method, Type site, VisitorState state);

  /** Whether this call, of a method that concerns the rule, matters wherever it stands. */
  default boolean looksAt(ExpressionTree call, VisitorState state) {
    return true;
  }

  /**
   * Looks around in a file before its calls are judged.
   *
   * @param calls all calls of the file that matter to the rule
   * @return the calls at which there is something to say although they do not matter by themselves
   */
  default Set<Tree> enter(List<TreePath> calls, VisitorState state) {
    return Set.of();
  }

  /**
   * The finding at exactly this expression: a call, a constructor call, or a reference.
   *
   * <p>A finding whose place is another expression is not reported here: it only keeps more general
   * rules away from a part of it.
   */
  Optional<Finding> findingAt(TreePath path, VisitorState state);

  /** Whether a finding at another expression tells already what a more general rule found here. */
  default boolean claims(TreePath path, VisitorState state) {
    return false;
  }
}
