package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.tree.SourceLines;

/** Words a finding: what is lost, where, at which turn, and the honest ways out. */
final class FlushMessage {
  private final LineMap lines;

  FlushMessage(VisitorState state) {
    lines = SourceLines.of(state.getPath().getCompilationUnit());
  }

  Finding finding(Rule rule, Closes.Reached reached) {
    Tree close = reached.closing().tree();
    String text =
        "'"
            + reached.site().name()
            + "' may not be done when "
            + closing(reached)
            + turn(reached)
            + ": what it has not sent by then is lost; "
            + ways(reached.site().kind());
    Finding finding = Finding.of(rule, reached.site().tree(), text);
    return position(close) > 0 ? finding.relatedTo(close) : finding;
  }

  private String closing(Closes.Reached reached) {
    int position = position(reached.closing().tree());
    if (position > 0) {
      return "'" + reached.closing().name() + "' runs at line " + lines.getLineNumber(position);
    }
    return reached.closing().place().root() instanceof VarSymbol resource && resource.pos >= 0
        ? "the end of the try closes '"
            + resource.name
            + "' of line "
            + lines.getLineNumber(resource.pos)
        : "the end of the try closes it";
  }

  /** Not positive for a call that no source shows: the close at the end of a try. */
  private static int position(Tree tree) {
    return tree instanceof JCTree node ? node.pos : -1;
  }

  private String turn(Closes.Reached reached) {
    if (reached.site().through().isPresent()) {
      return ", through '" + reached.site().through().get() + "'";
    }
    if (reached.turn().isPresent()) {
      return ", on the path through the catch at line "
          + lines.getLineNumber(position(reached.turn().get()));
    }
    if ((reached.marks() & Outstanding.UNTESTED) == 0) {
      return ", also when the answer was that it is not done";
    }
    return switch (reached.site().kind()) {
      case FUTURE, COLD -> ", when nobody has waited for its future";
      case POLL -> ", when nobody has asked whether it is pending";
      case BOOLEAN, STATUS -> ", when nobody has looked at its answer";
      case COUNT -> ", when nobody has asked whether anything is left";
      case CALLBACK -> ", when its callback has not run";
    };
  }

  private static String ways(FlushKind kind) {
    return switch (kind) {
      case FUTURE, COLD -> "await the future, or close in a callback on it";
      case POLL -> "close only when it is ready, and come back when it is pending";
      case BOOLEAN -> "close only when it says that it is done";
      case COUNT -> "write until nothing remains, and close then";
      case STATUS -> "close only when its status says that it is done";
      case CALLBACK -> "close in its callback";
    };
  }
}
