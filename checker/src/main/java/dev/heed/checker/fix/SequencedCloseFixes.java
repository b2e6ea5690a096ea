package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the close that follows a flush behind it: in a callback, in a listener, behind a loop, or
 * behind the poll's readiness.
 *
 * <p>Offered where the close is the next statement, so that nothing else changes its place.
 */
public final class SequencedCloseFixes {
  /** Who mentions one of these may mean a channel that does not block: a loop would spin. */
  private static final Set<String> NOT_BLOCKING =
      Set.of("configureBlocking", "Selector", "SelectionKey", "SelectableChannel");

  private final VisitorState state;

  /** Creates the family. */
  public SequencedCloseFixes(VisitorState state) {
    this.state = state;
  }

  /** The fixes for the flush at the path, which the close follows. */
  public List<SuggestedFix> of(TreePath flush, Tree close) {
    Tree statement = flush.getParentPath().getLeaf();
    if (!(flush.getLeaf() instanceof MethodInvocationTree call)
        || !(statement instanceof ExpressionStatementTree || statement instanceof VariableTree)
        || !(flush.getParentPath().getParentPath().getLeaf() instanceof BlockTree block)) {
      return List.of();
    }
    List<? extends StatementTree> statements = block.getStatements();
    int index = statements.indexOf(statement);
    if (statement instanceof ExpressionStatementTree && isWrite(call) && mayLoop(call, flush)) {
      return List.of(untilNothingRemains(call, statement));
    }
    Optional<SuggestedFix> behind =
        index + 1 < statements.size() && isStatementOf(statements.get(index + 1), close)
            ? behind(call, statements, index, flush)
            : Optional.empty();
    return behind
        .or(() -> ReturnWhilePending.of(flush, close, state))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<SuggestedFix> behind(
      MethodInvocationTree flush,
      List<? extends StatementTree> statements,
      int index,
      TreePath path) {
    MethodInvocationTree close =
        (MethodInvocationTree)
            ((ExpressionStatementTree) statements.get(index + 1)).getExpression();
    if (statements.get(index) instanceof VariableTree) {
      return CloseOnCompletionFix.of(path, close, state).stream().findFirst();
    }
    List<? extends StatementTree> both = statements.subList(index, index + 2);
    boolean last = index + 2 == statements.size();
    return closeListener(path, close, both)
        .or(
            () ->
                last && comesBack(path, flush) ? gate(flush, statements, index) : Optional.empty());
  }

  // write(buffer);  ->  while (buffer.hasRemaining()) write(buffer);

  private boolean isWrite(MethodInvocationTree call) {
    return call.getArguments().size() == 1
        && ASTHelpers.getSymbol(call).name.contentEquals("write")
        && call.getMethodSelect() instanceof MemberSelectTree select
        && is(select.getExpression(), "java.nio.channels.WritableByteChannel")
        && Movable.isRepeatable(select.getExpression())
        && Movable.isRepeatable(call.getArguments().get(0))
        && is(call.getArguments().get(0), "java.nio.ByteBuffer");
  }

  private boolean mayLoop(MethodInvocationTree write, TreePath path) {
    return is(ASTHelpers.getReceiver(write), "java.nio.channels.FileChannel")
        || !Names.areIn(NOT_BLOCKING, path.getCompilationUnit());
  }

  private SuggestedFix untilNothingRemains(MethodInvocationTree write, Tree statement) {
    return SuggestedFix.replace(
        statement,
        "while ("
            + source(write.getArguments().get(0))
            + ".hasRemaining()) {\n"
            + source(statement)
            + "\n}");
  }

  // channel.writeAndFlush(x); channel.close();  ->  ….addListener(ChannelFutureListener.CLOSE);

  private Optional<SuggestedFix> closeListener(
      TreePath path, MethodInvocationTree close, List<? extends StatementTree> replaced) {
    MethodInvocationTree flush = (MethodInvocationTree) path.getLeaf();
    boolean possible =
        is(flush, "io.netty.channel.ChannelFuture")
            && flush.getArguments().size() == 1
            && ASTHelpers.getSymbol(flush).name.contentEquals("writeAndFlush")
            && close.getArguments().isEmpty()
            && ASTHelpers.getSymbol(close).name.contentEquals("close")
            && is(ASTHelpers.getReceiver(close), "io.netty.channel.ChannelOutboundInvoker")
            && sameReceiver(flush, close)
            && !isOutboundHandler(path);
    if (!possible) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String listener = Names.ofType("io.netty.channel.ChannelFutureListener", path, fix, state);
    String text = source(flush) + ".addListener(" + listener + ".CLOSE);";
    return Optional.of(fix.merge(replace(replaced, List.of(flush, close), text)).build());
  }

  /** The listener closes the channel, which asks all handlers for it, this one again. */
  private boolean isOutboundHandler(TreePath path) {
    Type handler = state.getTypeFromString("io.netty.channel.ChannelOutboundHandler");
    for (Tree tree : path) {
      if (tree instanceof ClassTree around
          && ASTHelpers.isSubtype(ASTHelpers.getType(around), handler, state)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameReceiver(MethodInvocationTree flush, MethodInvocationTree close) {
    String flushed = source(ASTHelpers.getReceiver(flush));
    String closed = source(ASTHelpers.getReceiver(close));
    return closed.equals(flushed) || closed.equals(flushed + ".channel()");
  }

  // flush(); close();  ->  if (flush()) { close(); }

  private Optional<SuggestedFix> gate(
      MethodInvocationTree flush, List<? extends StatementTree> statements, int index) {
    Type result = ASTHelpers.getResultType(flush);
    return result != null && result.hasTag(TypeTag.BOOLEAN) && saysWhetherAllIsOut(flush)
        ? Optional.of(
            replace(
                statements.subList(index, index + 2),
                List.of(flush, statements.get(index + 1)),
                "if (" + source(flush) + ") {\n" + source(statements.get(index + 1)) + "\n}"))
        : Optional.empty();
  }

  /** What code in plain sight answers may be another question, and a time that ran out another. */
  private boolean saysWhetherAllIsOut(MethodInvocationTree flush) {
    return flush.getArguments().isEmpty()
        && Declarations.of(ASTHelpers.getSymbol(flush), state.getPath().getCompilationUnit())
            .filter(declared -> ((MethodTree) declared.getLeaf()).getBody() != null)
            .isEmpty();
  }

  /**
   * Whether nothing comes behind the block but the end of a method that returns nothing, and that
   * somebody may call again for the same object.
   */
  private static boolean comesBack(TreePath path, MethodInvocationTree flush) {
    TreePath block = path.getParentPath().getParentPath();
    ExpressionTree receiver = ASTHelpers.getReceiver(flush);
    return block.getParentPath().getLeaf() instanceof MethodTree method
        && method.getReturnType() != null
        && ASTHelpers.getSymbol(method).getReturnType().hasTag(TypeTag.VOID)
        && !method.getName().contentEquals("close")
        && (receiver == null
            || Movable.isRepeatable(receiver)
                && (Scopes.isParameter(ASTHelpers.getSymbol(receiver))
                    || !Scopes.isLocal(ASTHelpers.getSymbol(receiver))));
  }

  private static boolean isStatementOf(StatementTree statement, Tree call) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() == call
        && call instanceof MethodInvocationTree;
  }

  private SuggestedFix replace(
      List<? extends StatementTree> statements, List<? extends Tree> kept, String text) {
    int start = ASTHelpers.getStartPosition(statements.get(0));
    int end = state.getEndPosition(statements.get(statements.size() - 1));
    Comments comments = new Comments(start, end, kept, state);
    return SuggestedFix.replace(start, end, comments.around(text));
  }

  private String source(Tree tree) {
    return tree == null ? "" : state.getSourceForNode(tree);
  }

  private boolean is(ExpressionTree tree, String type) {
    Type wanted = state.getTypeFromString(type);
    Type actual =
        tree instanceof MethodInvocationTree
            ? ASTHelpers.getResultType(tree)
            : ASTHelpers.getType(tree);
    return wanted != null && actual != null && ASTHelpers.isSubtype(actual, wanted, state);
  }
}
