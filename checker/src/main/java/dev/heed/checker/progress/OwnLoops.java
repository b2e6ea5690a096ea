package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Returns;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Methods of this file that look like partial ones, and go on until all is done, or say so. */
final class OwnLoops {
  private final Catalog catalog;
  private final VisitorState state;

  OwnLoops(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /**
   * Whether the method's body loops until what it was given has nothing left, or answers only with
   * what it was asked for, which its caller knows, or with yes.
   */
  boolean doesTheWhole(MethodSymbol method, Model line, TreePath path) {
    Optional<Tree> body =
        Declarations.of(method, path.getCompilationUnit())
            .map(declaration -> ((MethodTree) declaration.getLeaf()).getBody());
    return body.filter(
            code -> isNoAnswer(code, method, path) || loopsOver(given(method, line), code))
        .isPresent();
  }

  private static Symbol given(MethodSymbol method, Model line) {
    OptionalInt witness = line.index("witness");
    return witness.isPresent() && witness.getAsInt() < method.getParameters().size()
        ? method.getParameters().get(witness.getAsInt())
        : null;
  }

  /**
   * Whether all that the body returns is yes, or a parameter, or the length of one, or what another
   * such method of this file returns.
   */
  private static boolean isNoAnswer(Tree body, MethodSymbol method, TreePath path) {
    List<ExpressionTree> values = Returns.of(body);
    return !values.isEmpty()
        && values.stream()
            .filter(value -> !Boolean.TRUE.equals(ASTHelpers.constValue(value)))
            .map(
                value ->
                    value instanceof MemberSelectTree length
                            && length.getIdentifier().contentEquals("length")
                        ? length.getExpression()
                        : value)
            .allMatch(
                asked ->
                    method.getParameters().contains(ASTHelpers.getSymbol(asked))
                        || isPassedOn(asked, method, path));
  }

  private static boolean isPassedOn(ExpressionTree value, MethodSymbol by, TreePath path) {
    return value instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call) != by
        && Declarations.of(ASTHelpers.getSymbol(call), path.getCompilationUnit())
            .map(declaration -> ((MethodTree) declaration.getLeaf()).getBody())
            .filter(body -> isNoAnswer(body, ASTHelpers.getSymbol(call), path))
            .isPresent();
  }

  private boolean loopsOver(Symbol given, Tree body) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        found[0] |= asks(tree.getCondition(), given);
        return super.visitWhileLoop(tree, null);
      }

      @Override
      public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        found[0] |= asks(tree.getCondition(), given);
        return super.visitDoWhileLoop(tree, null);
      }

      @Override
      public Void visitForLoop(ForLoopTree tree, Void unused) {
        found[0] |= asks(tree.getCondition(), given);
        return super.visitForLoop(tree, null);
      }
    }.scan(body, null);
    return found[0];
  }

  private boolean asks(ExpressionTree condition, Symbol given) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree asked = ASTHelpers.getReceiver(tree);
        found[0] |=
            asked != null
                && given != null
                && given.equals(ASTHelpers.getSymbol(asked))
                && catalog.has(
                    Role.TELLS, ASTHelpers.getSymbol(tree), Receivers.site(tree), state.getTypes());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(condition, null);
    return found[0];
  }
}
