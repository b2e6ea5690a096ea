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
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the callbacks that a call is given, and when each of them runs. */
final class Registrations {
  private static final Set<Role> REGISTERS = Set.of(Role.HANDLES, Role.CONTINUES, Role.RUNS_TASK);

  private final Catalog catalog;
  private final Bodies bodies;

  Registrations(Catalog catalog, Bodies bodies) {
    this.catalog = catalog;
    this.bodies = bodies;
  }

  /** Whether a call of the method may be given code of which it is known when it runs. */
  boolean mayTakeCode(MethodSymbol method, VisitorState state) {
    for (Role role : REGISTERS) {
      if (catalog.mentions(role, method, state.getTypes())) {
        return true;
      }
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
    boolean takes = false;
    for (ExpressionTree argument : argumentsOf(call)) {
      ExpressionTree code = strip(argument);
      if (isCallbackObject(code, state)) {
        return true;
      }
      takes |= isCode(code) || code instanceof IdentifierTree;
    }
    return takes && isRegistration(call, state);
  }

  private boolean isCallbackObject(ExpressionTree code, VisitorState state) {
    return code instanceof NewClassTree created
        && created.getClassBody() != null
        && catalog
            .findType(Role.CALLBACK, ASTHelpers.getType(created.getClassBody()), state.getTypes())
            .isPresent();
  }

  /** The callbacks of the call or constructor call, in the order of its arguments. */
  List<Callback> of(TreePath call, VisitorState state) {
    List<Callback> callbacks = new ArrayList<>();
    for (ExpressionTree argument : argumentsOf(call.getLeaf())) {
      ExpressionTree code = strip(argument);
      if (isCode(code)) {
        callbacks.addAll(callbacks(new TreePath(call, code), call, state));
      } else if (code instanceof IdentifierTree
          && isRegistration((ExpressionTree) call.getLeaf(), state)) {
        heldBy(ASTHelpers.getSymbol(code), call)
            .ifPresent(path -> callbacks.addAll(callbacks(path, call, state)));
      }
    }
    return callbacks;
  }

  private boolean isRegistration(ExpressionTree call, VisitorState state) {
    return Result.of(call, state)
        .filter(result -> REGISTERS.stream().anyMatch(role -> plays(role, result, state)))
        .isPresent();
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
        || (tree instanceof NewClassTree created && created.getClassBody() != null);
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
            : whenTold(call, List.copyOf(target.type.getParameterTypes()), state);
    return new Callback(code, body.map(Bodies::block).orElse(code), when, parameters);
  }

  private List<Callback> ofClass(TreePath code, ClassTree body, TreePath call, VisitorState state) {
    Optional<Model> model =
        catalog.findType(Role.CALLBACK, ASTHelpers.getType(body), state.getTypes());
    List<Callback> callbacks = new ArrayList<>();
    for (Tree member : body.getMembers()) {
      if (member instanceof MethodTree method
          && method.getBody() != null
          && !ASTHelpers.getSymbol(method).isConstructor()) {
        List<VarSymbol> parameters = symbols(method.getParameters());
        When when = model.isPresent() ? named(model.get(), method) : when(call, parameters, state);
        TreePath path = new TreePath(new TreePath(code, body), method);
        callbacks.add(new Callback(code, Bodies.block(path), when, parameters));
      }
    }
    return callbacks;
  }

  private static When named(Model model, MethodTree method) {
    return names(model, "failure", method)
        ? When.FAILURE
        : names(model, "success", method) ? When.SUCCESS : When.UNKNOWN;
  }

  private static boolean names(Model model, String attribute, MethodTree method) {
    return model.attribute(attribute).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .anyMatch(method.getName()::contentEquals);
  }

  private When when(TreePath call, List<VarSymbol> parameters, VisitorState state) {
    return whenTold(call, parameters.stream().map(parameter -> parameter.type).toList(), state);
  }

  private When whenTold(TreePath call, List<Type> told, VisitorState state) {
    Optional<Result> result = Result.of((ExpressionTree) call.getLeaf(), state);
    if (result.isEmpty()) {
      return When.UNKNOWN;
    }
    if (plays(Role.RUNS_TASK, result.get(), state)) {
      return When.TASK;
    }
    boolean handles = plays(Role.HANDLES, result.get(), state);
    boolean continues = plays(Role.CONTINUES, result.get(), state);
    if (!handles && !continues) {
      return When.UNKNOWN;
    }
    boolean failure = told.stream().anyMatch(type -> isThrowable(type, state));
    if (failure) {
      return told.size() == 1 ? When.FAILURE : When.EITHER;
    }
    if (handles && told.stream().anyMatch(type -> isOutcome(type, state))) {
      return When.EITHER;
    }
    return continues || !told.isEmpty() ? When.SUCCESS : When.TASK;
  }

  private boolean plays(Role role, Result result, VisitorState state) {
    return catalog.has(role, result.method(), result.site(), state.getTypes());
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }

  private boolean isOutcome(Type type, VisitorState state) {
    return Stream.of(Role.CARRIES_FAILURE, Role.ASYNC)
        .anyMatch(role -> catalog.findType(role, type, state.getTypes()).isPresent());
  }

  private static List<VarSymbol> symbols(List<? extends VariableTree> parameters) {
    return parameters.stream().map(ASTHelpers::getSymbol).toList();
  }
}
