package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LineMap;
import com.sun.tools.javac.tree.JCTree;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.tree.SourceLines;

/** What a finding says: what is lost, where, and the honest ways out. */
final class Messages {
  private Messages() {}

  static String of(Obligation obligation, Fate.Discarded discarded, VisitorState state) {
    return "This "
        + obligation.subject()
        + " "
        + discarded.how().text()
        + where(discarded, state)
        + ", but "
        + obligation.why()
        + ". "
        + waysOut(obligation.kind());
  }

  private static String where(Fate.Discarded discarded, VisitorState state) {
    return switch (discarded.how()) {
      case RECORDED, COMPARED, DESCRIBED, UNASKED, COUNTED, COLLECTED, ELEMENTS_IGNORED -> {
        LineMap lines = SourceLines.of(state.getPath().getCompilationUnit());
        int position = ((JCTree) discarded.place()).getPreferredPosition();
        yield " (line " + lines.getLineNumber(position) + ")";
      }
      default -> "";
    };
  }

  private static String waysOut(ObligationKind kind) {
    return switch (kind) {
      case ASYNC_OUTCOME ->
          "Return it, compose it, wait for it, or handle its failure; if dropping it is right, say"
              + " so with Heed.discard(result, \"why\").";
      case READINESS ->
          "Branch on it, and come back when it is not ready; if dropping it is right, say so with"
              + " Heed.discard(result, \"why\").";
      default ->
          "Look at it, or pass it on; if dropping it is right, say so with Heed.discard(result,"
              + " \"why\").";
    };
  }
}
