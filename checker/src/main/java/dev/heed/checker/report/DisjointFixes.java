package dev.heed.checker.report;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fixes of one file that can be applied together: each leaves the text of the others alone.
 *
 * <p>Error Prone applies all that it is given in one go, and of two that overlap it applies what is
 * left of the second: half of it. So the first that comes is offered, and the other one when the
 * first is applied.
 */
final class DisjointFixes {
  private final List<FixText.Span> taken = new ArrayList<>();
  private CompilationUnitTree unit;

  /** Those of the fixes of a finding, in this file, that are in the way of no earlier finding's. */
  List<SuggestedFix> of(List<SuggestedFix> fixes, CompilationUnitTree in) {
    if (unit != in) {
      unit = in;
      taken.clear();
    }
    List<SuggestedFix> free = fixes.stream().filter(this::isFree).toList();
    free.forEach(fix -> span(fix).ifPresent(taken::add));
    return free;
  }

  private boolean isFree(SuggestedFix fix) {
    return span(fix).filter(span -> taken.stream().anyMatch(span::overlaps)).isEmpty();
  }

  private Optional<FixText.Span> span(SuggestedFix fix) {
    return FixText.span(fix, unit);
  }
}
