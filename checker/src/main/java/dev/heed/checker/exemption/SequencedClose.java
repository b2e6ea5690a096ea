package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/**
 * A flush whose listener closes, and that close: the long form of Netty's {@code CLOSE}. Whether or
 * not the flush has failed, the close is the answer, and there is nothing left that it could lose.
 */
final class SequencedClose implements Exemption {
  /** How many methods of this file lie between a listener and its close. */
  private static final int FARTHEST = 3;

  private final Catalog catalog;
  private final Callbacks callbacks;
  private final BehindFlush behind;

  SequencedClose(Catalog catalog, Callbacks callbacks) {
    this.catalog = catalog;
    this.callbacks = callbacks;
    this.behind = new BehindFlush(catalog);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    VisitorState state = dropped.state();
    return isClose(dropped.tree(), state)
        ? behind.runs(dropped.path(), state)
        : dropped.tree() instanceof MethodInvocationTree link
            && !plays(Role.CONTINUES, link, state)
            && link.getArguments().stream()
                .anyMatch(argument -> closes(valueOf(argument, dropped.path()), state))
            && behind.isOnFlush(dropped.path(), state);
  }

  /** What a variable holds that never holds anything else. */
  private static ExpressionTree valueOf(ExpressionTree argument, TreePath place) {
    return argument instanceof IdentifierTree variable
        ? Scopes.onlyValue(ASTHelpers.getSymbol(variable), place)
            .map(value -> (ExpressionTree) value.getLeaf())
            .orElse(argument)
        : argument;
  }

  /** Whether the function closes something, whatever it is given. */
  private boolean closes(ExpressionTree function, VisitorState state) {
    ExpressionTree plain = Functions.plain(function);
    return plain instanceof NewClassTree made
        ? Functions.classOf(made, state).filter(listener -> closes(listener, state)).isPresent()
        : (plain instanceof MemberReferenceTree && isClose(plain, state))
            || closes(Functions.codeOf(plain, state), FARTHEST, state);
  }

  private boolean closes(List<Functions.Code> code, int left, VisitorState state) {
    return code.stream().anyMatch(each -> closes(each.body(), left, state));
  }

  /** One method of several is enough if it is told of a failure too: progress needs no close. */
  private boolean closes(ClassTree listener, VisitorState state) {
    List<MethodTree> methods = Functions.methods(listener);
    return methods.stream()
        .filter(method -> methods.size() == 1 || isToldOfFailure(method, state))
        .anyMatch(method -> closes(method.getBody(), FARTHEST, state));
  }

  private boolean isToldOfFailure(MethodTree method, VisitorState state) {
    return method.getParameters().stream()
        .anyMatch(parameter -> callbacks.carriesFailure(ASTHelpers.getType(parameter), state));
  }

  private boolean closes(Tree body, int left, VisitorState state) {
    return body instanceof BlockTree block
        ? block.getStatements().stream()
            .anyMatch(
                statement ->
                    statement instanceof ExpressionStatementTree call
                        && closesHere(call.getExpression(), left, state))
        : closesHere(body, left, state);
  }

  /** A close, one that is listened to, or a method of this object that closes. */
  private boolean closesHere(Tree tree, int left, VisitorState state) {
    return tree instanceof MethodInvocationTree call
        && (isClose(call, state)
            || closesHere(ASTHelpers.getReceiver(call), left, state)
            || (left > 0
                && (Calls.staysInObject(call) || ASTHelpers.getSymbol(call).isStatic())
                && closes(
                    Functions.ofMethod(ASTHelpers.getSymbol(call), state).stream().toList(),
                    left - 1,
                    state)));
  }

  private boolean isClose(ExpressionTree call, VisitorState state) {
    return plays(Role.CLOSE, call, state);
  }

  private boolean plays(Role role, ExpressionTree call, VisitorState state) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && catalog.has(role, method, ASTHelpers.getType(Calls.receiver(call)), state.getTypes());
  }
}
