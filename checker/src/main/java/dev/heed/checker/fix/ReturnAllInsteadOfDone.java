package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code texts.forEach(text -> send(text)); return completedFuture(null);} to the future of all of
 * them.
 */
final class ReturnAllInsteadOfDone {
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  /** What these make may have no end, and an array would have to hold all of it. */
  private static final Set<String> ENDLESS = Set.of("generate", "iterate");

  private ReturnAllInsteadOfDone() {}

  static Optional<SuggestedFix> of(TreePath path, VisitorState state) {
    TreePath function = path.getLeaf() instanceof MemberReferenceTree ? path : path.getParentPath();
    TreePath loop = function.getParentPath();
    return loop.getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().contains(function.getLeaf())
            && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("forEach")
            && loop.getParentPath().getLeaf() instanceof ExpressionStatementTree
            && isFuture(result(path.getLeaf()), state)
            && !mayBeAbsent(path.getLeaf())
        ? ReturnInsteadOfDone.doneBehind(loop.getParentPath())
            .flatMap(done -> fix(call, function.getLeaf(), done, loop, state))
        : Optional.empty();
  }

  private static Optional<SuggestedFix> fix(
      MethodInvocationTree loop,
      Tree function,
      ReturnTree done,
      TreePath path,
      VisitorState state) {
    String stream = stream(ASTHelpers.getReceiver(loop), state);
    if (stream == null
        || !isPlain(loop, path)
        || !isAll(ReturnInsteadOfDone.returned(path), state)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String future = Names.ofType(FUTURE, path, fix, state);
    String text =
        "return %s.allOf(\n%s.map(%s)\n.toArray(%s[]::new));"
            .formatted(future, stream, state.getSourceForNode(function), future);
    int start = ASTHelpers.getStartPosition(loop);
    int end = state.getEndPosition(done);
    List<Tree> kept = List.of(ASTHelpers.getReceiver(loop), function);
    String all = new Comments(start, end, kept, state).around(text);
    return Optional.of(fix.replace(start, end, all).build());
  }

  /** The source of the stream over what the loop goes over; null when there is none. */
  private static String stream(ExpressionTree over, VisitorState state) {
    if (over == null || ASTHelpers.getType(over).isRaw()) {
      return null;
    }
    String source = state.getSourceForNode(over);
    if (is(over, "java.util.stream.Stream", state)) {
      return Names.areIn(ENDLESS, over) ? null : source;
    }
    return is(over, "java.util.Collection", state) ? source + ".stream()" : null;
  }

  /**
   * Whether the loop is the plain one of the JDK: another may hold a lock meanwhile, or go another
   * way.
   */
  private static boolean isPlain(MethodInvocationTree loop, TreePath path) {
    Symbol variable = ASTHelpers.getSymbol(ASTHelpers.getReceiver(loop));
    String owner = ASTHelpers.getSymbol(loop).owner.getQualifiedName().toString();
    return owner.startsWith("java.")
        && !owner.equals("java.util.Vector")
        && !(variable instanceof Symbol.VarSymbol
            && Scopes.values(variable, path).stream()
                .anyMatch(value -> makesSynchronized(value.getLeaf())));
  }

  private static boolean makesSynchronized(Tree value) {
    return value instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).name.toString().startsWith("synchronized");
  }

  /** {@code pending.remove(id)}: what a collection does not have is null. */
  private static boolean mayBeAbsent(Tree call) {
    return ASTHelpers.getSymbol(call) instanceof Symbol.MethodSymbol method
        && method.getReturnType().hasTag(TypeTag.TYPEVAR)
        && method.getReturnType().tsym.owner == method.owner;
  }

  private static Type result(Tree call) {
    return call instanceof MemberReferenceTree reference
        ? ASTHelpers.getSymbol(reference).getReturnType()
        : ASTHelpers.getResultType((ExpressionTree) call);
  }

  private static boolean isFuture(Type type, VisitorState state) {
    Type future = state.getTypeFromString(FUTURE);
    return ASTHelpers.isSubtype(type, future, state);
  }

  /** Whether the method may return the future of all, which holds nothing. */
  private static boolean isAll(Type returned, VisitorState state) {
    return returned != null
        && returned.getTypeArguments().size() == 1
        && ASTHelpers.isSameType(
            returned.getTypeArguments().get(0), state.getTypeFromString("java.lang.Void"), state)
        && ASTHelpers.isSubtype(
            state.getTypeFromString(FUTURE), state.getTypes().erasure(returned), state);
  }

  private static boolean is(ExpressionTree tree, String type, VisitorState state) {
    Type wanted = state.getTypeFromString(type);
    return wanted != null && ASTHelpers.isSubtype(ASTHelpers.getType(tree), wanted, state);
  }
}
