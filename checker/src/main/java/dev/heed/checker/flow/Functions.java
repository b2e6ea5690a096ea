package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says which lambdas and references wait for a flush. */
final class Functions {
  private final Calls calls;

  Functions(Calls calls) {
    this.calls = calls;
  }

  /** Whether the call gives what it holds to a function that waits for it. */
  boolean awaitsItsParameter(Call call) {
    for (ExpressionTree argument : ((MethodInvocationTree) call.tree()).getArguments()) {
      if (argument instanceof MemberReferenceTree reference) {
        MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(reference);
        if (calls.awaits(method, method.owner.type) || calls.gets(method)) {
          return true;
        }
      }
      if (argument instanceof LambdaExpressionTree lambda && awaitsParameterOf(lambda)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call gives each of what it holds to a function that hands it on. */
  boolean handsOnItsParameter(Call call) {
    return call.name().startsWith("forEach")
        && ((MethodInvocationTree) call.tree())
            .getArguments().stream()
                .anyMatch(
                    function ->
                        function instanceof MemberReferenceTree reference
                            ? !Arguments.recordsByName(
                                (MethodSymbol) ASTHelpers.getSymbol(reference))
                            : function instanceof LambdaExpressionTree lambda
                                && handsOnParameterOf(lambda));
  }

  private static boolean handsOnParameterOf(LambdaExpressionTree lambda) {
    boolean[] handsOn = {false};
    Symbol parameter = ASTHelpers.getSymbol(lambda.getParameters().get(0));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        handsOn[0] |=
            !Arguments.recordsByName(ASTHelpers.getSymbol(tree))
                && tree.getArguments().stream()
                    .anyMatch(argument -> ASTHelpers.getSymbol(argument) == parameter);
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(lambda.getBody(), null);
    return handsOn[0];
  }

  private boolean awaitsParameterOf(LambdaExpressionTree lambda) {
    boolean[] awaits = {false};
    Set<Symbol> parameters = new LinkedHashSet<>();
    lambda.getParameters().forEach(p -> parameters.add(ASTHelpers.getSymbol(p)));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        awaits[0] |=
            parameters.contains(ASTHelpers.getSymbol(start(tree)))
                && (calls.awaits(method, method.owner.type) || calls.gets(method));
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(lambda.getBody(), null);
    return awaits[0];
  }

  /** What the chain of calls that ends in the call begins with. */
  private static ExpressionTree start(MethodInvocationTree call) {
    ExpressionTree start = call;
    while (start instanceof MethodInvocationTree link && ASTHelpers.getReceiver(link) != null) {
      start = ASTHelpers.getReceiver(link);
    }
    return start;
  }

  /** The outstanding flushes whose results the lambda waits for. */
  Set<FlushSite> awaitedIn(Tree function, Facts facts) {
    Set<FlushSite> awaited = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = start(tree);
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        if (receiver instanceof IdentifierTree
            && (calls.awaits(method, method.owner.type) || calls.gets(method))) {
          addHeld(receiver);
        }
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(tree);
        if (calls.awaits(method, method.owner.type) || calls.gets(method)) {
          addHeld(tree.getQualifierExpression());
        }
        return super.visitMemberReference(tree, unused);
      }

      private void addHeld(ExpressionTree variable) {
        Symbol symbol = ASTHelpers.getSymbol(variable);
        if (symbol != null) {
          awaited.addAll(facts.at(Place.of(symbol)).results());
          awaited.addAll(facts.at(Place.SELF.dot(symbol.name.toString())).results());
        }
      }
    }.scan(function, null);
    return awaited;
  }
}
