package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;
import java.util.Set;

/** An annotation on the method, the returned type, or the class that declares the method. */
final class MustUseAnnotation implements ObligationSource {
  private final Annotations annotations;

  MustUseAnnotation(Set<String> names) {
    this.annotations = new Annotations(names);
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    MethodSymbol method = result.method();
    return annotations
        .onMethod(method, state)
        .or(() -> annotations.onType(boundOf(result.type()), state))
        .or(() -> ofMustUseClass(result, state))
        .map(found -> answer(result, found, state));
  }

  /** A method of a must-use type is about the type's state, so its answer must be used too. */
  private Optional<Attribute.Compound> ofMustUseClass(Result result, VisitorState state) {
    MethodSymbol method = result.method();
    return method.isStatic() || !(method.owner instanceof ClassSymbol owner)
        ? Optional.empty()
        : annotations.onType(owner.type, state);
  }

  private static Type boundOf(Type type) {
    return type.getUpperBound() == null ? type : type.getUpperBound();
  }

  private Answer answer(Result result, Attribute.Compound annotation, VisitorState state) {
    ObligationKind kind =
        PollStructure.isPoll(result.type()) ? ObligationKind.READINESS : ObligationKind.CUSTOM;
    String name = annotation.type.tsym.getSimpleName().toString();
    String reason =
        annotation.member(state.getName("value")) == null
            ? ""
            : String.valueOf(annotation.member(state.getName("value")).getValue());
    return Answer.of(
        kind,
        result.method().getSimpleName().toString(),
        reason.isBlank() ? "it is marked @" + name : reason);
  }
}
