package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Whether a thing may have come out of one container, as far as this file shows the way: by
 * variables, parameters, helpers that return it, and other containers that it was moved to.
 */
final class Provenance {
  private final Symbol container;
  private final Events events;
  private final VisitorState state;
  private final Set<Symbol> asked = new HashSet<>();

  Provenance(Symbol container, Events events, VisitorState state) {
    this.container = container;
    this.events = events;
    this.state = state;
  }

  /** Whether the value may be, or belong to, something that the container held. */
  boolean mayHold(ExpressionTree value, TreePath place) {
    boolean[] holds = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        return ask(tree);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        // Where a part came out of is asked of what it is a part of.
        if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol part
            && isPartOfElement(part, place))) {
          ask(tree);
        }
        return super.visitMemberSelect(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null; // What makes a new entry, say.
      }

      private Void ask(ExpressionTree tree) {
        holds[0] = holds[0] || mayHold(ASTHelpers.getSymbol(tree), place);
        return null;
      }
    }.scan(new TreePath(place, value), null);
    return holds[0];
  }

  private boolean mayHold(Symbol symbol, TreePath place) {
    if (symbol == container) {
      return true;
    }
    if (symbol == null || !asked.add(symbol)) {
      return false;
    }
    return symbol instanceof MethodSymbol
        ? events.bodyOf(symbol, state).filter(this::mayReturn).isPresent()
        : symbol instanceof VarSymbol variable && !isValue(variable) && mayHold(variable, place);
  }

  /** A key, a number, a text: nothing that is waited for. */
  private static boolean isValue(VarSymbol variable) {
    return variable.getKind() == ElementKind.ENUM_CONSTANT
        || variable.type.isPrimitive()
        || variable.type.isFinal()
            && variable.type.tsym.packge().getQualifiedName().contentEquals("java.lang");
  }

  private boolean mayHold(VarSymbol variable, TreePath place) {
    if (Scopes.isParameter(variable)) {
      return mayBeGiven(variable, place);
    }
    List<TreePath> values = Bindings.values(variable, place);
    Optional<ExpressionTree> iterated = Scopes.iterated(variable, place);
    if (values.isEmpty() && iterated.isEmpty()) {
      return Scopes.isLocal(variable) || isPartOfElement(variable, place);
    }
    return values.stream().anyMatch(value -> mayHold((ExpressionTree) value.getLeaf(), value))
        || iterated.filter(source -> mayHold(source, place)).isPresent()
        || isPartOfElement(variable, place)
        || isFilled(variable, place);
  }

  /** Whether the code at the place may run in something that the container holds. */
  boolean mayHoldObjectAround(TreePath place) {
    for (Tree tree : place) {
      if (tree instanceof ClassTree around && isKindHeld(ASTHelpers.getType(around), place)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPartOfElement(VarSymbol field, TreePath place) {
    return Scopes.isField(field) && isKindHeld(field.owner.type, place);
  }

  /** Whether things of the type are what the container is declared for, or are put into it. */
  private boolean isKindHeld(Type type, TreePath place) {
    return container.type.getTypeArguments().stream().anyMatch(held -> is(held, type))
        || Scopes.uses(container, place).stream().anyMatch(use -> isGivenKind(use, type));
  }

  private boolean isGivenKind(TreePath use, Type type) {
    boolean[] given = {false};
    for (ExpressionTree argument : Calls.arguments(callAround(use).getLeaf())) {
      given[0] |= is(ASTHelpers.getType(argument), type);
      Calls.in(
          new TreePath(use, argument),
          made -> given[0] |= is(ASTHelpers.getType(made.getLeaf()), type));
    }
    return given[0];
  }

  private boolean is(Type held, Type type) {
    return ASTHelpers.isSubtype(held, type, state);
  }

  /** {@code late.add(pending.remove(id))}, {@code pending.drainTo(late)}. */
  private boolean isFilled(VarSymbol variable, TreePath place) {
    return is(Role.STORE, variable)
        && !is(Role.ASYNC, variable)
        && Scopes.uses(variable, place).stream().anyMatch(this::isFilledAt);
  }

  private boolean is(Role role, VarSymbol variable) {
    return events.catalog().findType(role, variable.type, state.getTypes()).isPresent();
  }

  private boolean isFilledAt(TreePath use) {
    TreePath call = callAround(use);
    return call.getLeaf() instanceof MethodInvocationTree tree
        && (Calls.arguments(tree).stream().anyMatch(given -> mayHold(given, call))
            || Calls.receiver(tree) != null && mayHold(Calls.receiver(tree), call));
  }

  /** The call that is made on the variable, or is given it. */
  private static TreePath callAround(TreePath use) {
    TreePath around = use.getParentPath();
    return around.getLeaf() instanceof MemberSelectTree ? around.getParentPath() : around;
  }

  private boolean mayReturn(TreePath method) {
    boolean[] holds = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        holds[0] |= tree.getExpression() != null && mayHold(tree.getExpression(), getCurrentPath());
        return null;
      }
    }.scan(method, null);
    return holds[0];
  }

  private boolean mayBeGiven(VarSymbol parameter, TreePath place) {
    int index =
        events
            .bodyOf(parameter.owner, state)
            .map(method -> indexOf(parameter, ((MethodTree) method.getLeaf()).getParameters()))
            .orElse(-1);
    return index < 0
        ? mayBeElement(parameter, place)
        : isCalledFromOutside((MethodSymbol) parameter.owner)
            || isGiven((MethodSymbol) parameter.owner, index, place);
  }

  private static int indexOf(VarSymbol parameter, List<? extends VariableTree> parameters) {
    return parameters.stream().map(ASTHelpers::getSymbol).toList().indexOf(parameter);
  }

  /** A lambda may be given anything, unless it is seen what it goes through. */
  private boolean mayBeElement(VarSymbol parameter, TreePath place) {
    return new Elements(events, state)
        .containerOf(parameter, place)
        .map(source -> mayHold(source, place))
        .orElse(true);
  }

  /** Whether code that cannot be seen may call the method with what was in the container. */
  private boolean isCalledFromOutside(MethodSymbol method) {
    return !ASTHelpers.findSuperMethods(method, state.getTypes()).isEmpty()
        || !isHidden() && !method.isPrivate();
  }

  private boolean isHidden() {
    return Scopes.isLocal(container) || container.isPrivate();
  }

  private boolean isGiven(MethodSymbol method, int index, TreePath place) {
    boolean[] given = {false};
    Calls.in(
        Scopes.file(place),
        call ->
            given[0] |= ASTHelpers.getSymbol(call.getLeaf()) == method && isGivenAt(call, index));
    return given[0];
  }

  private boolean isGivenAt(TreePath call, int index) {
    if (call.getLeaf() instanceof MemberReferenceTree) {
      TreePath taker = Registrations.around(call);
      return !(taker.getLeaf() instanceof MethodInvocationTree)
          || mayHold((ExpressionTree) taker.getLeaf(), taker.getParentPath());
    }
    List<? extends ExpressionTree> given = Calls.arguments(call.getLeaf());
    return index < given.size() && mayHold(given.get(index), call);
  }
}
