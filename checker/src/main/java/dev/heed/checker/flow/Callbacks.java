package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What the functions that a call is given mention: the latch that they count down, the semaphore
 * that they release, the promise that they complete, the flag that they set.
 */
final class Callbacks {
  private Callbacks() {}

  /** What the functions among the arguments mention; nothing where there is no function. */
  static Optional<Set<Place>> mentionedIn(ExpressionTree call) {
    if (!(call instanceof MethodInvocationTree invocation)) {
      return Optional.empty();
    }
    Set<Place> mentioned = new LinkedHashSet<>();
    boolean takesFunction = false;
    for (ExpressionTree argument : invocation.getArguments()) {
      if (isFunction(argument)) {
        takesFunction = true;
        collect(argument, mentioned);
      }
    }
    if (invocation.getArguments().stream().anyMatch(Callbacks::isHandler)) {
      // What is handed over beside a handler, such as an attachment, is handed to it.
      invocation.getArguments().stream()
          .filter(IdentifierTree.class::isInstance)
          .forEach(argument -> collect(argument, mentioned));
    }
    return takesFunction ? Optional.of(Sets.frozen(mentioned)) : Optional.empty();
  }

  private static boolean isFunction(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree
        || argument instanceof MemberReferenceTree
        || isHandler(argument);
  }

  private static boolean isHandler(ExpressionTree argument) {
    return argument instanceof NewClassTree created && created.getClassBody() != null;
  }

  private static void collect(Tree function, Set<Place> mentioned) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        ExpressionTree target = tree.getVariable();
        place(
                ASTHelpers.getSymbol(
                    target instanceof ArrayAccessTree element ? element.getExpression() : target))
            .ifPresent(place -> mentioned.add(place.dot(Place.SET)));
        return super.visitAssignment(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        place(ASTHelpers.getSymbol(tree)).ifPresent(mentioned::add);
        return null;
      }
    }.scan(function, null);
  }

  private static Optional<Place> place(Symbol symbol) {
    if (symbol instanceof MethodSymbol method) {
      return method.isStatic() ? Optional.empty() : Optional.of(Place.SELF);
    }
    if (!(symbol instanceof VarSymbol variable)) {
      return Optional.empty();
    }
    boolean field = variable.getKind() == ElementKind.FIELD && !variable.isStatic();
    return Optional.of(field ? Place.SELF.dot(variable.name.toString()) : Place.of(variable));
  }
}
