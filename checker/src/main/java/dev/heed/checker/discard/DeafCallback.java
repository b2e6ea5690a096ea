package dev.heed.checker.discard;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;

/** A callback object in plain sight whose methods that are told of a failure are empty. */
final class DeafCallback {
  private DeafCallback() {}

  /** Whether the argument is such an object. */
  static boolean is(ExpressionTree argument, VisitorState state) {
    if (!(argument instanceof NewClassTree made) || made.getClassBody() == null) {
      return false;
    }
    List<MethodTree> told =
        made.getClassBody().getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(method -> isTold(method, state))
            .toList();
    return !told.isEmpty()
        && told.stream()
            .allMatch(
                method -> method.getBody() != null && method.getBody().getStatements().isEmpty());
  }

  private static boolean isTold(MethodTree method, VisitorState state) {
    return method.getParameters().stream()
        .anyMatch(
            parameter ->
                ASTHelpers.isSubtype(
                    ASTHelpers.getType(parameter), state.getSymtab().throwableType, state));
  }
}
