package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.exemption.Exemption.Dropped;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.Accessors;
import dev.heed.checker.tree.Scopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/**
 * Whether somebody holds what an expression names, besides the call that is made on it here.
 *
 * <p>A field does, a caller does, and so does the collection that a value was read from: a local
 * variable that was given such a value is one more name of it.
 */
final class HeldValues {
  private final ReceiverKept links;
  private final Catalog catalog;
  private final KeptVariables kept;
  private final StoredResults stored;
  private final Dropped dropped;
  private final boolean sameObject;
  private final boolean callerHolds;

  /** What a variable gets from itself, as in a loop, adds nothing to what it gets otherwise. */
  private final Map<VarSymbol, Boolean> asked = new HashMap<>();

  /**
   * Asks for one dropped call.
   *
   * @param sameObject whether the call returns its receiver
   * @param callerHolds whether it is enough that the caller of the method holds it
   */
  HeldValues(
      ReceiverKept links,
      Catalog catalog,
      Obligations obligations,
      KeptVariables kept,
      Dropped dropped,
      boolean sameObject,
      boolean callerHolds) {
    this.links = links;
    this.catalog = catalog;
    this.kept = kept;
    this.stored = new StoredResults(catalog, obligations);
    this.dropped = dropped;
    this.sameObject = sameObject;
    this.callerHolds = callerHolds;
  }

  /** Whether somebody holds the receiver of the dropped call. */
  boolean isHeld(ExpressionTree receiver) {
    return isHeld(receiver, this::isStored);
  }

  private boolean isHeld(ExpressionTree holder, Predicate<MethodInvocationTree> calls) {
    ExpressionTree tree = ASTHelpers.stripParentheses(holder);
    if (tree instanceof TypeCastTree cast) {
      return isHeld(cast.getExpression(), calls);
    }
    if (tree instanceof ConditionalExpressionTree either) {
      return isHeld(either.getTrueExpression(), calls)
          && isHeld(either.getFalseExpression(), calls);
    }
    if (tree instanceof MethodInvocationTree call) {
      return calls.test(call);
    }
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol instanceof VarSymbol variable && variable.getKind() != ElementKind.FIELD
        ? isVariableHeld(variable, tree)
        : !Callbacks.isFresh(tree);
  }

  /** A call whose result somebody stored earlier, or a link that returns what somebody holds. */
  private boolean isStored(MethodInvocationTree call) {
    VisitorState state = dropped.state();
    return stored.isStored(call, sameObject, state)
        || isComponentOfHeld(call)
        || (links.returnsReceiver(call, Callbacks.method(call), state)
            && isReceiverHeld(call, this::isStored));
  }

  /** {@code slot.future()}, where the slot itself was read from where it is held. */
  private boolean isComponentOfHeld(MethodInvocationTree call) {
    return ASTHelpers.getReceiver(call) != null
        && Accessors.isAccessor(ASTHelpers.getSymbol(call), dropped.state())
        && isReceiverHeld(call, this::comesFromHeld);
  }

  /** The same of a call further back, where a store itself may be nobody else's. */
  private boolean comesFromHeld(MethodInvocationTree call) {
    VisitorState state = dropped.state();
    return isComponentOfHeld(call)
        || (((stored.isStored(call, sameObject, state) && !stored.mayBeNew(call, state))
                || links.returnsReceiver(call, Callbacks.method(call), state))
            && isReceiverHeld(call, this::comesFromHeld));
  }

  private boolean isReceiverHeld(MethodInvocationTree call, Predicate<MethodInvocationTree> calls) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null || ASTHelpers.getSymbol(call).isStatic() || isHeld(receiver, calls);
  }

  private boolean isVariableHeld(VarSymbol variable, ExpressionTree use) {
    Boolean answer = asked.putIfAbsent(variable, true);
    if (answer == null) {
      answer =
          (callerHolds && variable.getKind() == ElementKind.PARAMETER)
              || kept.isLookedAt(variable, use, dropped)
              || isElementOfHeld(variable)
              || isGivenHeld(variable);
      asked.put(variable, answer);
    }
    return answer;
  }

  /** {@code for (Task task : tasks) task.fork();}: the container holds it as before. */
  private boolean isElementOfHeld(VarSymbol variable) {
    return Scopes.iterated(variable, dropped.path())
        .map(ASTHelpers::stripParentheses)
        .filter(each -> sameObject || !isNotLookedAtParameter(each))
        .filter(this::isSourceHeld)
        .isPresent();
  }

  /** Who only listens to all that a caller gives is as likely the one who has to wait for it. */
  private boolean isNotLookedAtParameter(ExpressionTree container) {
    return ASTHelpers.getSymbol(container) instanceof VarSymbol given
        && given.getKind() == ElementKind.PARAMETER
        && !kept.isLookedAt(given, container, dropped);
  }

  /** Whether all that the variable is ever given is held where it comes from. */
  private boolean isGivenHeld(VarSymbol variable) {
    if (variable.getKind() == ElementKind.BINDING_VARIABLE) {
      return tested(variable).map(this::isSourceHeld).orElse(true);
    }
    List<TreePath> values = Scopes.values(variable, dropped.path());
    return !values.isEmpty()
        && values.stream().allMatch(v -> isSourceHeld((ExpressionTree) v.getLeaf()));
  }

  private boolean isSourceHeld(ExpressionTree value) {
    ExpressionTree inner = ASTHelpers.stripParentheses(value);
    if (inner instanceof NewClassTree made) {
      return stored.copies(made, dropped.state())
          && made.getArguments().stream().allMatch(this::isSourceHeld);
    }
    if (inner instanceof NewArrayTree array && array.getInitializers() != null) {
      return array.getInitializers().stream().allMatch(this::isSourceHeld);
    }
    return inner instanceof ArrayAccessTree element
        ? isSourceHeld(element.getExpression())
        : isHeld(inner, this::comesFromHeld);
  }

  /** What {@code instanceof} looks at; what else a pattern takes apart holds its parts itself. */
  private Optional<ExpressionTree> tested(VarSymbol binding) {
    ExpressionTree[] found = new ExpressionTree[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
        if (tree.getPattern() instanceof BindingPatternTree pattern
            && ASTHelpers.getSymbol(pattern.getVariable()) == binding) {
          found[0] = tree.getExpression();
        }
        return super.visitInstanceOf(tree, unused);
      }
    }.scan(Scopes.member(dropped.path()).getLeaf(), null);
    return Optional.ofNullable(found[0]);
  }
}
