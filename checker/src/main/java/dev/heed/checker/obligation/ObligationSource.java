package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/** One place that can say whether a result must be looked at. */
interface ObligationSource {
  /** This source's answer, or empty when it has none and the next one is asked. */
  Optional<Answer> ask(Result result, VisitorState state);

  /**
   * Whether an answer may be an obligation because of what is called, whatever the result's type.
   */
  default boolean mayOblige(MethodSymbol method, Type site, VisitorState state) {
    return false;
  }

  /** Whether an answer may be an obligation because of the type by itself, not what it holds. */
  default boolean mayOblige(Type type, VisitorState state) {
    return false;
  }

  /** An answer: an obligation, or its certain absence. */
  record Answer(Optional<Obligation> obligation) {
    static final Answer NONE = new Answer(Optional.empty());

    static Answer of(ObligationKind kind, String subject, String why) {
      return new Answer(Optional.of(new Obligation(kind, subject, why, false)));
    }

    /** The same, but met by any use; that a poll is not ready yet asks for more. */
    Answer recordable() {
      return new Answer(
          obligation.map(
              asked ->
                  new Obligation(
                      asked.kind(),
                      asked.subject(),
                      asked.why(),
                      asked.kind() == ObligationKind.CUSTOM)));
    }
  }
}
