package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import java.util.Optional;
import java.util.Set;

/** An annotation on the method, the returned type, or the class that declares the method. */
final class MustUseAnnotation implements ObligationSource {
  private final Annotations annotations;
  private final Catalog catalog;

  MustUseAnnotation(Set<String> names, Catalog catalog, AnnotatedMethods methods) {
    this.annotations = new Annotations(names, methods);
    this.catalog = catalog;
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    MethodSymbol method = result.method();
    return annotations
        .onMethod(method, state)
        .or(() -> ofType(result, state))
        .map(found -> answer(result, found, state))
        .or(
            () ->
                ofMustUseClass(method, state)
                    .map(found -> answer(result, found, state).recordable()));
  }

  @Override
  public boolean mayOblige(MethodSymbol method, Type site, VisitorState state) {
    return annotations.onMethod(method, state).isPresent()
        || ofMustUseClass(method, state).isPresent();
  }

  @Override
  public boolean mayOblige(Type type, VisitorState state) {
    return annotations.onType(type, state).isPresent();
  }

  /** What a collection hands back, somebody has put in, and got before. */
  private Optional<Attribute.Compound> ofType(Result result, VisitorState state) {
    return StoredValue.isStored(result, catalog, state.getTypes())
        ? Optional.empty()
        : annotations.onType(boundOf(result.type()), state);
  }

  /** A method of a must-use type is about the type's state, so its answer must be used too. */
  private Optional<Attribute.Compound> ofMustUseClass(MethodSymbol method, VisitorState state) {
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
