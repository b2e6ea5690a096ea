package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What code can be seen to throw: a {@code throw} in a method of the same file, or a parser of the
 * JDK that is given text. What cannot be seen throws nothing here, unlike in {@link Throwing}.
 */
final class VisibleThrows {
  private static final int DEEPEST_CALL = 4;

  /** Farther down a parser is given what the code on the way has made, or looked at. */
  private static final int DEEPEST_PARSER = 1;

  private final Catalog catalog;
  private final Bodies bodies;
  private final VisitorState state;

  VisibleThrows(Catalog catalog, Bodies bodies, VisitorState state) {
    this.catalog = catalog;
    this.bodies = bodies;
    this.state = state;
  }

  /** What the {@code throw}, or the call apart from the calls in it, throws. */
  Optional<List<Type>> at(TreePath place) {
    List<Type> thrown =
        place.getLeaf() instanceof ThrowTree
            ? RealFailures.thrownBy(place, state).stream().toList()
            : thrownBy((ExpressionTree) place.getLeaf(), new HashSet<>());
    return Optional.of(thrown).filter(types -> !types.isEmpty());
  }

  private List<Type> thrownBy(ExpressionTree call, Set<Symbol> followed) {
    if (!(call instanceof MethodInvocationTree)
        || !(ASTHelpers.getSymbol(call) instanceof MethodSymbol method)) {
      return List.of();
    }
    if (followed.size() <= DEEPEST_PARSER && isParser(call, method)) {
      return List.of(malformed(method));
    }
    Optional<TreePath> body = bodies.of(method, state);
    if (body.isEmpty() || followed.size() == DEEPEST_CALL || !followed.add(method)) {
      return List.of();
    }
    Scanner scanner = new Scanner(followed);
    scanner.scan(Bodies.block(body.get()), null);
    return scanner.thrown;
  }

  /** {@code Integer.parseInt(text)}; a constant was tried when the code was written. */
  private boolean isParser(ExpressionTree call, MethodSymbol method) {
    return method.isStatic()
        && !method.getParameters().isEmpty()
        && ASTHelpers.isSubtype(
            method.getParameters().get(0).type,
            state.getTypeFromString("java.lang.CharSequence"),
            state)
        && ASTHelpers.constValue(((MethodInvocationTree) call).getArguments().get(0)) == null
        && Result.of(call, state)
            .filter(r -> catalog.has(Role.CAN_THROW, method, r.site(), state.getTypes()))
            .isPresent();
  }

  /** What the parsers of a package throw for text that is none of theirs. */
  private Type malformed(MethodSymbol parser) {
    return state.getTypeFromString(
        switch (parser.packge().toString()) {
          case "java.time" -> "java.time.format.DateTimeParseException";
          case "java.lang" -> "java.lang.NumberFormatException";
          default -> "java.lang.IllegalArgumentException";
        });
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final Set<Symbol> followed;
    private final Deque<CatchTree> clauses = new ArrayDeque<>();
    private final List<Type> thrown = new ArrayList<>();

    Scanner(Set<Symbol> followed) {
      this.followed = followed;
    }

    private void add(List<Type> types) {
      types.stream()
          .filter(type -> !Clauses.foresee(List.of(type), clauses, state))
          .forEach(thrown::add);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      super.visitThrow(tree, unused);
      add(RealFailures.thrownBy(getCurrentPath(), state).stream().toList());
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      super.visitMethodInvocation(tree, unused);
      add(thrownBy(tree, new HashSet<>(followed)));
      return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      tree.getCatches().forEach(clauses::push);
      scan(tree.getResources(), unused);
      scan(tree.getBlock(), unused);
      tree.getCatches().forEach(clause -> clauses.pop());
      scan(tree.getCatches(), unused);
      return scan(tree.getFinallyBlock(), unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }
}
