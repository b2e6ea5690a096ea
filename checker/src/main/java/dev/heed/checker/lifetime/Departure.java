package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
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
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/** Follows a future through the code at whose end a resource is closed. */
final class Departure {
  /** How a future gets out. */
  enum How {
    RETURNED("is returned"),
    STORED("is stored"),
    USED_LATER("is used after that"),
    HANDLED_LATER("is handled by a callback that runs after that");

    private final String text;

    How(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Lifetime lifetime;
  private final Catalog catalog;
  private final Predicate<ExpressionTree> async;
  private final VisitorState state;
  private final Set<Symbol> followed = new HashSet<>();
  private final Set<How> ways = new HashSet<>();
  private final List<TreePath> exits = new ArrayList<>();
  private final List<TreePath> waits = new ArrayList<>();
  private final List<Tree> callbacks = new ArrayList<>();

  private Departure(
      Lifetime lifetime, Catalog catalog, Predicate<ExpressionTree> async, VisitorState state) {
    this.lifetime = lifetime;
    this.catalog = catalog;
    this.async = async;
    this.state = state;
  }

  /** How the call's future gets out of the lifetime without having been awaited in it. */
  static Optional<How> of(
      TreePath call,
      Lifetime lifetime,
      Catalog catalog,
      Predicate<ExpressionTree> async,
      VisitorState state) {
    Departure departure = new Departure(lifetime, catalog, async, state);
    departure.follow(call);
    return departure.ways.isEmpty()
            || departure.isAwaited()
            || OtherWaits.in(lifetime.code(), departure.callbacks)
        ? Optional.empty()
        : departure.ways.stream().sorted().findFirst();
  }

  private boolean isAwaited() {
    return EveryWay.passes(waits, exits, followed);
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
      hold(ASTHelpers.getSymbol(variable));
    } else if (tree instanceof AssignmentTree) {
      assign(parent);
    } else if (tree instanceof MemberSelectTree) {
      called(value, parent.getParentPath());
    } else if (tree instanceof MethodInvocationTree) {
      given(value, parent);
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

  private void leaves(TreePath exit) {
    for (Tree tree : exit) {
      if (tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
        return;
      }
      if (isCode(tree)) {
        if (lifetime.ends()) {
          leavesBy(How.RETURNED, exit);
        }
        return;
      }
    }
    // Behind the close: only a variable that was followed gets here.
    leavesBy(How.RETURNED, exit);
  }

  private boolean isCode(Tree tree) {
    return lifetime.code().stream().anyMatch(path -> path.getLeaf() == tree);
  }

  private void assign(TreePath assignment) {
    ExpressionTree place = ((AssignmentTree) assignment.getLeaf()).getVariable();
    Symbol target =
        ASTHelpers.getSymbol(
            place instanceof ArrayAccessTree element ? element.getExpression() : place);
    if (target instanceof VarSymbol variable && variable.getKind() != ElementKind.FIELD) {
      hold(variable);
    } else {
      leavesBy(How.STORED, assignment);
      if (target != null) {
        hold(target);
      }
    }
  }

  /** The future is in a variable: everything that is done with the variable counts. */
  private void hold(Symbol variable) {
    if (!followed.add(variable)) {
      return;
    }
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(tree)) && !isTarget(getCurrentPath())) {
          read(getCurrentPath());
        }
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(tree)) && !isTarget(getCurrentPath())) {
          read(getCurrentPath());
        }
        return super.visitMemberSelect(tree, unused);
      }
    }.scan(methodAround(lifetime.code().get(0)), null);
  }

  private static boolean isTarget(TreePath path) {
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == path.getLeaf();
  }

  private static TreePath methodAround(TreePath path) {
    TreePath method = path;
    while (!(method.getLeaf() instanceof MethodTree
            || method.getLeaf() instanceof LambdaExpressionTree)
        && method.getParentPath() != null) {
      method = method.getParentPath();
    }
    return method;
  }

  private void read(TreePath use) {
    if (isInCode(use)) {
      follow(use);
    } else if (isAfter(use)) {
      leavesBy(
          use.getParentPath().getLeaf() instanceof ReturnTree ? How.RETURNED : How.USED_LATER, use);
    }
  }

  private boolean isInCode(TreePath path) {
    for (Tree tree : path) {
      if (isCode(tree)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfter(TreePath path) {
    return state.getEndPosition(lifetime.closer()) >= 0
        && ASTHelpers.getStartPosition(path.getLeaf())
            > ASTHelpers.getStartPosition(lifetime.code().get(0).getLeaf());
  }

  /** A method is called on the future. */
  private void called(TreePath value, TreePath call) {
    if (!(call.getLeaf() instanceof MethodInvocationTree invocation)) {
      return;
    }
    if (plays(Role.AWAITS, invocation) || plays(Role.AWAITS_BOUNDED, invocation)) {
      waits.add(call);
    } else if (async.test(invocation)) {
      follow(call);
    } else if (plays(Role.PUTS_IN, invocation)) {
      return;
    } else if (plays(Role.QUERY, invocation) ? isLoopCondition(call) : waits(call)) {
      waits.add(call);
    }
  }

  /** What is neither a future nor a mere question has looked at the value, as far as is known. */
  private boolean waits(TreePath call) {
    return !(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || !state
            .getTypes()
            .isSameType(ASTHelpers.getType(call.getLeaf()), state.getSymtab().voidType)
        || !isRegistration((ExpressionTree) call.getLeaf());
  }

  private boolean isRegistration(ExpressionTree call) {
    return plays(Role.HANDLES, call) || plays(Role.CONTINUES, call);
  }

  private static boolean isLoopCondition(TreePath call) {
    for (Tree tree : call) {
      if (tree instanceof WhileLoopTree || tree instanceof DoWhileLoopTree) {
        return true;
      }
      if (tree instanceof MethodTree) {
        return false;
      }
    }
    return false;
  }

  /** The future is an argument. */
  private void given(TreePath value, TreePath call) {
    MethodInvocationTree invocation = (MethodInvocationTree) call.getLeaf();
    if (invocation.getMethodSelect() == value.getLeaf()) {
      return;
    }
    if (plays(Role.PUTS_IN, invocation)) {
      ExpressionTree container = Calls.receiver(invocation);
      Symbol holder = container == null ? null : ASTHelpers.getSymbol(container);
      if (holder instanceof VarSymbol variable) {
        if (variable.getKind() == ElementKind.FIELD) {
          leavesBy(How.STORED, call);
        }
        hold(variable);
      }
    } else if (async.test(invocation)) {
      follow(call);
    } else if (!isRecorded(invocation)) {
      waits.add(call);
    }
  }

  private boolean isRecorded(MethodInvocationTree call) {
    return Result.of(call, state)
        .filter(r -> catalog.findType(Role.RECORDS_ONLY, r.site(), state.getTypes()).isPresent())
        .isPresent();
  }

  /** The chain ends in a statement: it outlives the resource where a callback takes care of it. */
  private void handled(TreePath end) {
    if (plays(Role.HANDLES, (ExpressionTree) end.getLeaf())) {
      leavesBy(How.HANDLED_LATER, end);
      callbacks.add(end.getLeaf());
    }
  }

  private boolean plays(Role role, ExpressionTree call) {
    return Result.of(call, state)
        .filter(r -> catalog.has(role, r.method(), r.site(), state.getTypes()))
        .isPresent();
  }
}
