package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Follows a future through the code at whose end a resource is closed. */
final class Departure {
  /** How a future gets out. */
  enum How {
    RETURNED("is returned"),
    STORED("is stored"),
    USED_LATER("is used after that"),
    HANDLED_LATER("is handled by a callback that runs after that"),
    GIVEN_UP("is given up when the wait for it ends by its timeout");

    private final String text;

    How(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final TreePath source;
  private final Lifetime lifetime;
  private final FutureCalls calls;
  private final VisitorState state;
  private final Set<Symbol> followed = new HashSet<>();
  private final Set<How> ways = new HashSet<>();
  private final List<TreePath> exits = new ArrayList<>();
  private final List<TreePath> waits = new ArrayList<>();
  private final List<Tree> callbacks = new ArrayList<>();

  /** Where the last of the variables takes the future over. */
  private int taken;

  private Departure(TreePath source, Lifetime lifetime, FutureCalls calls, VisitorState state) {
    this.source = source;
    this.lifetime = lifetime;
    this.calls = calls;
    this.state = state;
  }

  /** How the call's future gets out of the lifetime without having been awaited in it. */
  static Optional<How> of(TreePath call, Lifetime lifetime, FutureCalls calls, VisitorState state) {
    Departure departure = new Departure(call, lifetime, calls, state);
    departure.follow(call);
    return departure.ways.isEmpty()
            || departure.isAwaited()
            || OtherWaits.in(lifetime.code(), departure.callbacks, call.getLeaf())
        ? Optional.empty()
        : departure.ways.stream().sorted().findFirst();
  }

  /** Whether the call's future is awaited on every way out of the lifetime. */
  static boolean isAwaited(
      TreePath call, Lifetime lifetime, FutureCalls calls, VisitorState state) {
    Departure departure = new Departure(call, lifetime, calls, state);
    departure.follow(call);
    return departure.isAwaited();
  }

  private boolean isAwaited() {
    return EveryWay.passes(waits, exits, followed, jumps())
        && exits.stream().noneMatch(exit -> Timeouts.isBehind(waits, exit, state));
  }

  private List<TreePath> jumps() {
    return Jumps.from(source).stream()
        .filter(jump -> ASTHelpers.getStartPosition(jump.getLeaf()) > taken)
        .toList();
  }

  private void leavesBy(How how, TreePath exit) {
    ways.add(how);
    exits.add(exit);
  }

  private void follow(TreePath value) {
    TreePath parent = value.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof ParenthesizedTree
        || tree instanceof TypeCastTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof CaseTree
        || tree instanceof YieldTree
        || tree instanceof SwitchExpressionTree
        || tree instanceof NewArrayTree
        || tree instanceof NewClassTree) {
      follow(valueOf(parent));
    } else if (tree instanceof ReturnTree) {
      leaves(parent);
    } else if (tree instanceof VariableTree variable) {
      hold(ASTHelpers.getSymbol(variable), parent);
    } else if (tree instanceof AssignmentTree) {
      assign(parent);
    } else if (tree instanceof MemberSelectTree) {
      called(parent.getParentPath());
    } else if (tree instanceof MethodInvocationTree) {
      given(value, parent);
    } else if (tree instanceof EnhancedForLoopTree each) {
      hold(ASTHelpers.getSymbol(each.getVariable()), parent);
    } else if (tree instanceof ExpressionStatementTree) {
      handled(value);
    }
  }

  /** What an arm of a switch gives is what the switch gives. */
  private static TreePath valueOf(TreePath path) {
    TreePath value = path;
    if (path.getLeaf() instanceof CaseTree || path.getLeaf() instanceof YieldTree) {
      while (!(value.getLeaf() instanceof SwitchExpressionTree
          || value.getLeaf() instanceof MethodTree)) {
        value = value.getParentPath();
      }
    }
    return value;
  }

  /** A return closes what a try closes; the return of a lambda in it does not. */
  private void leaves(TreePath exit) {
    for (Tree tree : exit) {
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        return;
      }
      if (lifetime.tried().filter(tree::equals).isPresent()) {
        leavesBy(How.RETURNED, exit);
        return;
      }
    }
  }

  private void assign(TreePath assignment) {
    ExpressionTree place = ((AssignmentTree) assignment.getLeaf()).getVariable();
    Symbol target =
        ASTHelpers.getSymbol(
            place instanceof ArrayAccessTree element ? element.getExpression() : place);
    if (target instanceof VarSymbol variable && variable.getKind() != ElementKind.FIELD) {
      hold(variable, assignment);
    } else {
      leavesBy(How.STORED, assignment);
      if (target != null) {
        hold(target, assignment);
      }
    }
  }

  /** The future is in a variable: everything that is done with the variable counts. */
  private void hold(Symbol variable, TreePath place) {
    taken = Math.max(taken, ASTHelpers.getStartPosition(place.getLeaf()));
    if (!followed.add(variable)) {
      return;
    }
    Reads.of(variable, lifetime.code().get(0)).forEach(this::read);
  }

  private void read(TreePath use) {
    if (lifetime.covers(use) || lifetime.isLeftOpenAt(use)) {
      follow(use);
    } else if (lifetime.isBefore(use, state)) {
      leavesBy(
          use.getParentPath().getLeaf() instanceof ReturnTree ? How.RETURNED : How.USED_LATER, use);
    }
  }

  /** A method is called on the future. */
  private void called(TreePath call) {
    if (call.getLeaf() instanceof MethodInvocationTree) {
      does(calls.on(call, lifetime), call);
    }
  }

  /** The future is an argument. */
  private void given(TreePath value, TreePath call) {
    if (((MethodInvocationTree) call.getLeaf()).getMethodSelect() != value.getLeaf()) {
      Optional<Symbol> field = new Storing(calls).fieldOf(value, call);
      field.ifPresentOrElse(stored -> store(stored, call), () -> does(calls.with(call), call));
    }
  }

  private void store(Symbol field, TreePath call) {
    leavesBy(How.STORED, call);
    hold(field, call);
  }

  private void does(FutureCalls.Part part, TreePath call) {
    switch (part) {
      case WAITS -> {
        if (!calls.runsLater(call, lifetime)) {
          waits.add(call);
        }
      }
      case LINKS -> follow(call);
      case KEEPS -> keep(call);
      case GIVES_UP -> leavesBy(How.GIVEN_UP, call);
      case NOTHING -> {}
    }
  }

  /** Whatever is kept in a container gets out as the container does. */
  private void keep(TreePath call) {
    ExpressionTree container = Calls.receiver((MethodInvocationTree) call.getLeaf());
    if (container != null && ASTHelpers.getSymbol(container) instanceof VarSymbol variable) {
      if (variable.getKind() != ElementKind.LOCAL_VARIABLE) {
        store(variable, call);
      }
      hold(variable, call);
    }
  }

  /** The chain ends in a statement: it outlives the resource where a callback takes care of it. */
  private void handled(TreePath end) {
    if (calls.handles((ExpressionTree) end.getLeaf())) {
      leavesBy(How.HANDLED_LATER, end);
      callbacks.add(end.getLeaf());
    }
  }
}
