package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object, told apart by how the code reaches it: a variable, or fields and getters from a
 * variable on. {@code this} is left out.
 *
 * @param steps the symbols on the way, the variable first
 */
public record AccessPath(List<Symbol> steps) {

  /** The object that the expression names, where it names the same one each time. */
  public static Optional<AccessPath> of(ExpressionTree tree) {
    List<Symbol> steps = new ArrayList<>();
    return tree != null && collect(tree, steps) && !steps.isEmpty()
        ? Optional.of(new AccessPath(List.copyOf(steps)))
        : Optional.empty();
  }

  private static boolean collect(ExpressionTree tree, List<Symbol> steps) {
    if (tree instanceof ParenthesizedTree parens) {
      return collect(parens.getExpression(), steps);
    }
    if (tree instanceof TypeCastTree cast) {
      return collect(cast.getExpression(), steps);
    }
    if (tree instanceof IdentifierTree) {
      add(ASTHelpers.getSymbol(tree), steps);
      return true;
    }
    if (tree instanceof MemberSelectTree select && collect(select.getExpression(), steps)) {
      add(ASTHelpers.getSymbol(tree), steps);
      return true;
    }
    if (tree instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      if (receiver == null || collect(receiver, steps)) {
        steps.add(ASTHelpers.getSymbol(call));
        return true;
      }
    }
    return false;
  }

  /** Types, packages, {@code this} and {@code super} are no steps. */
  private static void add(Symbol symbol, List<Symbol> steps) {
    if (symbol instanceof VarSymbol variable
        && !variable.name.contentEquals("this")
        && !variable.name.contentEquals("super")) {
      steps.add(variable);
    }
  }

  /** The variable or getter that the way starts from. */
  public Symbol root() {
    return steps.get(0);
  }

  /** Whether the way starts from a member of the class. */
  public boolean isMember() {
    return root() instanceof MethodSymbol || root().owner instanceof ClassSymbol;
  }

  /** Whether this is a thing through which the other is reached. */
  public boolean owns(AccessPath other) {
    return steps.size() < other.steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** The same object as it is reached from the parameter that it, or its owner, is given to. */
  public AccessPath below(AccessPath argument, Symbol parameter) {
    List<Symbol> moved = new ArrayList<>();
    moved.add(parameter);
    moved.addAll(steps.subList(argument.steps.size(), steps.size()));
    return new AccessPath(List.copyOf(moved));
  }

  /** The same object as it is reached inside of what owns it; see {@link #owns}. */
  public AccessPath within(AccessPath owner) {
    return new AccessPath(steps.subList(owner.steps.size(), steps.size()));
  }

  /** The member of an object, as it is reached from outside of it. */
  public AccessPath under(AccessPath owner) {
    List<Symbol> all = new ArrayList<>(owner.steps);
    all.addAll(steps);
    return new AccessPath(List.copyOf(all));
  }

  @Override
  public String toString() {
    return steps.get(steps.size() - 1).name.toString();
  }
}
