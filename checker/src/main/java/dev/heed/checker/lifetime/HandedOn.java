package dev.heed.checker.lifetime;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.heed.checker.tree.Calls;

/** Whether a method hands what it is given to code or objects that may outlive its call. */
final class HandedOn extends TreeScanner<Void, Void> {
  private final Usage usage;
  private boolean found;

  private HandedOn(Usage usage) {
    this.usage = usage;
  }

  static boolean in(Tree body, Usage usage) {
    HandedOn scanner = new HandedOn(usage);
    scanner.scan(body, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    found |= usage.isAsyncUse(tree);
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
