package dev.heed.checker.report;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A reported discard.
 *
 * @param rule who reports it
 * @param place the expression whose result is discarded
 * @param message what is lost, where, and the honest ways out
 * @param related the other place of the story, such as the close that follows a flush
 * @param fixes what would make the program more right, best first
 */
public record Finding(
    Rule rule, Tree place, String message, Optional<Tree> related, List<SuggestedFix> fixes) {

  /** A finding with one place and no fix. */
  public static Finding of(Rule rule, Tree place, String message) {
    return new Finding(rule, place, message, Optional.empty(), List.of());
  }

  /** The same finding with its other place. */
  public Finding relatedTo(Tree other) {
    return new Finding(rule, place, message, Optional.of(other), fixes);
  }

  /** The same finding with its fixes, best first. */
  public Finding withFixes(List<SuggestedFix> offered) {
    return new Finding(rule, place, message, related, offered);
  }
}
