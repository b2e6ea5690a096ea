package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the callbacks that a call is given, and when each of them runs. */
final class Registrations {
  private final Bodies bodies;
  private final Timing timing;

  Registrations(Catalog catalog, Bodies bodies) {
    this.bodies = bodies;
    timing = new Timing(catalog);
  }

  /** Whether a call of the method may be given code of which it is known when it runs. */
  boolean mayTakeCode(MethodSymbol method, Type site, VisitorState state) {
    if (timing.registers(method, site, state)) {
      return true;
    }
    for (Type parameter : method.type.getParameterTypes()) {
      if (!parameter.isPrimitive() && !parameter.isFinal()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call is given code of which it is known when it runs. */
  boolean takesCode(ExpressionTree call, VisitorState state) {
    boolean takes = isBodyOf(call);
    for (ExpressionTree argument : argumentsOf(call)) {
      ExpressionTree code = strip(argument);
      if (isCallbackObject(code, state) || isToldOutcome(code, state)) {
        return true;
      }
      takes |= isCode(code) || code instanceof IdentifierTree;
    }
    return takes && timing.isRegistration(call, state);
  }

  private boolean isCallbackObject(ExpressionTree code, VisitorState state) {
    return isBodyOf(code) && timing.hasOutcomes(((NewClassTree) code).getClassBody(), state);
  }

  /** Whether the parameters of the lambda say that it runs on success and on failure. */
  private boolean isToldOutcome(ExpressionTree code, VisitorState state) {
    return code instanceof LambdaExpressionTree lambda
        && timing.tellOutcome(
            lambda.getParameters().stream().map(p -> ASTHelpers.getType(p)).toList(), state);
  }

  /** The callbacks of the call or constructor call, in the order of its arguments. */
  List<Callback> of(TreePath call, VisitorState state) {
    List<Callback> callbacks = new ArrayList<>();
    if (isBodyOf(call.getLeaf()) && timing.isRegistration((ExpressionTree) call.getLeaf(), state)) {
      callbacks.addAll(callbacks(call, call, state));
    }
    for (ExpressionTree argument : argumentsOf(call.getLeaf())) {
      ExpressionTree code = strip(argument);
      if (isCode(code)) {
        callbacks.addAll(callbacks(new TreePath(call, code), call, state));
      } else if (code instanceof IdentifierTree
          && timing.isRegistration((ExpressionTree) call.getLeaf(), state)) {
        heldBy(ASTHelpers.getSymbol(code), call)
            .ifPresent(path -> callbacks.addAll(callbacks(path, call, state)));
      }
    }
    return callbacks;
  }

  /** {@code new Thread() { … }} is given its code in braces. */
  private static boolean isBodyOf(Tree call) {
    return call instanceof NewClassTree created && created.getClassBody() != null;
  }

  /** The code that a local variable was given when it was declared. */
  private static Optional<TreePath> heldBy(Symbol variable, TreePath call) {
    ExpressionTree held = Locals.in(Scopes.member(call)).initializer(variable);
    return held == null || !isCode(strip(held))
        ? Optional.empty()
        : Optional.ofNullable(TreePath.getPath(call.getCompilationUnit(), strip(held)));
  }

  /** The call that the code is an argument of. */
  static Optional<TreePath> callAround(TreePath code) {
    TreePath parent = code.getParentPath();
    while (parent.getLeaf() instanceof ParenthesizedTree
        || parent.getLeaf() instanceof TypeCastTree) {
      parent = parent.getParentPath();
    }
    return argumentsOf(parent.getLeaf()).stream()
            .anyMatch(argument -> strip(argument) == code.getLeaf())
        ? Optional.of(parent)
        : Optional.empty();
  }

  private static List<? extends ExpressionTree> argumentsOf(Tree call) {
    return call instanceof MethodInvocationTree invocation
        ? invocation.getArguments()
        : call instanceof NewClassTree created ? created.getArguments() : List.of();
  }

  private static ExpressionTree strip(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree parens
        ? strip(parens.getExpression())
        : tree instanceof TypeCastTree cast ? strip(cast.getExpression()) : tree;
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || isBodyOf(tree);
  }

  private List<Callback> callbacks(TreePath code, TreePath call, VisitorState state) {
    if (code.getLeaf() instanceof LambdaExpressionTree lambda) {
      List<VarSymbol> parameters = symbols(lambda.getParameters());
      return List.of(
          new Callback(
              code,
              new TreePath(code, lambda.getBody()),
              when(call, parameters, state),
              parameters));
    }
    if (code.getLeaf() instanceof MemberReferenceTree reference) {
      return List.of(reference(code, reference, call, state));
    }
    return ofClass(code, ((NewClassTree) code.getLeaf()).getClassBody(), call, state);
  }

  private Callback reference(
      TreePath code, MemberReferenceTree reference, TreePath call, VisitorState state) {
    Optional<TreePath> body = bodies.of(ASTHelpers.getSymbol(reference), state);
    List<VarSymbol> parameters =
        body.map(path -> symbols(((MethodTree) path.getLeaf()).getParameters())).orElse(List.of());
    MethodSymbol target = (MethodSymbol) ASTHelpers.getSymbol(reference);
    When when =
        body.isPresent()
            ? when(call, parameters, state)
            : timing.of(
                (ExpressionTree) call.getLeaf(),
                List.copyOf(target.type.getParameterTypes()),
                state);
    return new Callback(code, body.map(Bodies::block).orElse(code), when, parameters);
  }

  private List<Callback> ofClass(TreePath code, ClassTree body, TreePath call, VisitorState state) {
    List<Callback> callbacks = new ArrayList<>();
    for (Tree member : body.getMembers()) {
      if (member instanceof MethodTree method
          && method.getBody() != null
          && !ASTHelpers.getSymbol(method).isConstructor()) {
        List<VarSymbol> parameters = symbols(method.getParameters());
        When when =
            timing.hasOutcomes(body, state)
                ? timing.ofMember(body, method, state)
                : when(call, parameters, state);
        TreePath path = new TreePath(new TreePath(code, body), method);
        callbacks.add(new Callback(code, Bodies.block(path), when, parameters));
      }
    }
    return callbacks;
  }

  private When when(TreePath call, List<VarSymbol> parameters, VisitorState state) {
    List<Type> told = parameters.stream().map(parameter -> parameter.type).toList();
    return timing.of((ExpressionTree) call.getLeaf(), told, state);
  }

  private static List<VarSymbol> symbols(List<? extends VariableTree> parameters) {
    return parameters.stream().map(ASTHelpers::getSymbol).toList();
  }
}
