package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation of another tool that means the same, on the method or on the class that declares
 * it.
 *
 * <p>On a class these speak of the methods that stand in it, not of the values of its type. What a
 * catalog says of the method is more exact than such a mark. They stand on what has no effect and
 * only answers, so that who logs the answer has used it.
 */
final class CheckedMethodAnnotation implements ObligationSource {
  private final Annotations annotations;
  private final Catalog catalog;

  CheckedMethodAnnotation(Set<String> names, Catalog catalog, AnnotatedMethods methods) {
    this.annotations = new Annotations(names, methods);
    this.catalog = catalog;
  }

  @Override
  public Optional<Answer> ask(Result result, VisitorState state) {
    MethodSymbol method = result.method();
    if (catalog.has(Role.MAY_DROP, method, result.site(), state.getTypes())) {
      return Optional.empty();
    }
    return annotations
        .onMethod(method, state)
        .or(() -> ofDeclaringClass(method))
        .map(found -> answer(result, found));
  }

  @Override
  public boolean mayOblige(MethodSymbol method, Type site, VisitorState state) {
    return annotations.onMethod(method, state).isPresent() || ofDeclaringClass(method).isPresent();
  }

  private Optional<Attribute.Compound> ofDeclaringClass(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner && !method.isConstructor()
        ? annotations.on(owner)
        : Optional.empty();
  }

  private static Answer answer(Result result, Attribute.Compound annotation) {
    ObligationKind kind =
        PollStructure.isPoll(result.type()) ? ObligationKind.READINESS : ObligationKind.CUSTOM;
    return Answer.of(
            kind,
            result.method().getSimpleName().toString(),
            "it is marked @" + annotation.type.tsym.getSimpleName())
        .recordable();
  }
}
