package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does the whole of what was done in part: reads fully, skips exactly, writes until the buffer is
 * empty.
 *
 * <p>The loop is offered for files only: a socket that does not block would make it spin.
 */
public final class WholeIoFixes {
  /** Who mentions one of these may read what a peer sends as it likes. */
  private static final Set<String> PIECES =
      Set.of("Socket", "Process", "getInputStream", "available");

  /** Who goes back only looked what is there. */
  private static final Set<String> REREAD = Set.of("reset", "unread");

  /** As good as this is any other number that no stream reaches; some leave room for a header. */
  private static final long ALL = Integer.MAX_VALUE - 8L;

  private final VisitorState state;

  /** Creates the family. */
  public WholeIoFixes(VisitorState state) {
    this.state = state;
  }

  /** The fixes for the call whose count is dropped by a statement, or kept and not compared. */
  public List<SuggestedFix> of(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return List.of();
    }
    String name = select.getIdentifier().toString();
    boolean possible =
        switch (name) {
          case "write" -> true;
          case "skip" -> !isOfAStream(path) && throwsIo(call) && !isMissed(path);
          default ->
              !isOfAStream(path)
                  && throwsIo(call)
                  && !isMissed(path)
                  && !mayComeInPieces(path, select)
                  && !Names.areIn(REREAD, Scopes.member(path).getLeaf());
        };
    if (!possible) {
      return List.of();
    }
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree statement)) {
      return readUntilFull(path, call, select).stream().toList();
    }
    return (switch (name) {
          case "read", "readNBytes" -> readFully(path, call, select);
          case "skip" -> skipExactly(call, select);
          case "write" ->
              mayBeLoop(path.getParentPath())
                  ? writeWhole(call, select, statement).or(() -> writeAt(path, call, select))
                  : Optional.<SuggestedFix>empty();
          default -> Optional.<SuggestedFix>empty();
        })
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<SuggestedFix> readFully(
      TreePath path, MethodInvocationTree call, MemberSelectTree select) {
    if (!takesBytes(call)) {
      return Optional.empty();
    }
    if (is(select.getExpression(), "java.io.DataInput")) {
      return Optional.of(SuggestedFixes.renameMethodInvocation(call, "readFully", state));
    }
    if (!is(select.getExpression(), "java.io.InputStream") || isName(select, "super")) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String stream = Names.ofType("java.io.DataInputStream", path, fix, state);
    return Optional.of(
        fix.prefixWith(select.getExpression(), "new " + stream + "(")
            .postfixWith(select.getExpression(), ")")
            .merge(SuggestedFixes.renameMethodInvocation(call, "readFully", state))
            .build());
  }

  /**
   * A count that somebody logs is still one: what reads on until the array is full gives it, too.
   */
  private Optional<SuggestedFix> readUntilFull(
      TreePath path, MethodInvocationTree call, MemberSelectTree select) {
    boolean possible =
        path.getParentPath().getLeaf() instanceof VariableTree
            && select.getIdentifier().contentEquals("read")
            && takesBytes(call)
            && !isName(select, "super")
            && is(select.getExpression(), "java.io.InputStream")
            && hasMember("java.io.InputStream", "readNBytes");
    if (!possible
        || (call.getArguments().size() == 1 && !Movable.isRepeatable(call.getArguments().get(0)))) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix =
        SuggestedFix.builder()
            .merge(SuggestedFixes.renameMethodInvocation(call, "readNBytes", state));
    if (call.getArguments().size() == 1) {
      ExpressionTree array = call.getArguments().get(0);
      fix.postfixWith(array, ", 0, " + state.getSourceForNode(array) + ".length");
    }
    return Optional.of(fix.build());
  }

  private boolean hasMember(String type, String name) {
    Type found = state.getTypeFromString(type);
    return found != null && found.tsym.members().findFirst(state.getName(name)) != null;
  }

  private static boolean takesBytes(MethodInvocationTree call) {
    Type first =
        call.getArguments().isEmpty() ? null : ASTHelpers.getType(call.getArguments().get(0));
    return first instanceof Type.ArrayType array
        && array.elemtype.hasTag(com.sun.tools.javac.code.TypeTag.BYTE);
  }

  /** Who reads for a stream has to say how much that was, and may call itself otherwise. */
  private boolean isOfAStream(TreePath path) {
    return Scopes.member(path).getLeaf() instanceof MethodTree method
        && method.getName().toString().matches("read.*|skip.*")
        && ASTHelpers.isSubtype(
            ASTHelpers.getSymbol(method).owner.type,
            state.getTypeFromString("java.io.InputStream"),
            state);
  }

  /** Whether a catch takes the end of the stream for something that may happen. */
  private boolean isMissed(TreePath path) {
    for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof TryTree around
          && around.getBlock() == p.getLeaf()
          && around.getCatches().stream().anyMatch(this::takesTheEnd)) {
        return true;
      }
    }
    return false;
  }

  private boolean takesTheEnd(CatchTree handler) {
    Type end = state.getTypeFromString("java.io.EOFException");
    Type caught = ASTHelpers.getType(handler.getParameter());
    return ASTHelpers.isSubtype(caught, end, state)
        || handler.getBlock().getStatements().isEmpty() && ASTHelpers.isSubtype(end, caught, state);
  }

  private static boolean isName(MemberSelectTree select, String name) {
    return select.getExpression() instanceof IdentifierTree receiver
        && receiver.getName().contentEquals(name);
  }

  /** Who waits for all of it waits for a peer that waits for an answer. */
  private static boolean mayComeInPieces(TreePath path, MemberSelectTree select) {
    Symbol stream = ASTHelpers.getSymbol(select.getExpression());
    return Names.areIn(PIECES, path.getCompilationUnit())
        || stream != null && stream.owner.getQualifiedName().contentEquals("java.lang.System");
  }

  private boolean throwsIo(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getThrownTypes().stream()
        .anyMatch(t -> ASTHelpers.isCheckedExceptionType(t, state));
  }

  private Optional<SuggestedFix> skipExactly(MethodInvocationTree call, MemberSelectTree select) {
    boolean exists =
        hasMember("java.io.InputStream", "skipNBytes")
            && isAmount(call.getArguments().get(0))
            && !isName(select, "super")
            && is(select.getExpression(), "java.io.InputStream");
    return exists
        ? Optional.of(SuggestedFixes.renameMethodInvocation(call, "skipNBytes", state))
        : Optional.empty();
  }

  /**
   * Whether so much has to be there: not all there is, and nothing backwards, as a difference may
   * go in a file.
   */
  private static boolean isAmount(ExpressionTree skipped) {
    return ASTHelpers.constValue(skipped) instanceof Number amount
        ? amount.longValue() >= 0 && amount.longValue() < ALL
        : !(skipped instanceof UnaryTree)
            && skipped.getKind() != Tree.Kind.MINUS
            && !Names.areIn(Set.of("available"), skipped);
  }

  /** What a loop begins and goes on with, and what an arrow leads to, may be no other statement. */
  private static boolean mayBeLoop(TreePath statement) {
    Tree around = statement.getParentPath().getLeaf();
    return around instanceof ForLoopTree loop
        ? loop.getStatement() == statement.getLeaf()
        : !(around instanceof CaseTree one) || one.getCaseKind() == CaseTree.CaseKind.STATEMENT;
  }

  private Optional<SuggestedFix> writeWhole(
      MethodInvocationTree call, MemberSelectTree select, ExpressionStatementTree statement) {
    boolean whole =
        call.getArguments().size() == 1
            && is(select.getExpression(), "java.nio.channels.FileChannel")
            && Movable.isRepeatable(select.getExpression())
            && Movable.isRepeatable(call.getArguments().get(0))
            && is(call.getArguments().get(0), "java.nio.ByteBuffer");
    return whole
        ? Optional.of(
            SuggestedFix.replace(
                statement,
                "while ("
                    + state.getSourceForNode(call.getArguments().get(0))
                    + ".hasRemaining()) {\n"
                    + state.getSourceForNode(statement)
                    + "\n}"))
        : Optional.empty();
  }

  /**
   * The write to a position of its own: each round goes on where the last one ended.
   *
   * <p>The loop declares the position, so that it is one statement, and several fit in one block.
   */
  private Optional<SuggestedFix> writeAt(
      TreePath path, MethodInvocationTree call, MemberSelectTree select) {
    TreePath statement = path.getParentPath();
    boolean possible =
        call.getArguments().size() == 2
            && is(select.getExpression(), "java.nio.channels.FileChannel")
            && Movable.isRepeatable(select.getExpression())
            && Movable.isRepeatable(call.getArguments().get(0))
            && Names.areFree(path, "position");
    if (!possible) {
      return Optional.empty();
    }
    String buffer = state.getSourceForNode(call.getArguments().get(0));
    String text =
        """
        for (long position = %s; %s.hasRemaining(); ) {
        position += %s.write(%s, position);
        }"""
            .formatted(
                state.getSourceForNode(call.getArguments().get(1)),
                buffer,
                state.getSourceForNode(select.getExpression()),
                buffer);
    return Optional.of(SuggestedFix.replace(statement.getLeaf(), text));
  }

  private boolean is(Tree tree, String type) {
    Type wanted = state.getTypeFromString(type);
    return wanted != null && ASTHelpers.isSubtype(ASTHelpers.getType(tree), wanted, state);
  }
}
