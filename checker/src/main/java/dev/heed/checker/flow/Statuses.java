package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.obligation.PollStructure;
import java.util.List;
import java.util.Set;

/** Tells the types that say, when asked, how far something came. */
final class Statuses {
  private static final Set<String> PROGRESS =
      Set.of(
          "pending",
          "remaining",
          "done",
          "complete",
          "completed",
          "incomplete",
          "finished",
          "flushed",
          "drained",
          "partial",
          "fully",
          "ready");

  private Statuses() {}

  /**
   * Whether the type says how far something came: by a question of its own, such as {@code
   * isPending()}, or by a variant that stands for what is not done yet.
   */
  static boolean isStatus(Type type) {
    return !type.isPrimitiveOrVoid()
        && type.tsym instanceof ClassSymbol symbol
        && !symbol.packge().toString().startsWith("java")
        && (PollStructure.hasVariant(symbol, Statuses::saysLeft)
            || ASTHelpers.getEnclosedElements(symbol).stream().anyMatch(Statuses::asksProgress));
  }

  private static boolean saysLeft(String variant) {
    return PollStructure.saysNotDone(variant) || AnswerNames.saysLeft(variant);
  }

  private static boolean asksProgress(Symbol member) {
    if (!(member instanceof MethodSymbol method)
        || method.isStatic()
        || !method.getParameters().isEmpty()
        || !method.getReturnType().hasTag(TypeTag.BOOLEAN)) {
      return false;
    }
    List<String> words = Words.of(method.name);
    return words.size() <= 3 && words.stream().anyMatch(PROGRESS::contains);
  }
}
