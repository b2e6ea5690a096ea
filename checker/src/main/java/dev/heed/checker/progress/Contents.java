package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the buffer or array that a call fills or empties. */
final class Contents {
  private final Catalog catalog;
  private final ProgressKind kind;
  private final VisitorState state;

  Contents(Catalog catalog, ProgressKind kind, VisitorState state) {
    this.catalog = catalog;
    this.kind = kind;
    this.state = state;
  }

  /** Nothing is no part of anything: such a write only pushes what the channel still holds. */
  boolean isEmpty(TreePath path) {
    return target(path).filter(tree -> isEmpty(tree, path)).isPresent();
  }

  /** Whether the buffer is made without room for anything, so that its position never moves. */
  static boolean isEmpty(ExpressionTree buffer, TreePath path) {
    return Optional.of(made(buffer, path))
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
  boolean isUnread(TreePath path) {
    return target(path)
        .map(this::named)
        .map(ASTHelpers::getSymbol)
        .filter(VarSymbol.class::isInstance)
        .filter(
            symbol -> !Scopes.isParameter(symbol) || isResetBehind(symbol, path) || isDrained(path))
        .filter(symbol -> Scopes.values(symbol, path).stream().noneMatch(Contents::isView))
        .filter(
            symbol ->
                Scopes.uses(symbol, path).stream()
                    .allMatch(use -> isInCallLikeThis(use) || isOnlyReset(use) || isLength(use)))
        .isPresent();
  }

  /** {@code in.read(part.clear())} reads into {@code part}. */
  private ExpressionTree named(ExpressionTree target) {
    return target instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && catalog.has(
                Role.RETURNS_RECEIVER,
                ASTHelpers.getSymbol(call),
                Receivers.site(call),
                state.getTypes())
        ? ASTHelpers.getReceiver(call)
        : target;
  }

  /** {@code return part.rewind();} hands the buffer on. */
  private boolean isOnlyReset(TreePath use) {
    List<TreePath> elements = Elements.all(use);
    if (!elements.isEmpty()) {
      return elements.stream().allMatch(this::isOnlyReset);
    }
    TreePath reset = use.getParentPath().getParentPath();
    return new Asking(catalog, kind, state).resets(use)
        && (use.getParentPath().getLeaf() instanceof AssignmentTree
            || reset.getParentPath().getLeaf() instanceof ExpressionStatementTree
            || isInCallLikeThis(reset));
  }

  /** {@code while (in.read(scratch) > 0);}: each turn writes over what the one before brought. */
  private static boolean isDrained(TreePath path) {
    TreePath condition = path.getParentPath();
    while (condition.getLeaf() instanceof BinaryTree
        || condition.getLeaf() instanceof ParenthesizedTree) {
      condition = condition.getParentPath();
    }
    return condition.getLeaf() instanceof WhileLoopTree
        || condition.getLeaf() instanceof DoWhileLoopTree;
  }

  /** What is forgotten after each call, no caller can look at either. */
  private boolean isResetBehind(Symbol symbol, TreePath path) {
    long end = state.getEndPosition(path.getLeaf());
    return Scopes.uses(symbol, path).stream()
        .filter(use -> ASTHelpers.getStartPosition(use.getLeaf()) > end)
        .anyMatch(new Asking(catalog, kind, state)::resets);
  }

  /**
   * What is read into a wrapped array can be seen in the array, and what is read into buffers of
   * other names by these.
   */
  private static boolean isView(TreePath value) {
    if (value.getLeaf() instanceof NewArrayTree array) {
      return array.getInitializers() != null
          && array.getInitializers().stream().anyMatch(IdentifierTree.class::isInstance);
    }
    return value.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .anyMatch(
                argument ->
                    !(argument instanceof NewArrayTree)
                        && ASTHelpers.getType(argument) instanceof ArrayType);
  }

  private boolean isInCallLikeThis(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && catalog.has(
            Role.PROGRESS, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  /** The length of an array says nothing of what is in it. */
  private static boolean isLength(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("length");
  }

  /** One byte cannot come in part. */
  boolean asksForOne(TreePath path) {
    List<? extends ExpressionTree> arguments = arguments(path);
    return arguments.size() == 3
            && Integer.valueOf(1).equals(ASTHelpers.constValue(arguments.get(2)))
        || target(path).filter(tree -> holdsOne(made(tree, path), path)).isPresent();
  }

  /**
   * Whether this makes an array of one element, or a buffer of that size or around such an array.
   */
  private static boolean holdsOne(ExpressionTree maker, TreePath path) {
    if (maker instanceof NewArrayTree array) {
      return array.getInitializers() != null
          ? array.getInitializers().size() == 1
          : isOne(array.getDimensions());
    }
    return maker instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).isStatic()
        && (isOne(call.getArguments())
            || (call.getArguments().size() == 1
                && holdsOne(made(call.getArguments().get(0), path), path)));
  }

  private static boolean isOne(List<? extends ExpressionTree> sizes) {
    return sizes.size() == 1 && Integer.valueOf(1).equals(ASTHelpers.constValue(sizes.get(0)));
  }

  /** A buffer that was made as large as the coder can ever need never overflows. */
  boolean fitsByConstruction(TreePath path) {
    return arguments(path).stream()
        .map(ASTHelpers::getSymbol)
        .flatMap(symbol -> Scopes.onlyValue(symbol, path).stream())
        .anyMatch(value -> mentionsWorstCase(value, path));
  }

  private boolean mentionsWorstCase(TreePath value, TreePath around) {
    boolean[] found = new boolean[1];
    Set<Symbol> seen = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Type site = Receivers.site(tree);
        found[0] |=
            catalog.has(Role.WORST_CASE, ASTHelpers.getSymbol(tree), site, state.getTypes());
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (Scopes.isLocal(symbol) && seen.add(symbol)) {
          Scopes.onlyValue(symbol, around).ifPresent(made -> scan(made.getLeaf(), null));
        }
        return null;
      }
    }.scan(value.getLeaf(), null);
    return found[0];
  }

  private static Optional<ExpressionTree> target(TreePath path) {
    return arguments(path).stream().<ExpressionTree>map(tree -> tree).findFirst();
  }

  static List<? extends ExpressionTree> arguments(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call ? call.getArguments() : List.of();
  }
}
