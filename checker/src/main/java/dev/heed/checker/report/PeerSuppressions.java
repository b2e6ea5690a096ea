package dev.heed.checker.report;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import java.util.List;

/**
 * What teams that come from Error Prone have reviewed and suppressed under the name of its check.
 */
final class PeerSuppressions {
  /**
   * Error Prone's check of dropped futures. It is no other name of our rules: as such, what a build
   * says of that check, {@code -Xep:FutureReturnValueIgnored:OFF} above all, would go for them,
   * too.
   */
  static final String PEER = "FutureReturnValueIgnored";

  private PeerSuppressions() {}

  /** Whether the tree is a declaration that suppresses the peer, which knows of no counts. */
  static boolean cover(Rule rule, Tree declaration) {
    Symbol symbol = ASTHelpers.getDeclaredSymbol(declaration);
    SuppressWarnings suppressed =
        symbol == null || rule == Rule.IGNORED_IO_PROGRESS
            ? null
            : symbol.getAnnotation(SuppressWarnings.class);
    return suppressed != null && List.of(suppressed.value()).contains(PEER);
  }
}
