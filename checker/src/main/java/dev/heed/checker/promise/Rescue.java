package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** Whether anything else completes the promise when the callback that should does not run. */
final class Rescue {
  private static final String CLOSING = "close.*|shutdown.*|stop.*|dispose.*|destroy.*|terminate.*";

  private static final Set<String> TIMES =
      Set.of("java.time.Duration", "java.util.concurrent.TimeUnit");

  private static final Pattern MAKER =
      Pattern.compile("(new|create|make|build|of|empty)(\\p{Lu}.*)?|\\w*[pP]romise\\w*");

  private final Catalog catalog;
  private final Events events;
  private final Registrations registrations;
  private final Stages stages;

  Rescue(Catalog catalog, Events events, Registrations registrations, Stages stages) {
    this.catalog = catalog;
    this.events = events;
    this.registrations = registrations;
    this.stages = stages;
  }

  /** Whether something outside the callback of the registration does. */
  boolean exists(AccessPath promise, Callback callback, TreePath registration, VisitorState state) {
    TreePath scope =
        promise.isMember() ? Scopes.topLevelClass(registration) : Scopes.member(registration);
    Set<Tree> own = treesIn(callback);
    Case inquiry = new Case(promise, callback, registration, state);
    return inquiry.isNobodysOutside()
        || inquiry.expiresFromBirth()
        || inquiry.isCompletedByItsMaker()
        || events.of(promise, scope, state).stream()
            .filter(event -> !own.contains(event.path().getLeaf()))
            .anyMatch(inquiry::isRescuedBy);
  }

  /** The calls in the callback, and in the methods of the same file that it runs. */
  private static Set<Tree> treesIn(Callback callback) {
    Set<Tree> trees = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Calls.in(callback.argument(), path -> trees.add(path.getLeaf()));
    Calls.in(callback.code(), path -> trees.add(path.getLeaf()));
    return trees;
  }

  private final class Case {
    private final AccessPath promise;
    private final Callback callback;
    private final TreePath registration;
    private final VisitorState state;
    private final Set<Tree> around = new HashSet<>();
    private final Set<Tree> chain = new HashSet<>();
    private final Set<AccessPath> origins;

    Case(AccessPath promise, Callback callback, TreePath registration, VisitorState state) {
      this.promise = promise;
      this.callback = callback;
      this.registration = registration;
      this.state = state;
      registration.forEach(around::add);
      addChain();
      origins = originsOf(registration);
    }

    private void addChain() {
      ExpressionTree inner = (ExpressionTree) registration.getLeaf();
      while (inner instanceof MethodInvocationTree) {
        chain.add(inner);
        inner = Calls.receiver(inner);
      }
      TreePath outer = registration;
      while (outer.getParentPath().getLeaf() instanceof MemberSelectTree
          && outer.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
        outer = outer.getParentPath().getParentPath();
        chain.add(outer.getLeaf());
      }
    }

    private Set<AccessPath> originsOf(TreePath call) {
      return stages
          .waitedFor(call.getLeaf(), state)
          .map(stage -> stages.originsOf(stage, call, state))
          .orElse(Set.of());
    }

    /** Whether a promise of this method is mentioned in the callback only: nobody else waits. */
    boolean isNobodysOutside() {
      if (promise.isMember() || promise.steps().size() > 1 || isParameter()) {
        return false;
      }
      boolean[] found = {false};
      new TreeScanner<Void, Void>() {
        @Override
        public Void scan(Tree tree, Void unused) {
          return tree == callback.code().getLeaf() || tree == callback.argument().getLeaf()
              ? null
              : super.scan(tree, unused);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
          found[0] |= promise.root().equals(ASTHelpers.getSymbol(tree));
          return null;
        }
      }.scan(Scopes.member(registration).getLeaf(), null);
      return !found[0];
    }

    private boolean isParameter() {
      return promise.root().getKind() == ElementKind.PARAMETER;
    }

    /** Whether the promise is made as one that completes by itself when the time is over. */
    boolean expiresFromBirth() {
      ExpressionTree made = Locals.in(Scopes.member(registration)).initializer(promise.root());
      while (made != null) {
        if (events.kindOf(made, state).filter(Event.Kind.EXPIRES::equals).isPresent()
            || Calls.arguments(made).stream().anyMatch(this::isTime)) {
          return true;
        }
        made = Calls.receiver(made);
      }
      return false;
    }

    /** Whether the promise is the result of some other work, and completed early at most. */
    boolean isCompletedByItsMaker() {
      ExpressionTree made = Locals.in(Scopes.member(registration)).initializer(promise.root());
      return made instanceof MethodInvocationTree
          && promise.steps().size() == 1
          && stages.isPlainFuture(made, state)
          && !MAKER.matcher(ASTHelpers.getSymbol(made).getSimpleName()).matches();
    }

    private boolean isTime(ExpressionTree argument) {
      return TIMES.contains(ASTHelpers.getType(argument).tsym.getQualifiedName().toString());
    }

    boolean isRescuedBy(Event event) {
      if (event.kind() == Event.Kind.EXPIRES) {
        return true;
      }
      List<TreePath> boundaries = boundaries(event.path());
      if (boundaries.isEmpty()) {
        return inLine(event);
      }
      TreePath outermost = boundaries.get(boundaries.size() - 1);
      return outermost.getLeaf() instanceof MethodTree method
          ? inOtherMethod(event, method)
          : later(event, outermost);
    }

    /** The code around the event that runs at another time than the registration. */
    private List<TreePath> boundaries(TreePath place) {
      List<TreePath> found = new ArrayList<>();
      for (TreePath path = place; path != null; path = path.getParentPath()) {
        Tree tree = path.getLeaf();
        if (around.contains(tree)) {
          break;
        }
        if (isCode(tree)) {
          found.add(path);
        }
      }
      return found;
    }

    private boolean isCode(Tree tree) {
      return tree instanceof LambdaExpressionTree
          || tree instanceof MemberReferenceTree
          || tree instanceof MethodTree
          || tree instanceof NewClassTree created && created.getClassBody() != null;
    }

    /** A statement of the method that makes the registration. */
    private boolean inLine(Event event) {
      return switch (event.kind()) {
        case PASSED -> mayBeFailedElsewhere(event);
        case COMPLETES -> alwaysFollows(event.path());
        case FAILS -> event.later() || alwaysFollows(event.path());
        default -> false;
      };
    }

    private boolean alwaysFollows(TreePath place) {
      if (!(place.getParentPath().getLeaf() instanceof ExpressionStatementTree statement)) {
        return false;
      }
      Tree block = place.getParentPath().getParentPath().getLeaf();
      if (!(block instanceof BlockTree statements)) {
        return false;
      }
      Tree outer = place.getParentPath().getParentPath().getParentPath().getLeaf();
      if (outer instanceof TryTree attempt && attempt.getFinallyBlock() == block) {
        return around.contains(attempt);
      }
      return around.contains(block)
          && statements.getStatements().stream()
              .takeWhile(other -> other != statement)
              .anyMatch(around::contains);
    }

    private boolean mayBeFailedElsewhere(Event event) {
      Optional<Result> result = Result.of((ExpressionTree) event.path().getLeaf(), state);
      if (result.isEmpty()) {
        return true;
      }
      if (plays(Role.COMBINES, result.get()) || isFactoryOfAsync(result.get())) {
        return false;
      }
      boolean stored =
          catalog.findType(Role.STORE, result.get().site(), state.getTypes()).isPresent();
      return !stored || isAnyFailed(Calls.receiver(event.path().getLeaf()));
    }

    /** {@code Mono.fromFuture(promise)} and the like wait for the promise. */
    private boolean isFactoryOfAsync(Result result) {
      return result.method().isStatic()
          && catalog.findType(Role.ASYNC, result.method().owner.type, state.getTypes()).isPresent();
    }

    /**
     * Whether a promise that was taken out of a container is failed: in the class where the
     * container is a field, in the method where it is a local variable.
     */
    private boolean isAnyFailed(ExpressionTree container) {
      boolean shared = AccessPath.of(container).filter(c -> !c.isMember()).isEmpty();
      boolean[] found = {false};
      Calls.in(
          shared ? Scopes.topLevelClass(registration) : Scopes.member(registration),
          path ->
              found[0] |=
                  events
                          .kindOf((ExpressionTree) path.getLeaf(), state)
                          .filter(Event.Kind.FAILS::equals)
                          .isPresent()
                      && isTaken(Calls.receiver(path.getLeaf()), path));
      return found[0];
    }

    private boolean isTaken(ExpressionTree receiver, TreePath place) {
      Optional<AccessPath> failed = AccessPath.of(receiver);
      return failed.isEmpty()
          || !failed.get().equals(promise)
              && !(Locals.in(Scopes.member(place)).initializer(failed.get().root())
                  instanceof NewClassTree);
    }

    private boolean plays(Role role, Result result) {
      return catalog.has(role, result.method(), result.site(), state.getTypes());
    }

    /** Code that runs when somebody calls another method. */
    private boolean inOtherMethod(Event event, MethodTree method) {
      return switch (event.kind()) {
        case FAILS -> !method.getName().toString().matches(CLOSING);
        case PASSED -> true;
        case COMPLETES -> isPermit(event);
        default -> false;
      };
    }

    private boolean isPermit(Event event) {
      return ASTHelpers.getSymbol(event.path().getLeaf()) instanceof MethodSymbol method
          && catalog.findType(Role.PERMIT, method.owner.type, state.getTypes()).isPresent();
    }

    /** Code that another call runs later. */
    private boolean later(Event event, TreePath code) {
      Optional<TreePath> call = Registrations.callAround(code);
      Optional<Callback> callback =
          call.flatMap(
              path ->
                  registrations.of(path, state).stream()
                      .filter(c -> isIn(event.path(), c))
                      .findFirst());
      boolean isOwner = event.kind() == Event.Kind.OWNER_PASSED;
      if (callback.isEmpty()) {
        return !isOwner;
      }
      return switch (callback.get().when()) {
        case TASK, UNKNOWN -> !isOwner;
        case SUCCESS -> event.kind() == Event.Kind.FAILS && !isInChain(call.get());
        case FAILURE -> isSameStage(call.get());
        case EITHER -> isSameStage(call.get()) ? onFailure(callback.get(), event) : !isOwner;
      };
    }

    private boolean isIn(TreePath place, Callback callback) {
      for (Tree tree : place) {
        if (tree == callback.code().getLeaf() || tree == callback.argument().getLeaf()) {
          return true;
        }
      }
      return false;
    }

    private boolean onFailure(Callback callback, Event event) {
      return FailurePath.reaches(
          callback.code(),
          new Failure(callback, catalog, state),
          path -> path.getLeaf() == event.path().getLeaf());
    }

    private boolean isInChain(TreePath call) {
      return chain.contains(call.getLeaf());
    }

    private boolean isSameStage(TreePath call) {
      return isInChain(call) || !Collections.disjoint(origins, originsOf(call));
    }
  }
}
