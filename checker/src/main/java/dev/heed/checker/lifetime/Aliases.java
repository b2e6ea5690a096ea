package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which local variables are another name of something for as long as they live. */
final class Aliases {
  private final TreePath code;
  private final Locals locals;

  Aliases(TreePath code) {
    this.code = code;
    locals = Locals.in(code);
  }

  /** What it was called before: {@code try (Conn same = conn)}. */
  List<AccessPath> of(AccessPath name) {
    List<AccessPath> names = new ArrayList<>();
    Optional<AccessPath> next = before(name);
    while (next.isPresent()) {
      names.add(next.get());
      next = next.flatMap(this::before);
    }
    return names;
  }

  private Optional<AccessPath> before(AccessPath name) {
    return name.steps().size() == 1
        ? value(name.root()).filter(value -> isKept(value, name.root()))
        : Optional.empty();
  }

  /** Whether the variable is another name of something that has one of the names. */
  boolean isOf(List<AccessPath> names, Symbol variable) {
    return value(variable).filter(names::contains).filter(n -> isKept(n, variable)).isPresent();
  }

  private Optional<AccessPath> value(Symbol variable) {
    return AccessPath.of(locals.initializer(variable));
  }

  /** Whether neither name gets another value from there on, as far as this code shows. */
  private boolean isKept(AccessPath path, Symbol variable) {
    int from = ASTHelpers.getStartPosition(locals.initializer(variable));
    Tree member = Scopes.member(code).getLeaf();
    return Scopes.onlyValue(variable, code).isPresent()
        && path.steps().stream().allMatch(Aliases::isTheCallers)
        && path.steps().stream()
            .flatMap(step -> Scopes.values(step, code).stream())
            .filter(value -> Scopes.within(value, member))
            .noneMatch(value -> ASTHelpers.getStartPosition(value.getLeaf()) >= from);
  }

  /** A parameter that is set anew may have handed what it was to somebody else. */
  private static boolean isTheCallers(Symbol step) {
    return !Scopes.isParameter(step) || ASTHelpers.isConsideredFinal(step);
  }
}
