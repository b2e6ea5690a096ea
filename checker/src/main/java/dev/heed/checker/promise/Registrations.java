package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
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
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Finds the callbacks that a call is given, and when each of them runs. */
final class Registrations {
  private final Bodies bodies;
  private final Timing timing;
  private final Listeners listeners;

  Registrations(Catalog catalog, Bodies bodies) {
    this.bodies = bodies;
    timing = new Timing(catalog);
    listeners = new Listeners(timing);
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
      if (mayBeCode(argument)) {
        takes = true;
        if (saysWhenItRuns(argument, state)) {
          return true;
        }
      }
    }
    return takes && timing.isRegistration(call, state);
  }

  private boolean saysWhenItRuns(ExpressionTree argument, VisitorState state) {
    ExpressionTree code = strip(argument);
    return code instanceof ConditionalExpressionTree either
        ? saysWhenItRuns(either.getTrueExpression(), state)
            || saysWhenItRuns(either.getFalseExpression(), state)
        : isCallbackObject(code, state)
            || isToldOutcome(code, state)
            || timing.isToldFailureOnly(code, state);
  }

  /** This is asked of every argument of a file, and of the kind of a tree it is asked fastest. */
  private static boolean mayBeCode(ExpressionTree argument) {
    return switch (argument.getKind()) {
      case PARENTHESIZED -> mayBeCode(((ParenthesizedTree) argument).getExpression());
      case TYPE_CAST -> mayBeCode(((TypeCastTree) argument).getExpression());
      case CONDITIONAL_EXPRESSION ->
          mayBeCode(((ConditionalExpressionTree) argument).getTrueExpression())
              || mayBeCode(((ConditionalExpressionTree) argument).getFalseExpression());
      case LAMBDA_EXPRESSION, MEMBER_REFERENCE, NEW_CLASS -> true;
      case METHOD_INVOCATION -> CodeMakers.mayBe((MethodInvocationTree) argument);
      // What a parameter or a field holds is not looked for.
      case IDENTIFIER -> ASTHelpers.getSymbol(argument).getKind() == ElementKind.LOCAL_VARIABLE;
      default -> false;
    };
  }

  private boolean isCallbackObject(ExpressionTree code, VisitorState state) {
    return isBodyOf(code)
        ? timing.hasOutcomes(((NewClassTree) code).getClassBody(), state)
        : code instanceof NewClassTree made && listeners.classOf(made, state).isPresent();
  }

  /** Whether what the code is told says that it runs on success and on failure. */
  private boolean isToldOutcome(ExpressionTree code, VisitorState state) {
    return isBodyOf(code)
        ? ((NewClassTree) code)
            .getClassBody().getMembers().stream()
                .anyMatch(
                    member ->
                        member instanceof MethodTree method
                            && timing.tellOutcome(types(method.getParameters()), state))
        : isFunctionToldOutcome(ASTHelpers.getType(code), state);
  }

  private boolean isFunctionToldOutcome(Type function, VisitorState state) {
    // The compiler makes a diagnostic of each type that is no functional interface.
    return function.tsym.isInterface()
        && state.getTypes().isFunctionalInterface(function)
        && timing.tellOutcome(
            state.getTypes().findDescriptorType(function).getParameterTypes(), state);
  }

  private static List<Type> types(List<? extends VariableTree> parameters) {
    return parameters.stream().map(p -> ASTHelpers.getType(p)).toList();
  }

  /** The callbacks of the call or constructor call, in the order of its arguments. */
  List<Callback> of(TreePath call, VisitorState state) {
    List<Callback> callbacks = new ArrayList<>();
    if (isBodyOf(call.getLeaf()) && timing.isRegistration((ExpressionTree) call.getLeaf(), state)) {
      callbacks.addAll(callbacks(call, call, state));
    }
    for (ExpressionTree argument : argumentsOf(call.getLeaf())) {
      for (ExpressionTree code : arms(argument)) {
        addCallbacks(code, call, callbacks, state);
      }
    }
    return timing.paired(callbacks, state);
  }

  private void addCallbacks(
      ExpressionTree code, TreePath call, List<Callback> callbacks, VisitorState state) {
    if (isCode(code)) {
      callbacks.addAll(callbacks(new TreePath(call, code), call, state));
      return;
    }
    ExpressionTree held =
        code instanceof IdentifierTree
            ? Locals.in(Scopes.member(call)).initializer(ASTHelpers.getSymbol(code))
            : code;
    if (held != null && isCode(strip(held))) {
      Optional.ofNullable(TreePath.getPath(call.getCompilationUnit(), strip(held)))
          .ifPresent(path -> callbacks.addAll(callbacks(path, call, state)));
    } else if (held != null && strip(held) instanceof NewClassTree made) {
      classOf(made, call, state)
          .ifPresent(
              path -> callbacks.addAll(ofClass(path, (ClassTree) path.getLeaf(), call, state)));
    } else if (held instanceof MethodInvocationTree maker) {
      CodeMakers.told(maker, bodies, state)
          .filter(told -> timing.of((ExpressionTree) call.getLeaf(), told, state) == When.SUCCESS)
          .map(told -> new TreePath(call, maker))
          .ifPresent(path -> callbacks.add(new Callback(path, path, When.SUCCESS, List.of())));
    }
  }

  /** The class of the object, where it stands in this file and says when its members run. */
  private Optional<TreePath> classOf(NewClassTree made, TreePath call, VisitorState state) {
    return timing.isRegistration((ExpressionTree) call.getLeaf(), state)
        ? Listeners.declared(made, state)
        : listeners.classOf(made, state);
  }

  /** The expressions that one argument may have the value of. */
  private static List<ExpressionTree> arms(ExpressionTree argument) {
    ExpressionTree code = strip(argument);
    return code instanceof ConditionalExpressionTree either
        ? Stream.of(either.getTrueExpression(), either.getFalseExpression())
            .flatMap(arm -> arms(arm).stream())
            .toList()
        : List.of(code);
  }

  /** {@code new Thread() { … }} is given its code in braces. */
  private static boolean isBodyOf(Tree call) {
    return call.getKind() == Tree.Kind.NEW_CLASS && ((NewClassTree) call).getClassBody() != null;
  }

  /** Whether the call runs one of the two things that it is given, and then not the other. */
  boolean runsOneOfTwo(TreePath call, VisitorState state) {
    return call.getLeaf() instanceof MethodInvocationTree tree && timing.runsOneOfTwo(tree, state);
  }

  /** Whether the call runs the callback once at most: it has one outcome, or one turn. */
  boolean runsOnce(Callback callback, TreePath call, Stages stages, VisitorState state) {
    ExpressionTree registration = (ExpressionTree) call.getLeaf();
    return callback.when() == When.TASK
        ? !timing.repeats(registration, state)
        : stages
            .waitedFor(registration, state)
            .map(stage -> stages.hasOneOutcome(stage, state))
            .orElseGet(() -> hasOneOutcome(callback.argument().getLeaf(), state));
  }

  /** Whether it is an object that is told of one outcome, by one of two members. */
  boolean hasOneOutcome(Tree object, VisitorState state) {
    return isBodyOf(object) && timing.hasOneOutcome(((NewClassTree) object).getClassBody(), state);
  }

  /** What the code stands in: the call that it is an argument of, if it is one. */
  static TreePath around(TreePath code) {
    TreePath parent = code.getParentPath();
    while (parent.getLeaf() instanceof ParenthesizedTree
        || parent.getLeaf() instanceof ConditionalExpressionTree
        || parent.getLeaf() instanceof TypeCastTree) {
      parent = parent.getParentPath();
    }
    return parent;
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
    // A method of another object completes what is that object's, not what is around here.
    Optional<TreePath> body =
        isOfOther(reference) ? Optional.empty() : bodies.of(ASTHelpers.getSymbol(reference), state);
    List<VarSymbol> parameters =
        body.map(path -> symbols(((MethodTree) path.getLeaf()).getParameters())).orElse(List.of());
    MethodSymbol target = (MethodSymbol) ASTHelpers.getSymbol(reference);
    When when =
        timing.of(
            (ExpressionTree) call.getLeaf(), List.copyOf(target.type.getParameterTypes()), state);
    return new Callback(code, body.map(Bodies::block).orElse(code), when, parameters);
  }

  private static boolean isOfOther(MemberReferenceTree reference) {
    return reference.getMode() == MemberReferenceTree.ReferenceMode.INVOKE
        && !ASTHelpers.getSymbol(reference).isStatic()
        && !Calls.staysInObject(reference);
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
        TreePath owner = code.getLeaf() == body ? code : new TreePath(code, body);
        TreePath path = new TreePath(owner, method);
        // The fields of a class with a name can be seen from outside of it.
        TreePath written = code.getLeaf() == body ? path : code;
        callbacks.add(new Callback(written, Bodies.block(path), when, parameters));
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
