package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a promise gets a value in one place only, and once: then a failure there may fail
 * it.
 *
 * <p>Of several that are asked, the first to answer is wanted, and not the first to fail; and where
 * time gives it a value, a failure may be what the time is for.
 */
final class OnlyCompletion {
  private static final Set<String> GIVES_A_VALUE =
      Set.of("complete", "completeAsync", "completeOnTimeout", "orTimeout");

  private static final List<String> SEVERAL =
      List.of("java.lang.Iterable", "java.util.Map", "java.util.stream.BaseStream");

  private final TreePath call;
  private final VisitorState state;

  OnlyCompletion(TreePath call, VisitorState state) {
    this.call = call;
    this.state = state;
  }

  /** Whether the callback of the call is the only one to give the promise a value. */
  boolean isOf(ExpressionTree promise) {
    Symbol variable = ASTHelpers.getSymbol(promise);
    // Of the promise that another object holds, only this member knows which object that is.
    Tree around = isOwn(promise) ? call.getCompilationUnit() : Scopes.member(call).getLeaf();
    return Scopes.uses(variable, call).stream()
                .filter(use -> Scopes.within(use, around))
                .filter(OnlyCompletion::givesValue)
                .count()
            == 1
        && repeated(call).noneMatch(code -> !declares(code, variable))
        && (!isOwn(promise) || isInConstructor())
        && (!Scopes.isParameter(variable) || !isCalledInLoop());
  }

  private static boolean givesValue(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    return parent instanceof MemberReferenceTree reference
            && GIVES_A_VALUE.contains(reference.getName().toString())
        || parent instanceof MemberSelectTree select
            && GIVES_A_VALUE.contains(select.getIdentifier().toString());
  }

  /** The loops around the place, and the functions that are called for each of several things. */
  private Stream<Tree> repeated(TreePath place) {
    List<Tree> functions = new ArrayList<>();
    TreePath member = Scopes.member(place);
    for (TreePath p = place; p != member; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree
          && p.getParentPath().getLeaf() instanceof MethodInvocationTree taker
          && isOfSeveral(ASTHelpers.getReceiver(taker))) {
        functions.add(p.getLeaf());
      }
    }
    return Stream.concat(
        functions.stream(), Scopes.outerLoops(place).stream().map(TreePath::getLeaf));
  }

  private boolean isOfSeveral(ExpressionTree receiver) {
    return receiver != null
        && SEVERAL.stream()
            .anyMatch(
                type ->
                    ASTHelpers.isSubtype(
                        ASTHelpers.getType(receiver), state.getTypeFromString(type), state));
  }

  private static boolean declares(Tree code, Symbol variable) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= variable.equals(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }

  /** A field of this object, for which the method around may be called again. */
  private static boolean isOwn(ExpressionTree promise) {
    return Scopes.isField(ASTHelpers.getSymbol(promise))
        && (promise instanceof IdentifierTree
            || promise instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree object
                && object.getName().contentEquals("this"));
  }

  private boolean isInConstructor() {
    return !(Scopes.member(call).getLeaf() instanceof MethodTree method)
        || ASTHelpers.getSymbol(method).isConstructor();
  }

  private boolean isCalledInLoop() {
    return Scopes.member(call).getLeaf() instanceof MethodTree method
        && Scopes.uses(ASTHelpers.getSymbol(method), Scopes.file(call)).stream()
            .anyMatch(use -> repeated(use).findAny().isPresent());
  }
}
