package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A flush whose listener closes, and that close: the long form of Netty's {@code CLOSE}. Whether or
 * not the flush has failed, the close is the answer, and there is nothing left that it could lose.
 */
final class SequencedClose implements Exemption {
  private final Catalog catalog;
  private final Callbacks callbacks;

  SequencedClose(Catalog catalog, Callbacks callbacks) {
    this.catalog = catalog;
    this.callbacks = callbacks;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    VisitorState state = dropped.state();
    return isClose(dropped.tree(), state)
        ? runsBehindFlush(dropped.path(), state)
        : dropped.tree() instanceof MethodInvocationTree link
            && !plays(Role.CONTINUES, link, state)
            && link.getArguments().stream()
                .anyMatch(argument -> closes(valueOf(argument, dropped.path()), state))
            && isOnFlush(dropped.path(), state);
  }

  /** What a variable holds that never holds anything else. */
  private static Tree valueOf(ExpressionTree argument, TreePath place) {
    return argument instanceof IdentifierTree variable
        ? Scopes.onlyValue(ASTHelpers.getSymbol(variable), place)
            .<Tree>map(TreePath::getLeaf)
            .orElse(argument)
        : argument;
  }

  /** Whether the function closes something, whatever it is given. */
  private boolean closes(Tree function, VisitorState state) {
    return function instanceof LambdaExpressionTree lambda
        ? lambda.getBody() instanceof BlockTree block
            ? closes(block, state)
            : isClose(lambda.getBody(), state)
        : function instanceof NewClassTree made
            && made.getClassBody() != null
            && closes(made.getClassBody(), state);
  }

  /** One method of several is enough if it is told of a failure too: progress needs no close. */
  private boolean closes(ClassTree listener, VisitorState state) {
    List<MethodTree> methods =
        listener.getMembers().stream()
            .filter(member -> member instanceof MethodTree method && method.getReturnType() != null)
            .map(MethodTree.class::cast)
            .toList();
    return methods.stream()
        .filter(method -> methods.size() == 1 || isToldOfFailure(method, state))
        .anyMatch(method -> closes(method.getBody(), state));
  }

  private boolean isToldOfFailure(MethodTree method, VisitorState state) {
    return method.getParameters().stream()
        .anyMatch(parameter -> callbacks.carriesFailure(ASTHelpers.getType(parameter), state));
  }

  private boolean closes(BlockTree block, VisitorState state) {
    return block.getStatements().stream()
        .anyMatch(
            statement ->
                statement instanceof ExpressionStatementTree call
                    && isClose(call.getExpression(), state));
  }

  private boolean isClose(Tree tree, VisitorState state) {
    return tree instanceof ExpressionTree call && plays(Role.CLOSE, call, state);
  }

  /** Whether the function around the place is given to flushes, and to nothing else. */
  private boolean runsBehindFlush(TreePath place, VisitorState state) {
    TreePath function = place;
    while (function != null && !isFunction(function.getLeaf())) {
      function = function.getParentPath();
    }
    List<TreePath> given = function == null ? List.of() : namesOf(function);
    return !given.isEmpty()
        && given.stream()
            .map(TreePath::getParentPath)
            .allMatch(
                link -> link.getLeaf() instanceof MethodInvocationTree && isOnFlush(link, state));
  }

  /** The function itself, or where the variable stands that holds it and that nobody else sees. */
  private static List<TreePath> namesOf(TreePath function) {
    if (!(function.getParentPath().getLeaf() instanceof VariableTree holder)) {
      return List.of(function);
    }
    Symbol symbol = ASTHelpers.getSymbol(holder);
    return Scopes.isLocal(symbol) || symbol.getModifiers().contains(Modifier.PRIVATE)
        ? Scopes.uses(symbol, function)
        : List.of();
  }

  private static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || (tree instanceof NewClassTree made && made.getClassBody() != null)
        || (tree instanceof ClassTree named && named.getSimpleName().length() > 0);
  }

  /** Whether the call is a flush that takes a handler, or a link of the chain behind one. */
  private boolean isOnFlush(TreePath link, VisitorState state) {
    ExpressionTree call = (ExpressionTree) link.getLeaf();
    while (call instanceof MethodInvocationTree invocation && !isFlush(invocation, state)) {
      call = ASTHelpers.getReceiver(invocation);
    }
    return call instanceof MethodInvocationTree
        || (call instanceof IdentifierTree variable
            && Scopes.onlyValue(ASTHelpers.getSymbol(variable), link)
                .filter(value -> isOnFlush(value, state))
                .isPresent());
  }

  private boolean isFlush(MethodInvocationTree call, VisitorState state) {
    return plays(Role.FLUSH, call, state)
        || catalog.findType(Role.SETTLES, siteOf(call), state.getTypes()).isPresent();
  }

  private boolean plays(Role role, ExpressionTree call, VisitorState state) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && catalog.has(role, method, siteOf(call), state.getTypes());
  }

  private static Type siteOf(ExpressionTree call) {
    ExpressionTree receiver = Calls.receiver(call);
    return receiver == null ? null : ASTHelpers.getType(receiver);
  }
}
