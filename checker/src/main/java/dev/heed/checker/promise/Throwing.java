package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether code may plausibly throw.
 *
 * <p>Any call may throw; what matters is which ones a careful author expects to. Calls whose body
 * can be seen are judged by it, the others by the catalog and by how they look: a getter does not
 * throw, a computation may.
 */
final class Throwing {
  private static final int DEEPEST_CALL = 4;
  private static final Pattern GETTER =
      Pattern.compile(
          "(get|is|has|as|to|with|builder|build|new|of)(\\p{Lu}.*)?|name|size|length|id|key|value"
              + "|cause|capacity|count|index|position|status|state|type|code|version");

  private static final Pattern NOTE =
      Pattern.compile(
          "(set|add|remove|put|clear|inc|dec|increment|decrement|record|register|mark|update|observe"
              + "|cancel|stop|shutdown|close|release|unlock|reset|notify|log)(\\p{Lu}.*)?");

  private final Catalog catalog;
  private final Obligations obligations;
  private final Bodies bodies;

  Throwing(Catalog catalog, Obligations obligations, Bodies bodies) {
    this.catalog = catalog;
    this.obligations = obligations;
    this.bodies = bodies;
  }

  /** Whether running the code may throw; lambdas in it do not run. */
  boolean mayThrow(Tree code, VisitorState state) {
    return mayThrow(code, new HashSet<>(), state);
  }

  /** What a {@code throw}, or a call or reference itself, apart from the calls in it, may throw. */
  Optional<List<Type>> thrownAt(TreePath place, VisitorState state) {
    if (place.getLeaf() instanceof ThrowTree tree) {
      return Optional.of(List.of(ASTHelpers.getType(tree.getExpression())));
    }
    ExpressionTree call = (ExpressionTree) place.getLeaf();
    Use use = Use.of(call, place.getParentPath().getLeaf());
    return callMayThrow(call, use, new HashSet<>(), state)
        ? Optional.of(Clauses.thrownBy(call))
        : Optional.empty();
  }

  /** What a call is for, as far as the place where it stands tells. */
  private enum Use {
    /** To do something. */
    ORDER,
    /** To get at something that is called in turn. */
    ACCESS,
    /** To compute a value. */
    VALUE;

    static Use of(ExpressionTree call, Tree parent) {
      return parent instanceof ExpressionStatementTree
          ? ORDER
          : parent instanceof MemberSelectTree && Calls.arguments(call).isEmpty() ? ACCESS : VALUE;
    }
  }

  private boolean mayThrow(Tree code, Set<Symbol> followed, VisitorState state) {
    return code instanceof MemberReferenceTree reference
        ? callMayThrow(reference, Use.VALUE, followed, state)
        : Boolean.TRUE.equals(new Scanner(followed, state).scan(code, null));
  }

  private boolean callMayThrow(
      ExpressionTree call, Use use, Set<Symbol> followed, VisitorState state) {
    return Result.of(call, state)
        .filter(result -> callMayThrow(result, use, followed, state))
        .isPresent();
  }

  private boolean callMayThrow(Result result, Use use, Set<Symbol> followed, VisitorState state) {
    if (has(result, state, Role.GIVES_ELEMENTS)) {
      return Calls.arguments(result.tree()).stream()
          .anyMatch(code -> runMayThrow(code, new HashSet<>(followed), state));
    }
    if (cannotFail(result, state)) {
      return false;
    }
    if (rethrowsOutcome(result, state)) {
      return true;
    }
    Optional<TreePath> body = bodies.of(result.method(), state);
    if (body.isPresent() && !Hooks.isHook(body.get())) {
      return isDeclared(result)
          || followed.size() < DEEPEST_CALL
              && followed.add(result.method())
              && mayThrow(Bodies.block(body.get()).getLeaf(), followed, state);
    }
    return (!looksHarmless(result) || has(result, state, Role.CAN_THROW))
        && !isPromise(result, state)
        && switch (use) {
          case VALUE -> isComputed(result);
          case ORDER -> isOrder(result) || (body.isPresent() && isWork(result));
          case ACCESS -> isDeclared(result);
        };
  }

  /**
   * {@code future.join()}, {@code Futures.getUnchecked(future)}: whatever its name, and though it
   * is but a statement, it throws what the future failed by.
   */
  private boolean rethrowsOutcome(Result result, VisitorState state) {
    return has(result, state, Role.CAN_THROW)
        && Stream.concat(
                Stream.ofNullable(Calls.receiver(result.tree())),
                Calls.arguments(result.tree()).stream())
            .anyMatch(tree -> isAsync(tree, state) && !isRecovered(tree, state));
  }

  private boolean isAsync(ExpressionTree tree, VisitorState state) {
    return catalog.findType(Role.ASYNC, ASTHelpers.getType(tree), state.getTypes()).isPresent();
  }

  /** {@code future.handle(…).join()}. */
  private boolean isRecovered(ExpressionTree tree, VisitorState state) {
    return Result.of(tree, state).filter(link -> has(link, state, Role.RECOVERS)).isPresent();
  }

  /** Whether code that is handed over and run at once may throw. */
  private boolean runMayThrow(ExpressionTree code, Set<Symbol> followed, VisitorState state) {
    return code instanceof LambdaExpressionTree lambda
        ? mayThrow(lambda.getBody(), followed, state)
        : code instanceof MemberReferenceTree && mayThrow(code, followed, state);
  }

  private boolean isPromise(Result result, VisitorState state) {
    return catalog.findType(Role.PROMISE, result.type(), state.getTypes()).isPresent();
  }

  private boolean cannotFail(Result result, VisitorState state) {
    if (has(result, state, Role.CAN_THROW)) {
      return false;
    }
    return has(
            result,
            state,
            Role.CANNOT_THROW,
            Role.COMPLETED,
            Role.COMPLETES,
            Role.RELEASES,
            Role.FAILS,
            Role.EXPIRES,
            Role.RECORDS_ONLY)
        || Stream.of(Role.CANNOT_THROW, Role.RECORDS_ONLY)
            .anyMatch(role -> catalog.findType(role, result.site(), state.getTypes()).isPresent())
        || catalog
            .findType(Role.CANNOT_THROW, result.method().owner.type, state.getTypes())
            .isPresent()
        || (!isFunction(result.method()) && obligations.of(result, state).isPresent());
  }

  private boolean has(Result result, VisitorState state, Role... roles) {
    return Stream.of(roles)
        .anyMatch(role -> catalog.has(role, result.method(), result.site(), state.getTypes()));
  }

  private static boolean looksHarmless(Result result) {
    MethodSymbol method = result.method();
    if (!method.getThrownTypes().isEmpty()) {
      return false;
    }
    return method.isConstructor()
        || method.owner.getKind() == javax.lang.model.element.ElementKind.RECORD
            && method.getParameters().isEmpty()
        || (!isFunction(method) && GETTER.matcher(method.name).matches());
  }

  private static boolean isComputed(Result result) {
    TypeTag returned = result.method().getReturnType().getTag();
    return (returned != TypeTag.VOID && returned != TypeTag.BOOLEAN) || isOrder(result);
  }

  private static boolean isDeclared(Result result) {
    return !result.method().getThrownTypes().isEmpty() || isFunction(result.method());
  }

  /** Whether the call tells code of somebody else to do something: a listener, a store, a task. */
  private static boolean isOrder(Result result) {
    boolean open =
        result.method().owner.isInterface() || (result.method().flags() & Flags.ABSTRACT) != 0;
    return isDeclared(result) || (open && isWork(result));
  }

  private static boolean isWork(Result result) {
    return !NOTE.matcher(result.method().name).matches();
  }

  /** Whether the method is what a functional interface is for, such as {@code Supplier.get}. */
  private static boolean isFunction(MethodSymbol method) {
    // A default method that was compiled before has both flags.
    return (method.flags() & (Flags.ABSTRACT | Flags.DEFAULT)) == Flags.ABSTRACT
        && method.owner.getQualifiedName().toString().startsWith("java.util.")
        && method.owner.getAnnotationMirrors().stream()
            .anyMatch(a -> a.type.tsym.getSimpleName().contentEquals("FunctionalInterface"));
  }

  private final class Scanner extends TreeScanner<Boolean, Void> {
    private final Set<Symbol> followed;
    private final VisitorState state;
    private final Map<Tree, Tree> parents = new IdentityHashMap<>();
    private final Deque<CatchTree> clauses = new ArrayDeque<>();

    Scanner(Set<Symbol> followed, VisitorState state) {
      this.followed = followed;
      this.state = state;
    }

    @Override
    public Boolean reduce(Boolean left, Boolean right) {
      return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void unused) {
      return !Clauses.foresee(List.of(ASTHelpers.getType(tree.getExpression())), clauses, state);
    }

    @Override
    public Boolean visitTry(TryTree tree, Void unused) {
      tree.getCatches().forEach(clauses::push);
      boolean body = reduce(scan(tree.getResources(), unused), scan(tree.getBlock(), unused));
      tree.getCatches().forEach(clause -> clauses.pop());
      boolean caught = tree.getCatches().stream().anyMatch(Clauses::isBroad);
      boolean rest = reduce(scan(tree.getCatches(), unused), scan(tree.getFinallyBlock(), unused));
      return rest || (body && !caught);
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      return reduce(
          super.visitMethodInvocation(tree, unused),
          callMayThrow(tree, Use.of(tree, parent(tree)), followed, state) && !isCaught(tree));
    }

    /** Whether clauses around the call catch what it says, or is known, to throw. */
    private boolean isCaught(ExpressionTree call) {
      List<Type> thrown = Clauses.thrownBy(call);
      return !clauses.isEmpty()
          && (thrown.isEmpty()
              ? Result.of(call, state).filter(r -> rethrowsOutcome(r, state)).isPresent()
                  && Clauses.foresee(List.of(completionException()), clauses, state)
              : Clauses.foresee(thrown, clauses, state));
    }

    private Type completionException() {
      return state.getTypeFromString("java.util.concurrent.CompletionException");
    }

    @Override
    public Boolean visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
      parents.put(tree.getExpression(), tree);
      return super.visitExpressionStatement(tree, unused);
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree tree, Void unused) {
      parents.put(tree.getExpression(), tree);
      return super.visitMemberSelect(tree, unused);
    }

    private Tree parent(Tree tree) {
      return parents.get(tree);
    }

    @Override
    public Boolean visitNewClass(NewClassTree tree, Void unused) {
      return reduce(
          scan(tree.getArguments(), unused),
          tree.getClassBody() == null
              && callMayThrow(tree, Use.VALUE, followed, state)
              && !isCaught(tree));
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return false;
    }

    @Override
    public Boolean visitMemberReference(MemberReferenceTree tree, Void unused) {
      return false;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Void unused) {
      return false;
    }
  }
}
