package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Follows a count to see whether anybody looks at it. */
final class CountUse {
  private static final Set<Tree.Kind> COMPARISONS =
      Set.of(
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL);

  private final Catalog catalog;
  private final VisitorState state;
  private final Recorders recorders;
  private final Set<Symbol> followed = new HashSet<>();

  /** What is left after a subtraction is rightly compared with zero. */
  private boolean isSubtracted;

  CountUse(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
    this.recorders = new Recorders(catalog, state);
  }

  /** What becomes of the value of the call or of the referenced method. */
  Fate of(TreePath path) {
    return path.getLeaf() instanceof MemberReferenceTree reference
        ? ofFunction(path, reference)
        : ofValue(path);
  }

  /** What becomes of what the function returns. */
  private Fate ofFunction(TreePath path, ExpressionTree function) {
    return returnsNothing(function) || isOnlyNumbered(path)
        ? Fate.DROPPED
        : Onward.taker(path, state).map(this::ofValue).orElse(Fate.OBSERVED);
  }

  /** Whether a stream maps by the function, and asks only how many there were. */
  private static boolean isOnlyNumbered(TreePath function) {
    TreePath mapping = function.getParentPath();
    return mapping.getLeaf() instanceof MethodInvocationTree map
        && ASTHelpers.getSymbol(map).name.toString().startsWith("map")
        && ASTHelpers.getSymbol(map).packge().toString().equals("java.util.stream")
        && mapping.getParentPath().getLeaf() instanceof MemberSelectTree next
        && next.getIdentifier().contentEquals("count");
  }

  private Fate ofValue(TreePath path) {
    TreePath parentPath = path.getParentPath();
    Tree parent = parentPath.getLeaf();
    if (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree) {
      return ofValue(parentPath);
    }
    if (parent instanceof ExpressionStatementTree) {
      return Fate.DROPPED;
    }
    Optional<TreePath> lambda = Onward.function(path);
    if (lambda.isPresent()) {
      return ofFunction(lambda.get(), (LambdaExpressionTree) lambda.get().getLeaf());
    }
    if (parent instanceof VariableTree variable) {
      return ofVariable(ASTHelpers.getSymbol(variable), path, false);
    }
    if (parent instanceof AssignmentTree assignment) {
      Symbol target = ASTHelpers.getSymbol(assignment.getVariable());
      return ofVariable(target, path, CountVariables.isSumOf(target, assignment.getExpression()))
          .or(ofValue(parentPath));
    }
    if (parent instanceof CompoundAssignmentTree assignment) {
      isSubtracted |= parent.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
      return ofVariable(ASTHelpers.getSymbol(assignment.getVariable()), path, true)
          .or(ofValue(parentPath));
    }
    return Onward.choice(path)
        .map(this::ofValue)
        .orElseGet(() -> inExpression(path, parentPath, parent));
  }

  private Fate inExpression(TreePath path, TreePath parentPath, Tree parent) {
    if (parent instanceof UnaryTree) {
      return ofValue(parentPath);
    }
    if (parent instanceof BinaryTree binary) {
      return ofOperand(path, parentPath, binary);
    }
    if (parent instanceof ConditionalExpressionTree conditional) {
      return conditional.getCondition() == path.getLeaf() ? Fate.OBSERVED : ofValue(parentPath);
    }
    if (parent instanceof SwitchTree choice) {
      boolean onlySentinels =
          choice.getCases().stream()
              .flatMap(label -> label.getExpressions().stream())
              .allMatch(Sentinels::isOne);
      return onlySentinels && !isSubtracted ? Fate.COMPARED : Fate.OBSERVED;
    }
    if (parent instanceof MethodInvocationTree call
        && call.getArguments().contains(path.getLeaf())) {
      return ofArgument(path, parentPath, call);
    }
    if (parent instanceof NewClassTree made) {
      return isMessage(path.getLeaf(), made)
          ? Fate.RECORDED
          : onlyHolds(made, parentPath) ? ofValue(parentPath) : Fate.OBSERVED;
    }
    return parent instanceof MemberSelectTree
            && parentPath.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
        ? ofPart(call, parentPath.getParentPath())
        : Fate.OBSERVED;
  }

  /** A text in a failure that something else has found is for people to read. */
  private boolean isMessage(Tree argument, NewClassTree made) {
    return ASTHelpers.isSameType(ASTHelpers.getType(argument), state.getSymtab().stringType, state)
        && ASTHelpers.isSubtype(ASTHelpers.getType(made), state.getSymtab().throwableType, state);
  }

  /** A record without a constructor of its own keeps what it is given for whoever asks it. */
  private static boolean onlyHolds(NewClassTree made, TreePath path) {
    MethodSymbol constructor = ASTHelpers.getSymbol(made);
    return constructor.owner.getKind() == ElementKind.RECORD
        && Declarations.of(constructor, path.getCompilationUnit())
            .map(declaration -> (MethodTree) declaration.getLeaf())
            .filter(ASTHelpers::isGeneratedConstructor)
            .isPresent();
  }

  /** What becomes of one member of a status. */
  private Fate ofPart(MethodInvocationTree call, TreePath path) {
    if (tellsFailure(call)) {
      return Fate.COMPARED;
    }
    if (ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.VOID)) {
      return Fate.OBSERVED;
    }
    // Of the count that a status carries, zero is an answer.
    Fate fate = ofValue(path);
    return fate.isComparison() ? Fate.OBSERVED : fate;
  }

  private boolean tellsFailure(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && catalog.has(
            Role.TELLS_FAILURE, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  private Fate ofOperand(TreePath path, TreePath parentPath, BinaryTree binary) {
    if (COMPARISONS.contains(binary.getKind())) {
      ExpressionTree other =
          binary.getLeftOperand() == path.getLeaf()
              ? binary.getRightOperand()
              : binary.getLeftOperand();
      Fate answer = ofValue(parentPath);
      return answer == Fate.DROPPED || answer == Fate.RECORDED
          ? answer
          : isSubtracted ? Fate.OBSERVED : Sentinels.fate(binary, other);
    }
    isSubtracted |= binary.getKind() == Tree.Kind.MINUS;
    return decides(path.getLeaf(), binary) ? Fate.OBSERVED : ofValue(parentPath);
  }

  /** Whether the other operand is evaluated or not, as this one says. */
  private static boolean decides(Tree operand, BinaryTree binary) {
    return operand == binary.getLeftOperand()
        && (binary.getKind() == Tree.Kind.CONDITIONAL_AND
            || binary.getKind() == Tree.Kind.CONDITIONAL_OR);
  }

  private Fate ofArgument(TreePath path, TreePath callPath, MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Type site = Receivers.site(call);
    if (catalog.has(Role.TALLIES, method, site, state.getTypes())) {
      return ofTally(call, callPath);
    }
    if (catalog.has(Role.RETURNS_ARGUMENT, method, site, state.getTypes())) {
      return ofValue(callPath);
    }
    return recorders.takes(path, call)
        ? ofText(method, callPath)
        : ofParameter(method, call.getArguments().indexOf(path.getLeaf()), callPath);
  }

  /** What a method in plain sight does with the count. */
  private Fate ofParameter(MethodSymbol method, int index, TreePath callPath) {
    if (method.isVarArgs() || method.owner.isInterface() || isOpen(method)) {
      return Fate.OBSERVED;
    }
    return Declarations.of(method, callPath.getCompilationUnit())
        .filter(CountUse::doesSomething)
        .map(declaration -> ofVariable(method.getParameters().get(index), declaration, false))
        .orElse(Fate.OBSERVED);
  }

  /** Whether another file may override the method. */
  private static boolean isOpen(MethodSymbol method) {
    return ASTHelpers.methodCanBeOverridden(method)
        && method.enclClass().getModifiers().contains(Modifier.PUBLIC);
  }

  private static boolean doesSomething(TreePath declaration) {
    BlockTree body = ((MethodTree) declaration.getLeaf()).getBody();
    return body != null && !body.getStatements().isEmpty();
  }

  /** A text goes where it goes; what returns no text keeps it to itself. */
  private Fate ofText(MethodSymbol method, TreePath callPath) {
    return ASTHelpers.isSameType(method.getReturnType(), state.getSymtab().stringType, state)
        ? Fate.RECORDED.or(ofValue(callPath))
        : method.getReturnType().hasTag(TypeTag.VOID) || recorders.isPrinted(method, callPath)
            ? Fate.RECORDED
            : Fate.OBSERVED;
  }

  /**
   * A tally tells nobody of the count as long as this file, which alone has it, only adds to it,
   * and looks at no sum, be it the one that this call gives.
   */
  private Fate ofTally(MethodInvocationTree call, TreePath callPath) {
    Symbol tally = ASTHelpers.getSymbol(ASTHelpers.getReceiver(call));
    if (tally == null || Scopes.isParameter(tally) || !CountVariables.isOwn(tally)) {
      return Fate.OBSERVED;
    }
    Fate fate = Fate.TALLIED;
    for (TreePath use : Scopes.uses(tally, callPath)) {
      fate = fate.or(ofTallyUse(use));
    }
    return fate;
  }

  private Fate ofTallyUse(TreePath use) {
    TreePath select = use.getParentPath();
    if (select.getLeaf() instanceof MemberSelectTree
        && select.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      return ofValue(select.getParentPath());
    }
    return CountVariables.isTarget(use) ? Fate.TALLIED : ofValue(use);
  }

  private Fate ofVariable(Symbol symbol, TreePath from, boolean sums) {
    if (symbol == null || !CountVariables.isOwn(symbol)) {
      return Fate.OBSERVED;
    }
    if (!followed.add(symbol)) {
      return Fate.DROPPED;
    }
    Fate fate = sums ? Fate.TALLIED : Fate.DROPPED;
    for (TreePath use : Scopes.uses(symbol, from)) {
      if (!CountVariables.isTarget(use)) {
        fate = fate.or(isUnderFailureOf(symbol, use) ? Fate.COMPARED : ofValue(use));
      }
    }
    return fate;
  }

  /** Where the status is known to be an error, looking at it again tells nothing of the rest. */
  private boolean isUnderFailureOf(Symbol status, TreePath use) {
    for (TreePath p = use; p.getParentPath() != null; p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof IfTree branch
          && branch.getThenStatement() == p.getLeaf()
          && ASTHelpers.stripParentheses(branch.getCondition()) instanceof MethodInvocationTree call
          && tellsFailure(call)
          && status.equals(ASTHelpers.getSymbol(ASTHelpers.getReceiver(call)))) {
        return true;
      }
    }
    return false;
  }

  private boolean returnsNothing(ExpressionTree function) {
    return Optional.ofNullable(ASTHelpers.getType(function))
        .map(type -> state.getTypes().findDescriptorType(type).getReturnType())
        .filter(type -> type.hasTag(TypeTag.VOID))
        .isPresent();
  }
}
