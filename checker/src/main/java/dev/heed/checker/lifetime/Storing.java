package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;

/**
 * A method of the same class that stores what it is given in a field, and does nothing else: {@code
 * private void keep(Future<?> f) { pending.add(f); }}.
 */
final class Storing {
  private final FutureCalls calls;

  Storing(FutureCalls calls) {
    this.calls = calls;
  }

  /** The field that the call stores the value in. */
  Optional<Symbol> fieldOf(TreePath value, TreePath call) {
    MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    return Calls.staysInObject(tree) && method.isPrivate() && !method.isVarArgs()
        ? Declarations.of(method, call.getCompilationUnit())
            .flatMap(path -> only(path))
            .flatMap(
                deed ->
                    target(
                        deed,
                        method.getParameters().get(tree.getArguments().indexOf(value.getLeaf()))))
            .filter(field -> isReadNowhereElse(field, method, call))
        : Optional.empty();
  }

  /** The only thing that the method does. */
  private static Optional<TreePath> only(TreePath method) {
    BlockTree body = ((MethodTree) method.getLeaf()).getBody();
    return body != null
            && body.getStatements().size() == 1
            && body.getStatements().get(0) instanceof ExpressionStatementTree statement
        ? Optional.of(
            new TreePath(
                new TreePath(new TreePath(method, body), statement), statement.getExpression()))
        : Optional.empty();
  }

  private Optional<Symbol> target(TreePath deed, Symbol parameter) {
    ExpressionTree place =
        deed.getLeaf() instanceof AssignmentTree assignment
                && parameter.equals(ASTHelpers.getSymbol(assignment.getExpression()))
            ? assignment.getVariable()
            : deed.getLeaf() instanceof MethodInvocationTree adding
                    && adding.getArguments().stream()
                        .anyMatch(given -> parameter.equals(ASTHelpers.getSymbol(given)))
                    && calls.with(deed) == FutureCalls.Part.KEEPS
                ? Calls.receiver(adding)
                : null;
    return Optional.ofNullable(ASTHelpers.getSymbol(place)).filter(Scopes::isField);
  }

  /** Another method that the caller calls, and that reads the field, may wait for what is there. */
  private static boolean isReadNowhereElse(Symbol field, MethodSymbol storing, TreePath call) {
    return Scopes.ownCalls(call).stream()
        .map(own -> ASTHelpers.getSymbol((MethodInvocationTree) own.getLeaf()))
        .filter(method -> !method.equals(storing))
        .flatMap(method -> Declarations.of(method, call.getCompilationUnit()).stream())
        .allMatch(declared -> Reads.of(field, declared).isEmpty());
  }
}
