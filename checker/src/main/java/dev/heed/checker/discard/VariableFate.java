package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.flow.LocalReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** What becomes of a value that a variable holds. */
final class VariableFate {
  private final ValueWalker walker;
  private final HeedOptions options;
  private Tree scanned;
  private VariableUses uses;

  VariableFate(ValueWalker walker, HeedOptions options) {
    this.walker = walker;
    this.options = options;
  }

  /**
   * The fate of a value that the definition gives to a local variable.
   *
   * @param definition the assignment, the declaration, or the loop that declares the variable
   */
  Fate ofLocal(VarSymbol variable, Tree definition, Value value) {
    if (value.followed().contains(variable)) {
      return new Fate.Discarded(How.UNREAD_LOCAL, value.tree());
    }
    if (options.allowsNamedDiscards() && isNamedUnused(variable)) {
      return Fate.OBSERVED;
    }
    VariableUses known = usesAround(value.path(), false);
    List<TreePath> observing = new ArrayList<>();
    Optional<Fate.Discarded> first =
        judgeReads(known.readsOf(variable), value.through(variable), observing);
    if (observing.isEmpty()) {
      How how = first.map(Fate.Discarded::how).orElse(How.UNREAD_LOCAL);
      return new Fate.Discarded(how, first.map(Fate.Discarded::place).orElse(value.tree()));
    }
    return alongPaths(variable, definition, observing, known, value);
  }

  /**
   * The fate of a value that the parameter of a method or a lambda holds; to pass it to the same
   * code again is no look at it.
   */
  Fate ofParameter(VarSymbol parameter, TreePath body, Value value) {
    return value.followed().contains(parameter)
        ? new Fate.Discarded(How.UNREAD_PARAMETER, value.tree())
        : ofReads(
            VariableUses.in(body).readsOf(parameter),
            How.UNREAD_PARAMETER,
            value.through(parameter));
  }

  /** Whether a method does more with its parameter than to return it, so that somebody can look. */
  boolean isKept(VarSymbol parameter, TreePath body, Value value) {
    return !value.followed().contains(parameter)
        && VariableUses.in(body).readsOf(parameter).stream()
            .filter(read -> !(read.getParentPath().getLeaf() instanceof ReturnTree))
            .anyMatch(read -> !walker.follow(value.through(parameter).at(read)).isDiscarded());
  }

  /** The fate of a value that is put into the container which the expression names, if it does. */
  Fate ofHolder(ExpressionTree holder, Value value) {
    if (!(holder != null && ASTHelpers.getSymbol(holder) instanceof VarSymbol container)) {
      return Fate.OBSERVED;
    }
    if (LocalShape.isLocal(container)) {
      return ofContainer(container, value);
    }
    return FieldShape.isPrivateField(container)
        ? ofFieldContainer(container, value)
        : Fate.OBSERVED;
  }

  /** The fate of a value in a container that a local variable holds. */
  Fate ofContainer(VarSymbol container, Value value) {
    VariableUses known = usesAround(value.path(), false);
    return value.followed().contains(container)
        ? new Fate.Discarded(How.COLLECTED, value.tree())
        : !isMadeHere(container, known)
            ? Fate.OBSERVED
            : ofReads(known.readsOf(container), How.COLLECTED, value.through(container));
  }

  /** The fate of a value in a private field, or in a container that a private field holds. */
  Fate ofField(VarSymbol field, Value value) {
    List<TreePath> reads = usesAround(value.path(), true).readsOf(field);
    return reads.isEmpty() ? new Fate.Discarded(How.UNREAD_FIELD, value.tree()) : Fate.OBSERVED;
  }

  private Fate ofFieldContainer(VarSymbol field, Value value) {
    VariableUses known = usesAround(value.path(), true);
    return value.followed().contains(field) || !isMadeHere(field, known)
        ? Fate.OBSERVED
        : ofReads(known.readsOf(field), How.COLLECTED, value.through(field));
  }

  private Fate ofReads(List<TreePath> reads, How ifNone, Value value) {
    List<TreePath> observing = new ArrayList<>();
    Optional<Fate.Discarded> first = judgeReads(reads, value, observing);
    return observing.isEmpty()
        ? new Fate.Discarded(
            first.map(Fate.Discarded::how).orElse(ifNone),
            first.map(Fate.Discarded::place).orElse(value.tree()))
        : Fate.OBSERVED;
  }

  private Optional<Fate.Discarded> judgeReads(
      List<TreePath> reads, Value value, List<TreePath> observing) {
    Optional<Fate.Discarded> first = Optional.empty();
    for (TreePath read : reads) {
      Fate fate = walker.follow(value.at(read));
      if (!(fate instanceof Fate.Discarded discarded)) {
        observing.add(read);
      } else if (first.isEmpty()) {
        first = Optional.of(discarded);
      }
    }
    return first;
  }

  private Fate alongPaths(
      VarSymbol variable,
      Tree definition,
      List<TreePath> observing,
      VariableUses known,
      Value value) {
    List<TreePath> writes = known.writesOf(variable);
    boolean severalWrites = writes.size() > 1 || definition instanceof AssignmentTree;
    if (!severalWrites && !observing.stream().allMatch(VariableFate::isOnFailurePath)) {
      return Fate.OBSERVED;
    }
    TreePath path = value.path().getParentPath();
    LocalReads.Outcome outcome =
        LocalReads.after(
            path,
            observing.stream().map(read -> nodeTree(read, path)).toList(),
            Stream.concat(
                    nullChecks(known.readsOf(variable)),
                    known.bareDeclarationOf(variable).stream().map(TreePath::getLeaf))
                .toList(),
            writes.stream().map(TreePath::getLeaf).toList(),
            NextTurn.reads(observing, variable, path),
            value.state().context);
    return switch (outcome) {
      case READ -> Fate.OBSERVED;
      case NEVER_READ -> new Fate.Discarded(How.UNREAD_LOCAL, value.tree());
      case LAST_NEVER_READ -> new Fate.Discarded(How.LAST_OF_LOOP, value.tree());
      case OVERWRITTEN -> new Fate.Discarded(How.OVERWRITTEN, value.tree());
      case READ_ONLY_ON_FAILURE -> new Fate.Discarded(How.READ_ONLY_ON_FAILURE, value.tree());
    };
  }

  /** A read inside a lambda or a class happens, for the paths around it, where that is made. */
  private static Tree nodeTree(TreePath read, TreePath definition) {
    Tree body = bodyAround(definition);
    Tree outermost = read.getLeaf();
    for (Tree tree : read) {
      if (tree == body) {
        return outermost;
      }
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        outermost = tree;
      }
    }
    return outermost;
  }

  private static Tree bodyAround(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree || tree instanceof LambdaExpressionTree) {
        return tree;
      }
    }
    return null;
  }

  private static Stream<Tree> nullChecks(List<TreePath> reads) {
    return reads.stream()
        .filter(
            read ->
                read.getParentPath().getLeaf() instanceof BinaryTree binary
                    && (binary.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
                        || binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL))
        .map(TreePath::getLeaf);
  }

  private static boolean isOnFailurePath(TreePath read) {
    for (Tree tree : read) {
      if (tree instanceof CatchTree || tree instanceof ThrowTree) {
        return true;
      }
      if (tree instanceof BlockTree block && endsWithThrow(block)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithThrow(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
  }

  /** Whether the container starts empty here, so that nobody else holds it. */
  private static boolean isMadeHere(VarSymbol container, VariableUses known) {
    return container.getKind() != ElementKind.PARAMETER
        && !known.writesOf(container).isEmpty()
        && known.writesOf(container).stream()
            .map(TreePath::getLeaf)
            .allMatch(
                tree ->
                    tree instanceof VariableTree variable && isFresh(variable.getInitializer()));
  }

  /**
   * A new object, or what a factory such as {@code newKeySet()} or {@code synchronizedList(new …)}
   * makes for any element type: it can hold none yet.
   */
  private static boolean isFresh(ExpressionTree value) {
    return value instanceof NewClassTree
        || value instanceof NewArrayTree
        || (value instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(value) instanceof MethodSymbol method
            && method.isStatic()
            && method.getReturnType().getTypeArguments().stream()
                .anyMatch(type -> type.tsym.owner == method)
            && call.getArguments().stream()
                .allMatch(given -> given instanceof LiteralTree || isFresh(given)));
  }

  private static boolean isNamedUnused(VarSymbol variable) {
    String name = variable.getSimpleName().toString();
    return name.isEmpty()
        || name.equals("_")
        || name.startsWith("unused")
        || name.startsWith("ignored");
  }

  private VariableUses usesAround(TreePath path, boolean wholeClass) {
    TreePath scope = path;
    for (TreePath up = path; up != null; up = up.getParentPath()) {
      if (VariableUses.isScope(up.getLeaf(), wholeClass)) {
        scope = up;
        if (!wholeClass) {
          break;
        }
      }
    }
    if (scope.getLeaf() != scanned) {
      scanned = scope.getLeaf();
      uses = VariableUses.in(scope);
    }
    return uses;
  }
}
