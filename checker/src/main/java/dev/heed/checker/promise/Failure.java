package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the conditions in a callback say when the callback is told of one of two outcomes. */
final class Failure {
  private final boolean failed;
  private final Catalog catalog;
  private final VisitorState state;
  private final Set<Symbol> failures = new HashSet<>();
  private final Set<Symbol> values = new HashSet<>();
  private final Set<Symbol> told;
  private final Set<Symbol> missing;
  private final Locals locals;

  /** What they say when the callback is told of a failure. */
  Failure(Callback callback, Catalog catalog, VisitorState state) {
    this(callback, true, catalog, state);
  }

  Failure(Callback callback, boolean failed, Catalog catalog, VisitorState state) {
    this.failed = failed;
    this.catalog = catalog;
    this.state = state;
    for (VarSymbol parameter : callback.parameters()) {
      (isThrowable(parameter.type) ? failures : values).add(parameter);
    }
    if (failures.isEmpty() || !failed) {
      values.clear();
    }
    told = new HashSet<>(callback.parameters());
    missing = isStandard(callback) ? values : Set.of();
    locals = Locals.in(callback.code());
  }

  /** Whether the condition holds then; empty where it depends on something else. */
  Optional<Boolean> says(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree parens) {
      return says(parens.getExpression());
    }
    if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return says(not.getExpression()).map(value -> !value);
    }
    if (condition instanceof BinaryTree binary) {
      return says(binary);
    }
    if (condition instanceof MethodInvocationTree call) {
      return says(call);
    }
    if (condition instanceof InstanceOfTree kind) {
      return !failed && failures.contains(ASTHelpers.getSymbol(kind.getExpression()))
          ? Optional.of(false)
          : Optional.empty();
    }
    ExpressionTree initializer = locals.initializer(ASTHelpers.getSymbol(condition));
    return condition instanceof IdentifierTree && initializer != null
        ? says(initializer)
        : Optional.empty();
  }

  /**
   * Whether running the code then throws, because it asks for what only a success has: a member of
   * the value, which is null, or the value of an outcome that rethrows its failure.
   */
  boolean throwsIn(Tree code) {
    return failed && AlwaysRun.any(code, this::asksForValue);
  }

  private boolean asksForValue(Tree tree) {
    return tree instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree
            && missing.contains(ASTHelpers.getSymbol(select.getExpression()))
        || tree instanceof MethodInvocationTree call
            && told.contains(ASTHelpers.getSymbol(Calls.receiver(call)))
            && (plays(Role.AWAITS, call) || plays(Role.CAN_THROW, call));
  }

  /** {@code whenComplete((value, failure) -> …)} and the like give null for the value. */
  private static boolean isStandard(Callback callback) {
    return callback.argument().getLeaf() instanceof LambdaExpressionTree lambda
        && ASTHelpers.getType(lambda)
            .tsym
            .getQualifiedName()
            .toString()
            .startsWith("java.util.function.");
  }

  private Optional<Boolean> says(BinaryTree binary) {
    return switch (binary.getKind()) {
      case CONDITIONAL_AND -> either(false, binary);
      case CONDITIONAL_OR -> either(true, binary);
      case EQUAL_TO -> isNull(binary);
      case NOT_EQUAL_TO -> isNull(binary).map(value -> !value);
      default -> Optional.empty();
    };
  }

  /** The value that one side is enough to decide for, else the other where both sides have it. */
  private Optional<Boolean> either(boolean decisive, BinaryTree binary) {
    Optional<Boolean> left = says(binary.getLeftOperand());
    Optional<Boolean> right = says(binary.getRightOperand());
    if (left.filter(value -> value == decisive).isPresent()
        || right.filter(value -> value == decisive).isPresent()) {
      return Optional.of(decisive);
    }
    return left.isPresent() && right.isPresent() ? left : Optional.empty();
  }

  private Optional<Boolean> isNull(BinaryTree binary) {
    return isNullLiteral(binary.getRightOperand())
        ? isNull(binary.getLeftOperand())
        : isNullLiteral(binary.getLeftOperand())
            ? isNull(binary.getRightOperand())
            : Optional.empty();
  }

  private Optional<Boolean> isNull(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parens) {
      return isNull(parens.getExpression());
    }
    if (tree instanceof MethodInvocationTree call) {
      return plays(Role.GIVES_FAILURE, call) ? Optional.of(!failed) : Optional.empty();
    }
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (failures.contains(symbol)) {
      return Optional.of(!failed);
    }
    if (values.contains(symbol)) {
      return Optional.of(true);
    }
    ExpressionTree initializer = locals.initializer(symbol);
    return initializer != null && isThrowable(ASTHelpers.getType(tree)) && tellsFailure(initializer)
        ? Optional.of(!failed)
        : Optional.empty();
  }

  /** Whether the failure is unwrapped or picked up in the expression. */
  private boolean tellsFailure(ExpressionTree tree) {
    boolean[] tells = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        tells[0] |= failures.contains(ASTHelpers.getSymbol(identifier));
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        tells[0] |= plays(Role.GIVES_FAILURE, call);
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(tree, null);
    return tells[0];
  }

  private Optional<Boolean> says(MethodInvocationTree call) {
    if (plays(Role.SAYS_SUCCESS, call)) {
      return Optional.of(!failed);
    }
    if (plays(Role.SAYS_FAILURE, call)) {
      return Optional.of(failed);
    }
    String name = ASTHelpers.getSymbol(call).getQualifiedName().toString();
    boolean asksNull = name.equals("isNull") || name.equals("nonNull");
    return asksNull && call.getArguments().size() == 1
        ? isNull(call.getArguments().get(0)).map(value -> value == name.equals("isNull"))
        : Optional.empty();
  }

  private boolean plays(Role role, MethodInvocationTree call) {
    return Result.of(call, state)
        .filter(r -> catalog.has(role, r.method(), r.site(), state.getTypes()))
        .isPresent();
  }

  private boolean isThrowable(Type type) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }

  private static boolean isNullLiteral(ExpressionTree tree) {
    return tree instanceof LiteralTree && tree.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
