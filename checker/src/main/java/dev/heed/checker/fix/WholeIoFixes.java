package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/**
 * Does the whole of what was done in part: reads fully, skips exactly, writes until the buffer is
 * empty.
 *
 * <p>The loop is offered for files only: a socket that does not block would make it spin.
 */
public final class WholeIoFixes {
  private final VisitorState state;

  /** Creates the family. */
  public WholeIoFixes(VisitorState state) {
    this.state = state;
  }

  /** The fixes for the call whose count is dropped by a statement. */
  public List<SuggestedFix> of(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree statement)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return List.of();
    }
    String name = select.getIdentifier().toString();
    return (switch (name) {
          case "read" -> readFully(call, select);
          case "skip" -> skipExactly(call, select);
          case "write" -> writeWhole(call, select, statement);
          default -> Optional.<SuggestedFix>empty();
        })
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<SuggestedFix> readFully(MethodInvocationTree call, MemberSelectTree select) {
    if (!takesBytes(call)) {
      return Optional.empty();
    }
    if (is(select.getExpression(), "java.io.DataInput")) {
      return Optional.of(SuggestedFixes.renameMethodInvocation(call, "readFully", state));
    }
    return is(select.getExpression(), "java.io.InputStream") && !isSuper(select)
        ? Optional.of(
            SuggestedFix.builder()
                .prefixWith(select.getExpression(), "new DataInputStream(")
                .postfixWith(select.getExpression(), ")")
                .merge(SuggestedFixes.renameMethodInvocation(call, "readFully", state))
                .addImport("java.io.DataInputStream")
                .build())
        : Optional.empty();
  }

  private static boolean takesBytes(MethodInvocationTree call) {
    Type first =
        call.getArguments().isEmpty() ? null : ASTHelpers.getType(call.getArguments().get(0));
    return first instanceof Type.ArrayType array
        && array.elemtype.hasTag(com.sun.tools.javac.code.TypeTag.BYTE);
  }

  private static boolean isSuper(MemberSelectTree select) {
    return select.getExpression() instanceof IdentifierTree receiver
        && receiver.getName().contentEquals("super");
  }

  private Optional<SuggestedFix> skipExactly(MethodInvocationTree call, MemberSelectTree select) {
    Type stream = state.getTypeFromString("java.io.InputStream");
    boolean exists =
        stream != null
            && stream.tsym.members().findFirst(state.getName("skipNBytes")) != null
            && is(select.getExpression(), "java.io.InputStream");
    return exists
        ? Optional.of(SuggestedFixes.renameMethodInvocation(call, "skipNBytes", state))
        : Optional.empty();
  }

  private Optional<SuggestedFix> writeWhole(
      MethodInvocationTree call, MemberSelectTree select, ExpressionStatementTree statement) {
    boolean whole =
        call.getArguments().size() == 1
            && is(select.getExpression(), "java.nio.channels.FileChannel")
            && isVariable(call.getArguments().get(0));
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

  private static boolean isVariable(ExpressionTree tree) {
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
        && !(ASTHelpers.getType(tree) instanceof Type.ArrayType);
  }

  private boolean is(Tree tree, String type) {
    Type wanted = state.getTypeFromString(type);
    return wanted != null && ASTHelpers.isSubtype(ASTHelpers.getType(tree), wanted, state);
  }
}
