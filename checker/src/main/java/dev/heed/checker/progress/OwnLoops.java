package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
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
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import java.util.OptionalInt;

/** Methods of this file that look like partial ones, and go on until all is done. */
final class OwnLoops {
  private final Catalog catalog;
  private final VisitorState state;

  OwnLoops(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the method's body loops until what it was given has nothing left. */
  boolean doesTheWhole(MethodSymbol method, Model line, TreePath path) {
    OptionalInt witness = line.index("witness");
    if (witness.isEmpty() || witness.getAsInt() >= method.getParameters().size()) {
      return false;
    }
    Optional<Tree> body =
        Scopes.declaration(method, path.getCompilationUnit())
            .map(declaration -> ((MethodTree) declaration.getLeaf()).getBody());
    Symbol given = method.getParameters().get(witness.getAsInt());
    return body.isPresent() && loopsOver(given, body.get());
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
                && given.equals(ASTHelpers.getSymbol(asked))
                && catalog.has(
                    Role.TELLS, ASTHelpers.getSymbol(tree), Receivers.site(tree), state.getTypes());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(condition, null);
    return found[0];
  }
}
