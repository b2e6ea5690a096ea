package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import java.util.Optional;

/** One place that can say whether a result must be looked at. */
interface ObligationSource {
  /** This source's answer, or empty when it has none and the next one is asked. */
  Optional<Answer> ask(Result result, VisitorState state);

  /** An answer: an obligation, or its certain absence. */
  record Answer(Optional<Obligation> obligation) {
    static final Answer NONE = new Answer(Optional.empty());

    static Answer of(ObligationKind kind, String subject, String why) {
      return new Answer(Optional.of(new Obligation(kind, subject, why)));
    }
  }
}
