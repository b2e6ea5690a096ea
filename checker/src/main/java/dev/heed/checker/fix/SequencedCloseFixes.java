package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
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
  private static final Set<String> NAMES = Set.of("done", "failure");

  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

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
    if (statement instanceof ExpressionStatementTree && isWrite(call)) {
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
    if (statements.get(index) instanceof VariableTree variable) {
      return isReturnOf(statements, index + 2, variable) && !usesNames(path, variable)
          ? callback(flush, close, statements.subList(index, index + 3))
          : Optional.empty();
    }
    boolean last = index + 2 == statements.size();
    return closeListener(path, close, statements.subList(index, index + 2))
        .or(() -> last && endsMethod(path) ? gate(flush, statements, index) : Optional.empty());
  }

  // write(buffer);  ->  while (buffer.hasRemaining()) write(buffer);

  private boolean isWrite(MethodInvocationTree call) {
    return call.getArguments().size() == 1
        && ASTHelpers.getSymbol(call).name.contentEquals("write")
        && call.getMethodSelect() instanceof MemberSelectTree select
        && is(select.getExpression(), "java.nio.channels.WritableByteChannel")
        && (call.getArguments().get(0) instanceof IdentifierTree
            || call.getArguments().get(0) instanceof MemberSelectTree)
        && is(call.getArguments().get(0), "java.nio.ByteBuffer");
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

  // f = flush(); close(); return f;  ->  return flush().whenComplete((done, failure) -> close());

  private Optional<SuggestedFix> callback(
      MethodInvocationTree flush,
      MethodInvocationTree close,
      List<? extends StatementTree> replaced) {
    MethodSymbol closer = ASTHelpers.getSymbol(close);
    boolean possible =
        isStage(flush, (VariableTree) replaced.get(0))
            && closer.getThrownTypes().stream().noneMatch(this::isChecked)
            && !mentionsChangingVariable(close);
    return possible
        ? Optional.of(
            replace(
                replaced,
                "return "
                    + source(flush)
                    + ".whenComplete((done, failure) -> "
                    + source(close)
                    + ");"))
        : Optional.empty();
  }

  /** Whether {@code whenComplete} gives the variable's type, so that the method may return it. */
  private boolean isStage(MethodInvocationTree flush, VariableTree variable) {
    Type type = ASTHelpers.getResultType(flush);
    return ASTHelpers.isSameType(type, ASTHelpers.getSymbol(variable).type, state)
        && STAGES.contains(type.tsym.getQualifiedName().toString());
  }

  /** Whether the method around has other variables of the names that the fix would declare. */
  private static boolean usesNames(TreePath path, VariableTree replaced) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= tree != replaced && NAMES.contains(tree.getName().toString());
        return super.visitVariable(tree, unused);
      }
    }.scan(methodAround(path), null);
    return found[0];
  }

  private static Tree methodAround(TreePath path) {
    TreePath method = path;
    while (!(method.getLeaf() instanceof MethodTree) && method.getParentPath() != null) {
      method = method.getParentPath();
    }
    return method.getLeaf();
  }

  private boolean isChecked(Type thrown) {
    return !ASTHelpers.isSubtype(thrown, state.getSymtab().runtimeExceptionType, state)
        && !ASTHelpers.isSubtype(thrown, state.getSymtab().errorType, state);
  }

  private static boolean mentionsChangingVariable(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(identifier);
        found[0] |= symbol instanceof Symbol.VarSymbol && isLocal(symbol) && !isFixed(symbol);
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  private static boolean isLocal(Symbol symbol) {
    return symbol.owner instanceof MethodSymbol;
  }

  private static boolean isFixed(Symbol symbol) {
    return ASTHelpers.isConsideredFinal(symbol);
  }

  // channel.writeAndFlush(x); channel.close();  ->  ….addListener(ChannelFutureListener.CLOSE);

  private Optional<SuggestedFix> closeListener(
      TreePath path, MethodInvocationTree close, List<? extends StatementTree> replaced) {
    MethodInvocationTree flush = (MethodInvocationTree) path.getLeaf();
    boolean possible =
        is(flush, "io.netty.channel.ChannelFuture")
            && close.getArguments().isEmpty()
            && ASTHelpers.getSymbol(close).name.contentEquals("close")
            && is(ASTHelpers.getReceiver(close), "io.netty.channel.ChannelOutboundInvoker")
            && sameReceiver(flush, close);
    if (!possible) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String listener = Names.ofType("io.netty.channel.ChannelFutureListener", path, fix, state);
    String text = source(flush) + ".addListener(" + listener + ".CLOSE);";
    return Optional.of(fix.merge(replace(replaced, text)).build());
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
    return result != null && result.hasTag(TypeTag.BOOLEAN)
        ? Optional.of(
            replace(
                statements.subList(index, index + 2),
                "if (" + source(flush) + ") {\n" + source(statements.get(index + 1)) + "\n}"))
        : Optional.empty();
  }

  /** Whether nothing comes behind the block but the end of a method that returns nothing. */
  private static boolean endsMethod(TreePath flush) {
    TreePath block = flush.getParentPath().getParentPath();
    return block.getParentPath().getLeaf() instanceof MethodTree method
        && ASTHelpers.getSymbol(method).getReturnType().hasTag(TypeTag.VOID);
  }

  private static boolean isStatementOf(StatementTree statement, Tree call) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() == call
        && call instanceof MethodInvocationTree;
  }

  private static boolean isReturnOf(
      List<? extends StatementTree> statements, int index, VariableTree variable) {
    return index < statements.size()
        && statements.get(index) instanceof ReturnTree result
        && result.getExpression() instanceof IdentifierTree name
        && name.getName().equals(variable.getName());
  }

  private SuggestedFix replace(List<? extends StatementTree> statements, String text) {
    int start = ASTHelpers.getStartPosition(statements.get(0));
    int end = state.getEndPosition(statements.get(statements.size() - 1));
    return SuggestedFix.replace(start, end, text);
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
