package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.scope.Scopes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Where it is right not to look at a count, whatever else tells it. */
final class Excuses {
  private final Catalog catalog;
  private final ProgressKind kind;
  private final VisitorState state;

  Excuses(Catalog catalog, ProgressKind kind, VisitorState state) {
    this.catalog = catalog;
    this.kind = kind;
    this.state = state;
  }

  boolean excuse(Fate fate, TreePath path) {
    return isSecondTry(path)
        || switch (kind) {
          case WRITE -> isEmpty(path) || new WholeWrites(catalog, state).isWhole(path);
          case EMIT -> isInHandler(path);
          case OFFER -> isToken(path);
          case SIGNAL -> Retest.happens(path) || Retest.follows(path);
          case WAIT -> waitsForEver(path) || Retest.happens(path) || isInHandler(path);
          case SKIP ->
              fate == Fate.COMPARED ? !Scopes.loops(path).isEmpty() : isWholeBodyOfRetest(path);
          case FILL -> fate == Fate.COMPARED && (isUnread(path) || asksForOne(path));
          case READ -> isUnread(path);
          case CODE -> fitsByConstruction(path);
          default -> false;
        };
  }

  /** Sixty-eight years, or as many units as there are numbers, are not a timeout. */
  private static boolean waitsForEver(TreePath path) {
    return arguments(path).stream()
        .map(ASTHelpers::constValue)
        .anyMatch(value -> value instanceof Number time && time.longValue() >= Integer.MAX_VALUE);
  }

  /** A loop that does nothing but skip until its test says so ends where it should. */
  private static boolean isWholeBodyOfRetest(TreePath path) {
    TreePath statement = path.getParentPath();
    TreePath body = statement.getParentPath();
    boolean alone =
        !(body.getLeaf() instanceof BlockTree block) || block.getStatements().size() == 1;
    return alone
        && statement.getLeaf() instanceof ExpressionStatementTree
        && Scopes.loops(path).stream()
            .limit(1)
            .anyMatch(
                loop ->
                    loop.getLeaf() == body.getLeaf()
                        || loop.getLeaf() == body.getParentPath().getLeaf())
        && Retest.happens(path);
  }

  /** A token in a queue for one says that something happened: once is as good as twice. */
  private static boolean isToken(TreePath path) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    return arguments(path).size() == 1
        && isConstant(arguments(path).get(0))
        && Receivers.makers(call, path).stream()
            .anyMatch(
                maker ->
                    maker instanceof NewClassTree made
                        && made.getArguments().size() == 1
                        && Integer.valueOf(1)
                            .equals(ASTHelpers.constValue(made.getArguments().get(0))));
  }

  private static boolean isConstant(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return ASTHelpers.constValue(tree) != null
        || (symbol instanceof VarSymbol
            && symbol.isStatic()
            && symbol.getModifiers().contains(Modifier.FINAL));
  }

  /** A failure is being handled already; this is the best effort that goes with it. */
  private static boolean isInHandler(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof CatchTree) {
        return true;
      }
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return false;
      }
    }
    return false;
  }

  /** Under a test of the same thing, the author knows already that it may fall short. */
  private boolean isSecondTry(TreePath path) {
    if (kind.hasSentinel()) {
      return false;
    }
    Set<Symbol> receiver =
        new Witnesses(catalog, state).ofReceiver((ExpressionTree) path.getLeaf(), path);
    for (TreePath p = path;
        !(p.getParentPath().getLeaf() instanceof ClassTree);
        p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof IfTree branch
          && branch.getCondition() != p.getLeaf()
          && tests(branch.getCondition(), receiver)) {
        return true;
      }
    }
    return false;
  }

  private boolean tests(ExpressionTree condition, Set<Symbol> receiver) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= isTestOf(tree, receiver);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(condition, null);
    return found[0];
  }

  private boolean isTestOf(MethodInvocationTree call, Set<Symbol> receiver) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree asked = ASTHelpers.getReceiver(call);
    if (asked == null) {
      return false;
    }
    Type site = Receivers.site(call);
    boolean same = receiver.contains(ASTHelpers.getSymbol(asked));
    return (same && catalog.has(Role.PROGRESS, method, site, state.getTypes()))
        || catalog
            .find(Role.TELLS, method, site, state.getTypes())
            .filter(
                line ->
                    same
                        || line.attribute("what").filter(word()::equals).isPresent()
                            && kind == ProgressKind.CONNECT)
            .isPresent();
  }

  private String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Nothing is no part of anything: such a write only pushes what the channel still holds. */
  private boolean isEmpty(TreePath path) {
    return target(path)
        .map(tree -> tree instanceof MethodInvocationTree ? tree : made(tree, path))
        .filter(MethodInvocationTree.class::isInstance)
        .map(MethodInvocationTree.class::cast)
        .filter(made -> ASTHelpers.getSymbol(made).isStatic())
        .map(MethodInvocationTree::getArguments)
        .filter(arguments -> arguments.size() == 1)
        .map(arguments -> arguments.get(0))
        .filter(
            size ->
                Integer.valueOf(0).equals(ASTHelpers.constValue(size))
                    || (size instanceof NewArrayTree array
                        && array.getDimensions().size() == 1
                        && Integer.valueOf(0)
                            .equals(ASTHelpers.constValue(array.getDimensions().get(0)))))
        .isPresent();
  }

  private static ExpressionTree made(ExpressionTree tree, TreePath path) {
    return Scopes.onlyValue(ASTHelpers.getSymbol(tree), path)
        .map(value -> (ExpressionTree) value.getLeaf())
        .orElse(tree);
  }

  /** Content that nobody looks at is drained, and where it ends does not matter. */
  private boolean isUnread(TreePath path) {
    return target(path)
        .map(ASTHelpers::getSymbol)
        .filter(symbol -> symbol instanceof VarSymbol && !Scopes.isParameter(symbol))
        .filter(
            symbol ->
                Scopes.uses(symbol, path).stream()
                    .allMatch(
                        use ->
                            isInCallLikeThis(use) || new Asking(catalog, kind, state).resets(use)))
        .isPresent();
  }

  private boolean isInCallLikeThis(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && catalog.has(
            Role.PROGRESS, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  /** One byte cannot come in part. */
  private boolean asksForOne(TreePath path) {
    List<? extends ExpressionTree> arguments = arguments(path);
    return arguments.size() == 3
            && Integer.valueOf(1).equals(ASTHelpers.constValue(arguments.get(2)))
        || target(path)
            .flatMap(tree -> Scopes.onlyValue(ASTHelpers.getSymbol(tree), path))
            .filter(value -> value.getLeaf() instanceof NewArrayTree)
            .map(value -> ((NewArrayTree) value.getLeaf()).getDimensions())
            .filter(sizes -> sizes.size() == 1)
            .filter(sizes -> Integer.valueOf(1).equals(ASTHelpers.constValue(sizes.get(0))))
            .isPresent();
  }

  /** A buffer that was made as large as the coder can ever need never overflows. */
  private boolean fitsByConstruction(TreePath path) {
    return arguments(path).stream()
        .map(ASTHelpers::getSymbol)
        .filter(symbol -> symbol != null)
        .flatMap(symbol -> Scopes.onlyValue(symbol, path).stream())
        .anyMatch(value -> mentionsWorstCase(value, path));
  }

  private boolean mentionsWorstCase(TreePath value, TreePath around) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Integer>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Integer depth) {
        Type site = Receivers.site(tree);
        found[0] |=
            catalog.has(Role.WORST_CASE, ASTHelpers.getSymbol(tree), site, state.getTypes());
        return super.visitMethodInvocation(tree, depth);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Integer depth) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (depth > 0 && Scopes.isLocal(symbol)) {
          Scopes.onlyValue(symbol, around).ifPresent(made -> scan(made.getLeaf(), depth - 1));
        }
        return null;
      }
    }.scan(value.getLeaf(), 3);
    return found[0];
  }

  private static Optional<ExpressionTree> target(TreePath path) {
    return arguments(path).isEmpty()
        ? Optional.empty()
        : Optional.of(arguments(path).get(0)).filter(tree -> !(tree instanceof LiteralTree));
  }

  private static List<? extends ExpressionTree> arguments(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call ? call.getArguments() : List.of();
  }
}
