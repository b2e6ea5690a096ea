package dev.heed.checker.obligation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Accessors;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * Tells a state that somebody keeps from a poll's answer, where both have the same type.
 *
 * <p>What a poll answers is about the call that was just made, and is told once. The status of an
 * order stands in a field or a map, is given to setters, and can be asked again.
 */
final class KeptState {
  private static final Pattern GETTER = Pattern.compile("get\\p{Lu}.*|(\\w*S|s)tat(e|us)");

  private KeptState() {}

  static boolean isHandedOut(Result result, VisitorState state) {
    return isStoredElement(result, state)
        || isOwnFactory(result)
        || takesItsOwnKind(result)
        || isAccessor(result.method(), state)
        || comesFromAccessor(result.tree(), result.type().tsym, state);
  }

  /** A collection, reference or other holder hands back what it was given. */
  private static boolean isStoredElement(Result result, VisitorState state) {
    Type declared = result.method().getReturnType();
    return declared.hasTag(TypeTag.TYPEVAR)
        && declared.tsym.owner == result.method().owner
        && !state.getTypes().isFunctionalInterface(result.method().owner.type.tsym);
  }

  /** {@code Status.valueOf(text)}. */
  private static boolean isOwnFactory(Result result) {
    return result.method().owner == result.type().tsym
        && result.type().tsym.getKind() == ElementKind.ENUM
        && result.method().isStatic();
  }

  /** A setter, a repository: what is put in comes back. A poll's own methods combine polls. */
  private static boolean takesItsOwnKind(Result result) {
    return result.method().owner != result.type().tsym
        && result.method().type.getParameterTypes().stream()
            .anyMatch(parameter -> parameter.tsym == result.type().tsym);
  }

  private static boolean isAccessor(MethodSymbol method, VisitorState state) {
    return Accessors.isAccessor(method, state)
        || (method.getParameters().isEmpty() && GETTER.matcher(method.getSimpleName()).matches());
  }

  /** A stream of what an accessor gave. */
  private static boolean comesFromAccessor(
      ExpressionTree tree, TypeSymbol type, VisitorState state) {
    return tree instanceof MethodInvocationTree call
        && (call.getArguments().stream().anyMatch(function -> asks(function, type, state))
            || comesFromAccessor(ASTHelpers.getReceiver(call), type, state));
  }

  private static boolean asks(ExpressionTree function, TypeSymbol type, VisitorState state) {
    ExpressionTree asked =
        function instanceof MemberReferenceTree
            ? function
            : function instanceof LambdaExpressionTree lambda
                    && lambda.getBody() instanceof MethodInvocationTree body
                ? body
                : null;
    return asked != null
        && ASTHelpers.getSymbol(asked) instanceof MethodSymbol method
        && method.getReturnType().tsym == type
        && isAccessor(method, state);
  }
}
