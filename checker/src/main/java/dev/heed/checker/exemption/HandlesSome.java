package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import java.util.Set;

/** A link that names the class of the failures it takes, and lets all others pass. */
final class HandlesSome {
  private static final Set<String> ALL = Set.of("java.lang.Throwable", "java.lang.Exception");

  private HandlesSome() {}

  static boolean is(MethodInvocationTree call, VisitorState state) {
    return call.getArguments().stream().anyMatch(argument -> isNarrowClass(argument, state));
  }

  private static boolean isNarrowClass(ExpressionTree argument, VisitorState state) {
    if (!(argument instanceof MemberSelectTree literal)
        || !literal.getIdentifier().contentEquals("class")) {
      return false;
    }
    Type named = ASTHelpers.getType(literal.getExpression());
    return ASTHelpers.isSubtype(named, state.getSymtab().throwableType, state)
        && !ALL.contains(named.tsym.getQualifiedName().toString());
  }
}
