package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.Result;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * The bodies of one source file, and which of them flush and close.
 *
 * <p>Found from names alone, so that a control-flow graph is built only where both ends can meet.
 */
final class Unit {
  /** What a body can do, itself or through helpers in the same file. */
  private static final class Ends {
    private final Set<MethodSymbol> callees = new LinkedHashSet<>();
    private final Set<Runs.Run> runs = new LinkedHashSet<>();
    private boolean flushes;
    private boolean closes;
    private boolean matters;

    /** Adds what a helper can do; gives whether that is more than was known. */
    private boolean add(Ends called, boolean here) {
      boolean more =
          (called.flushes && here && !flushes)
              || (called.closes && !closes)
              || (called.matters && !matters);
      flushes |= called.flushes && here;
      closes |= called.closes;
      matters |= called.matters;
      return more;
    }
  }

  private static final Ends NONE = new Ends();

  private final Map<Tree, Ends> ends = new IdentityHashMap<>();
  private final Map<Tree, TreePath> bodies = new LinkedHashMap<>();
  private final Map<MethodSymbol, Tree> methods = new LinkedHashMap<>();
  private final Map<Tree, CompletedWrite> completed = new IdentityHashMap<>();
  private final Map<VarSymbol, Set<VarSymbol>> madeOf = new LinkedHashMap<>();
  private final Runs runs;
  private Parts parts;

  private Unit(Calls calls, VisitorState state) {
    runs = new Runs(calls, new Runners(state));
  }

  static Unit of(Calls calls, VisitorState state) {
    Unit unit = new Unit(calls, state);
    unit.scan(calls, state);
    unit.propagate();
    return unit;
  }

  /**
   * Whether a flush and a close can meet in a file.
   *
   * @param ends all calls of the file that may be a flush or a close
   */
  static boolean hasBothEnds(List<TreePath> ends, Calls calls) {
    boolean flushes = false;
    boolean closes = false;
    for (TreePath end : ends) {
      ExpressionTree tree = (ExpressionTree) end.getLeaf();
      MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(tree);
      Type site = Result.site(tree, method);
      closes |= calls.mayClose(method, site);
      flushes = flushes || isFlush(tree, method, site, calls);
      if (flushes && closes) {
        return true;
      }
    }
    return flushes && closesUnseen(ends.get(0).getCompilationUnit());
  }

  private static boolean isFlush(ExpressionTree end, MethodSymbol method, Type site, Calls calls) {
    return end instanceof MethodInvocationTree call
        ? calls.flushes(call, method) || (calls.mayFlush(method, site) && takesHandler(call))
        : calls.flush(method, site).isPresent();
  }

  /** Whether a close stands in the file that nobody has written down: of a resource. */
  private static boolean closesUnseen(CompilationUnitTree unit) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return found[0] ? null : super.scan(tree, unused);
      }

      @Override
      public Void visitTry(TryTree tree, Void unused) {
        found[0] |= !tree.getResources().isEmpty();
        return super.visitTry(tree, unused);
      }
    }.scan(unit, null);
    return found[0];
  }

  private static boolean takesHandler(MethodInvocationTree call) {
    return call.getArguments().stream().anyMatch(NewClassTree.class::isInstance);
  }

  /** The bodies that, themselves or by what they call in this file, both flush and close. */
  List<TreePath> withBothEnds() {
    return bodies.entrySet().stream()
        .filter(entry -> ends.get(entry.getKey()).flushes && ends.get(entry.getKey()).closes)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether the method has a body in this file, and that flushes. */
  boolean flushes(MethodSymbol method) {
    Tree tree = methods.get(method);
    return tree != null && ends.get(tree).flushes;
  }

  /** Whether the method has a body in this file, and that closes. */
  boolean closes(MethodSymbol method) {
    Tree tree = methods.get(method);
    return tree != null && ends.get(tree).closes;
  }

  /** Whether the method, and all that it calls in this file, has nothing to do with flushes. */
  boolean isIndifferent(Tree body) {
    Ends of = ends.get(body);
    return !of.flushes && !of.closes && !of.matters;
  }

  /** Whether neither the body, nor what it calls in this file, has either end. */
  boolean hasNoEnds(Tree body) {
    Ends of = ends.get(body);
    return !of.flushes && !of.closes;
  }

  /** The declaration of the method, where it has a body in this file. */
  TreePath methodBody(MethodSymbol method) {
    return bodies.get(methods.get(method));
  }

  /** The body of the lambda. */
  TreePath functionBody(Tree function) {
    return bodies.get(function);
  }

  /** Which calls run which functions. */
  Runs runs() {
    return runs;
  }

  /** Whether a function that the call runs flushes before the call returns. */
  boolean runsFlush(MethodInvocationTree call) {
    return runs.of(call).stream()
        .anyMatch(run -> run.here() && ends.getOrDefault(run.function(), NONE).flushes);
  }

  /** Whether a function that the call runs closes. */
  boolean runsClose(MethodInvocationTree call) {
    return runs.of(call).stream().anyMatch(run -> ends.getOrDefault(run.function(), NONE).closes);
  }

  /** The write that has just told the callback how much it did, where the body is one. */
  Optional<CompletedWrite> completedWrite(Tree body) {
    return Optional.ofNullable(completed.get(body));
  }

  /** What the fields are made of, such as the channel of a buffer. */
  Parts parts() {
    if (parts == null) {
      parts = new Parts(madeOf);
    }
    return parts;
  }

  private void scan(Calls calls, VisitorState state) {
    new TreePathScanner<Void, Ends>() {
      @Override
      public Void visitMethod(MethodTree tree, Ends outer) {
        if (tree.getBody() != null) {
          methods.put(ASTHelpers.getSymbol(tree), tree);
          Ends body = body(tree, getCurrentPath());
          CompletedWrite.of(getCurrentPath(), calls)
              .ifPresent(
                  write -> {
                    completed.put(tree, write);
                    body.flushes = true;
                  });
          super.visitMethod(tree, body);
        }
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Ends outer) {
        return super.visitLambdaExpression(tree, body(tree, getCurrentPath()));
      }

      @Override
      public Void visitBlock(BlockTree tree, Ends outer) {
        boolean initializer = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        return super.visitBlock(tree, initializer ? body(tree, getCurrentPath()) : outer);
      }

      @Override
      public Void visitClass(ClassTree tree, Ends outer) {
        return super.visitClass(tree, null);
      }

      @Override
      public Void visitVariable(VariableTree tree, Ends outer) {
        noteParts(ASTHelpers.getSymbol(tree), tree.getInitializer());
        if (outer != null) {
          runs.note(ASTHelpers.getSymbol(tree), tree.getInitializer());
        }
        return super.visitVariable(tree, outer);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Ends outer) {
        if (tree.getExpression() instanceof NewClassTree || isInMaking(getCurrentPath())) {
          noteParts(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
        }
        return super.visitAssignment(tree, outer);
      }

      @Override
      public Void visitTry(TryTree tree, Ends outer) {
        if (outer != null && !tree.getResources().isEmpty()) {
          outer.closes = true;
        }
        return super.visitTry(tree, outer);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Ends outer) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        if (!method.isConstructor()) {
          Type site = Result.site(tree, method);
          Ends reference = new Ends();
          reference.flushes = calls.flush(method, site).isPresent();
          reference.closes = calls.mayClose(method, site);
          ends.put(tree, reference);
          if (outer != null) {
            outer.matters |= calls.matters(method);
          }
        }
        return super.visitMemberReference(tree, outer);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Ends outer) {
        if (outer != null) {
          MethodSymbol method = ASTHelpers.getSymbol(tree);
          outer.flushes = outer.flushes || calls.flushes(tree, method);
          outer.closes |= calls.mayClose(method, Result.site(tree, method));
          outer.matters |= calls.matters(method);
          outer.callees.add(method);
          outer.runs.addAll(runs.of(tree));
        }
        return super.visitMethodInvocation(tree, outer);
      }
    }.scan(new TreePath(state.getPath().getCompilationUnit()), null);
  }

  /** A field that is set from another one later on, such as the next of two, is no part of it. */
  private static boolean isInMaking(TreePath assignment) {
    MethodTree method = ASTHelpers.findEnclosingNode(assignment, MethodTree.class);
    return method == null || ASTHelpers.getSymbol(method).isConstructor();
  }

  private void noteParts(Symbol target, ExpressionTree made) {
    if (!(target instanceof VarSymbol field) || field.getKind() != ElementKind.FIELD) {
      return;
    }
    List<? extends ExpressionTree> parts =
        made instanceof NewClassTree creation
            ? creation.getArguments()
            : made == null ? List.of() : List.of(made);
    for (ExpressionTree part : parts) {
      if (ASTHelpers.getSymbol(part) instanceof VarSymbol source) {
        madeOf.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(source);
      }
    }
  }

  private Ends body(Tree tree, TreePath path) {
    bodies.put(tree, path);
    return ends.computeIfAbsent(tree, t -> new Ends());
  }

  private void propagate() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Ends body : ends.values()) {
        for (MethodSymbol callee : body.callees) {
          Tree tree = methods.get(callee);
          changed |= tree != null && body.add(ends.get(tree), true);
        }
        for (Runs.Run run : body.runs) {
          Ends function = ends.get(run.function());
          changed |= function != null && body.add(function, run.here());
        }
      }
    }
  }
}
