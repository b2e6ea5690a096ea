package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import java.util.Optional;

/** Judges {@code Heed.discard(result, "reason")}: it needs a reason, and something to discard. */
public final class Acknowledgement {
  private final Obligations obligations;

  Acknowledgement(Obligations obligations) {
    this.obligations = obligations;
  }

  /** Whether the call acknowledges a discard, well or badly. */
  public static boolean isAcknowledgement(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 2
        && ASTHelpers.getSymbol((ExpressionTree) call) instanceof MethodSymbol method
        && isAcknowledgement(method);
  }

  /** Whether calls of the method acknowledge a discard. */
  static boolean isAcknowledgement(MethodSymbol method) {
    return method.isStatic()
        && method.getSimpleName().contentEquals("discard")
        && method.owner.getSimpleName().contentEquals("Heed");
  }

  /** The reason, where it is a constant that is not blank. */
  public static Optional<String> reason(MethodInvocationTree call) {
    return Optional.ofNullable(ASTHelpers.constValue(call.getArguments().get(1), String.class))
        .filter(text -> !text.isBlank());
  }

  Optional<Finding> judge(MethodInvocationTree call, VisitorState state) {
    if (reason(call).isEmpty()) {
      return finding(
          call,
          "A discard must say why it is right: give a constant reason that is not blank, or look at"
              + " the result.");
    }
    return isNeedless(call.getArguments().get(0), call, state)
        ? finding(
            call,
            "Nobody has to look at this value, so there is nothing to acknowledge: remove the"
                + " discard.")
        : Optional.empty();
  }

  private boolean isNeedless(ExpressionTree value, MethodInvocationTree call, VisitorState state) {
    if (obligations.of(value, state).isPresent()) {
      return false;
    }
    Type type = ASTHelpers.getType(value);
    if (ASTHelpers.getSymbol(value) == null) {
      return value instanceof LiteralTree;
    }
    boolean isCall = ASTHelpers.getSymbol(value) instanceof MethodSymbol;
    return isCall
        || (!type.isPrimitive()
            && obligations
                .of(new Result(call, (MethodSymbol) ASTHelpers.getSymbol(call), type, type), state)
                .isEmpty());
  }

  private static Optional<Finding> finding(MethodInvocationTree call, String message) {
    return Optional.of(Finding.of(Rule.DISCARDED_ASYNC_RESULT, call, message));
  }
}
