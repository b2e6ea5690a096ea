package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.obligation.Result;
import java.util.List;

/** The bodies of a file whose control flow has to be followed. */
final class Suspects {
  private final Unit unit;
  private final Calls calls;
  private final VisitorState state;

  Suspects(Unit unit, Calls calls, VisitorState state) {
    this.unit = unit;
    this.calls = calls;
    this.state = state;
  }

  /** The bodies in which a close may run after a flush. */
  List<TreePath> all() {
    return unit.withBothEnds().stream().filter(this::canMeet).toList();
  }

  private boolean canMeet(TreePath body) {
    ClassSymbol type = ASTHelpers.getSymbol(ASTHelpers.findEnclosingNode(body, ClassTree.class));
    return EndPaths.meet(
        code(body.getLeaf()),
        unit.completedWrite(body.getLeaf()).isPresent(),
        this::mayFlush,
        call -> mayClose(call, type));
  }

  private static Tree code(Tree body) {
    return body instanceof LambdaExpressionTree lambda ? lambda.getBody() : body;
  }

  private boolean mayFlush(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return unit.flushes(method) || unit.runsFlush(call) || calls.flushes(call, method);
  }

  private boolean mayClose(MethodInvocationTree call, ClassSymbol type) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return unit.closes(method)
        || unit.runsClose(call)
        || (calls.mayClose(method, Result.site(call, method))
            && !isWeakCloseOf(type, call, method));
  }

  /** {@code release()} ends many things, and nothing that this object has flushed. */
  private boolean isWeakCloseOf(ClassSymbol type, MethodInvocationTree call, MethodSymbol method) {
    return CloseNames.closesWeakly(method.name)
        && ASTHelpers.getReceiver(call) == null
        && !method.isStatic()
        && type.isSubClass(method.owner, state.getTypes());
  }
}
