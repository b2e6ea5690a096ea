package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import dev.heed.checker.obligation.Obligations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do instead of dropping a result, best first. */
public final class DroppedResultFixes {
  private final ExecuteInsteadOfSubmit execute;

  /** Creates the list. */
  public DroppedResultFixes(Obligations obligations) {
    execute = new ExecuteInsteadOfSubmit(obligations);
  }

  /** The fixes that type-check where the dropped call stands. */
  public List<SuggestedFix> of(TreePath call, VisitorState state) {
    return Stream.of(
            ReturnInsteadOfDone.of(call, state),
            ReturnAllInsteadOfDone.of(call, state),
            JoinInAssertion.of(call, state),
            execute.of(call, state))
        .flatMap(Optional::stream)
        .toList();
  }
}
