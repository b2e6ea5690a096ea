package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One promise, as a method names it and as its caller does; and promises of objects. */
final class Owned {
  private Owned() {}

  /** The promise as the method that is called names it; empty where that cannot be seen. */
  static Optional<AccessPath> inside(AccessPath promise, ExpressionTree call, TreePath method) {
    List<? extends VariableTree> parameters = parameters(method);
    List<? extends ExpressionTree> given = Calls.arguments(call);
    return IntStream.range(0, Math.min(given.size(), parameters.size()))
        .boxed()
        .flatMap(
            i ->
                AccessPath.of(given.get(i))
                    .filter(argument -> argument.equals(promise) || argument.owns(promise))
                    .map(a -> promise.below(a, ASTHelpers.getSymbol(parameters.get(i))))
                    .stream())
        .findFirst()
        .or(
            () ->
                AccessPath.of(Calls.receiver(call))
                    .filter(owner -> owner.owns(promise))
                    .map(promise::within))
        .or(() -> Optional.of(promise).filter(AccessPath::isMember));
  }

  /** The caller's name for what the method completes of an object that the call is made on. */
  static Optional<AccessPath> outside(AccessPath inside, ExpressionTree call, TreePath method) {
    if (inside.isMember()) {
      return inside.root().isStatic()
          ? Optional.empty()
          : AccessPath.of(Calls.receiver(call)).map(inside::under);
    }
    List<? extends ExpressionTree> given = Calls.arguments(call);
    List<? extends VariableTree> parameters = parameters(method);
    return IntStream.range(0, Math.min(given.size(), parameters.size()))
        .filter(i -> inside.root().equals(ASTHelpers.getSymbol(parameters.get(i))))
        .mapToObj(given::get)
        .flatMap(argument -> AccessPath.of(argument).stream())
        .map(argument -> inside.within(new AccessPath(List.of(inside.root()))).under(argument))
        .findFirst();
  }

  private static List<? extends VariableTree> parameters(TreePath method) {
    return ((MethodTree) method.getLeaf()).getParameters();
  }

  /**
   * Whether the class that the promise is a field of has a way to fail it, for whoever calls it; a
   * method that also completes it runs the work another time.
   */
  static boolean isFailedByItsClass(
      AccessPath promise, TreePath place, Events events, VisitorState state) {
    int last = promise.steps().size() - 1;
    Symbol field = promise.steps().get(last);
    if (last == 0) {
      return false;
    }
    TreePath type = JavacTrees.instance(state.context).getPath((ClassSymbol) field.owner);
    return type != null
        && type.getCompilationUnit() == place.getCompilationUnit()
        && isFailed(new AccessPath(List.of(field)), type, events, state);
  }

  private static boolean isFailed(
      AccessPath field, TreePath type, Events events, VisitorState state) {
    List<Event> done = events.of(field, type, state);
    Set<Tree> runs =
        done.stream()
            .filter(event -> event.kind() == Event.Kind.COMPLETES)
            .map(event -> Scopes.member(event.path()).getLeaf())
            .collect(Collectors.toSet());
    return done.stream()
        .anyMatch(
            event ->
                event.kind() == Event.Kind.EXPIRES
                    || event.kind() == Event.Kind.FAILS
                        && !runs.contains(Scopes.member(event.path()).getLeaf()));
  }
}
