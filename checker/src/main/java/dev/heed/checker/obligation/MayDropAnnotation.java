package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;
import java.util.Set;

/** The method, or one that it overrides, says that its result may be ignored. */
final class MayDropAnnotation implements ObligationSource {
  private final Annotations annotations;

  MayDropAnnotation(AnnotatedMethods methods) {
    annotations = new Annotations(Set.of("CanIgnoreReturnValue", "IgnorableReturnValue"), methods);
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    return isOn(result.method(), state) ? Optional.of(Answer.NONE) : Optional.empty();
  }

  boolean isOn(MethodSymbol method, VisitorState state) {
    return annotations.onMethod(method, state).isPresent();
  }
}
