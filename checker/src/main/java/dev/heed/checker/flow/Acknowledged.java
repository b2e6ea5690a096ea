package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;

/** Discards of flushes that somebody acknowledged. */
final class Acknowledged {
  private static final String OWNER = "dev.heed.api.Heed";

  private Acknowledged() {}

  /** Whether calls of the method acknowledge a discard. */
  static boolean isDiscard(MethodSymbol method) {
    return method.name.contentEquals("discard")
        && method.owner.getQualifiedName().contentEquals(OWNER);
  }

  /** Whether the acknowledgement says why. */
  static boolean hasReason(Tree discard) {
    return discard instanceof MethodInvocationTree call
        && ASTHelpers.constValue(call.getArguments().get(1)) instanceof String text
        && !text.isBlank();
  }

  /** Whether the call acknowledges, with a reason, that the answer of a flush is dropped. */
  static boolean isOfFlush(Tree tree, Calls calls) {
    return tree instanceof MethodInvocationTree call
        && isDiscard(ASTHelpers.getSymbol(call))
        && hasReason(call)
        && call.getArguments().get(0) instanceof MethodInvocationTree flush
        && calls.flushes(flush, ASTHelpers.getSymbol(flush));
  }
}
