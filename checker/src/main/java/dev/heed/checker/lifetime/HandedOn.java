package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import dev.heed.checker.tree.Calls;

/** Whether a method hands what it is given to code or objects that may outlive its call. */
final class HandedOn extends TreePathScanner<Void, Void> {
  private final Lifetime body;
  private final Usage usage;
  private final FutureCalls calls;
  private final VisitorState state;
  private boolean found;

  private HandedOn(Lifetime body, Usage usage, FutureCalls calls, VisitorState state) {
    this.body = body;
    this.usage = usage;
    this.calls = calls;
    this.state = state;
  }

  static boolean in(Lifetime body, Usage usage, FutureCalls calls, VisitorState state) {
    HandedOn scanner = new HandedOn(body, usage, calls, state);
    scanner.scan(body.code().get(0), null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (usage.isAsyncUse(tree)) {
      found |= !Departure.isAwaited(getCurrentPath(), body, calls, state);
      return null;
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    found |=
        tree.getClassBody() != null && usage.mentions(tree.getClassBody())
            || !usage.isLazy(tree) && Calls.arguments(tree).stream().anyMatch(usage::isGiven);
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    found |= usage.mentions(tree.getBody());
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    found |= usage.mentions(tree.getQualifierExpression());
    return null;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    found |= usage.isGiven(tree.getExpression());
    return super.visitAssignment(tree, unused);
  }
}
