package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A close whose code stands in this file, and waits for what is under way, or ends nothing but what
 * completes all that it was given.
 */
final class PatientClose {
  private PatientClose() {}

  static boolean is(Lifetime lifetime, Catalog catalog, VisitorState state) {
    return Stream.concat(called(lifetime).stream(), declared(lifetime.type(), state).stream())
        .distinct()
        .flatMap(m -> Declarations.of(m, state.getPath().getCompilationUnit()).stream())
        .anyMatch(method -> waits(method, catalog, state) || endsInOrder(method, catalog, state));
  }

  /** Whether all that it does is to end such as executors, and not at once. */
  private static boolean endsInOrder(TreePath method, Catalog catalog, VisitorState state) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        calls.add(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method.getLeaf(), null);
    return !calls.isEmpty() && calls.stream().allMatch(call -> endsInOrder(call, catalog, state));
  }

  private static boolean endsInOrder(
      MethodInvocationTree call, Catalog catalog, VisitorState state) {
    return Result.of(call, state)
        .filter(r -> !catalog.has(Role.ABORT, r.method(), r.site(), state.getTypes()))
        .flatMap(r -> catalog.findType(Role.CLOSE_COMPLETES, r.site(), state.getTypes()))
        .isPresent();
  }

  private static Optional<MethodSymbol> called(Lifetime lifetime) {
    return lifetime.closer() instanceof MethodInvocationTree call
        ? Optional.of(ASTHelpers.getSymbol(call))
        : Optional.empty();
  }

  private static Optional<MethodSymbol> declared(Type type, VisitorState state) {
    if (!(type instanceof Type.ClassType)) {
      return Optional.empty();
    }
    for (Type each : state.getTypes().closure(type)) {
      for (Symbol member : each.tsym.members().getSymbolsByName(state.getName("close"))) {
        if (member instanceof MethodSymbol close && close.getParameters().isEmpty()) {
          return Optional.of(close);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean waits(TreePath method, Catalog catalog, VisitorState state) {
    boolean[] waits = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = ASTHelpers.getSymbol(call).name.toString();
        waits[0] |=
            name.matches("join|await\\w*")
                || Calls.receiver(call) != null && plays(call, catalog, state);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method.getLeaf(), null);
    return waits[0];
  }

  private static boolean plays(MethodInvocationTree call, Catalog catalog, VisitorState state) {
    return Result.of(call, state)
        .filter(
            r ->
                Stream.of(Role.AWAITS, Role.AWAITS_BOUNDED)
                    .anyMatch(role -> catalog.has(role, r.method(), r.site(), state.getTypes())))
        .isPresent();
  }
}
