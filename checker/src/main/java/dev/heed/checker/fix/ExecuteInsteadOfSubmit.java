package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code submit} to {@code execute}: a task's failure then reaches the thread's handler.
 *
 * <p>The future of {@code submit} is where the failure goes otherwise, and nobody has it. A pool
 * that schedules makes such a future for {@code execute}, too; but for Netty's, which log.
 */
final class ExecuteInsteadOfSubmit {
  private static final String RUNNABLE = "java.lang.Runnable";
  private static final Set<String> TASKS = Set.of("submit", "newTaskFor", "afterExecute");

  private final Obligations obligations;

  ExecuteInsteadOfSubmit(Obligations obligations) {
    this.obligations = obligations;
  }

  Optional<SuggestedFix> of(TreePath path, VisitorState state) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && isSubmit(call, state)
            && !hasTasksOfItsOwn(ASTHelpers.getReceiver(call), path)
            && isDropped(path, state)
            && isRunnable(call, state)
        ? Optional.of(SuggestedFixes.renameMethodInvocation(call, "execute", state))
        : Optional.empty();
  }

  private static boolean isSubmit(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && !isSelf(receiver)
        && !hasOtherExecute(receiver, state)
        && call.getArguments().size() == 1
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("submit")
        && ASTHelpers.isSubtype(
            ASTHelpers.getType(receiver),
            state.getTypeFromString("java.util.concurrent.Executor"),
            state)
        && (!is(receiver, "java.util.concurrent.ScheduledExecutorService", state)
            || is(receiver, "io.netty.util.concurrent.EventExecutorGroup", state));
  }

  /** Its own {@code execute} may be what calls this. */
  private static boolean isSelf(ExpressionTree receiver) {
    return receiver instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
  }

  /** {@code void execute(Supplier<T> task)} would be meant instead. */
  private static boolean hasOtherExecute(ExpressionTree receiver, VisitorState state) {
    for (Symbol each :
        state
            .getTypes()
            .membersClosure(ASTHelpers.getType(receiver), false)
            .getSymbolsByName(state.getName("execute"))) {
      if (each instanceof MethodSymbol method
          && (!method.getReturnType().hasTag(TypeTag.VOID)
              || takesAnotherFunction(method, state))) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesAnotherFunction(MethodSymbol execute, VisitorState state) {
    return execute.getParameters().size() == 1
        && state.getTypes().isFunctionalInterface(execute.getParameters().head.type.tsym)
        && !execute.getParameters().head.type.tsym.getQualifiedName().contentEquals(RUNNABLE);
  }

  /** Whether the pool makes something of what it is asked to submit, or looks at it afterwards. */
  private static boolean hasTasksOfItsOwn(ExpressionTree pool, TreePath path) {
    Symbol variable = ASTHelpers.getSymbol(pool);
    return declaresTasks(ASTHelpers.getType(pool))
        || variable instanceof Symbol.VarSymbol
            && Scopes.values(variable, path).stream()
                .anyMatch(value -> declaresTasks(ASTHelpers.getType(value.getLeaf())));
  }

  private static boolean declaresTasks(Type pool) {
    for (Type type = pool;
        type != null
            && type.hasTag(TypeTag.CLASS)
            && type.tsym instanceof Symbol.ClassSymbol symbol;
        type = symbol.getSuperclass()) {
      if (isOfTheLibraries(symbol)) {
        return false;
      }
      if (ASTHelpers.getEnclosedElements(symbol).stream()
          .anyMatch(member -> TASKS.contains(member.getSimpleName().toString()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTheLibraries(Symbol type) {
    return Stream.of("java.", "io.netty.", "com.google.common.")
        .anyMatch(type.packge().getQualifiedName().toString()::startsWith);
  }

  private static boolean is(ExpressionTree tree, String type, VisitorState state) {
    Type wanted = state.getTypeFromString(type);
    return wanted != null && ASTHelpers.isSubtype(ASTHelpers.getType(tree), wanted, state);
  }

  private static boolean isDropped(TreePath path, VisitorState state) {
    Tree parent = path.getParentPath().getLeaf();
    if (!(parent instanceof LambdaExpressionTree lambda)) {
      return parent instanceof ExpressionStatementTree;
    }
    Type function = ASTHelpers.getType(lambda);
    return state.getTypes().findDescriptorType(function).getReturnType().hasTag(TypeTag.VOID);
  }

  private boolean isRunnable(MethodInvocationTree call, VisitorState state) {
    Type parameter = ASTHelpers.getSymbol(call).type.getParameterTypes().head;
    if (ASTHelpers.isSameType(parameter, state.getTypeFromString(RUNNABLE), state)) {
      return true;
    }
    return call.getArguments().get(0) instanceof LambdaExpressionTree lambda
        && (lambda.getBody() instanceof MethodInvocationTree
            || lambda.getBody() instanceof NewClassTree)
        && obligations.of((ExpressionTree) lambda.getBody(), state).isEmpty()
        && throwsNothingChecked(lambda.getBody(), state);
  }

  private static boolean throwsNothingChecked(Tree body, VisitorState state) {
    boolean[] checked = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        note(ASTHelpers.getSymbol(tree));
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        note(ASTHelpers.getSymbol(tree));
        return super.visitNewClass(tree, unused);
      }

      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        checked[0] = true;
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      private void note(Symbol called) {
        if (called instanceof MethodSymbol method) {
          checked[0] |=
              method.getThrownTypes().stream()
                  .anyMatch(t -> ASTHelpers.isCheckedExceptionType(t, state));
        }
      }
    }.scan(body, null);
    return !checked[0];
  }
}
