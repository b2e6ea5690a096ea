package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.PassThrough;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The value is an argument: what the called method does with it decides, where that is known. */
final class ArgumentShape implements Shape {
  private final Catalog catalog;
  private final VariableFate variables;

  ArgumentShape(Catalog catalog, VariableFate variables) {
    this.catalog = catalog;
    this.variables = variables;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    Tree parent = value.parent();
    if (parent instanceof NewClassTree made && made.getArguments().contains(value.tree())) {
      return Optional.of(ofConstructor(made, value));
    }
    return parent instanceof MethodInvocationTree call
            && call.getArguments().contains(value.tree())
            && ASTHelpers.getSymbol((ExpressionTree) call) instanceof MethodSymbol method
        ? Optional.of(ofCall(call, method, value))
        : Optional.empty();
  }

  /** What a copy holds, it was given; other objects keep it, unless their code shows otherwise. */
  private Fate ofConstructor(NewClassTree made, Value value) {
    MethodSymbol constructor = ASTHelpers.getSymbol(made);
    int index = made.getArguments().indexOf(value.tree());
    if (isPlainRecord(constructor) || isCopy(constructor, index, value.state().getTypes())) {
      return new Fate.FlowsTo(value.path().getParentPath());
    }
    return made.getClassBody() == null ? ofOwnMethod(constructor, index, value) : Fate.OBSERVED;
  }

  /** A record whose constructor nobody wrote does nothing but hold what it is given. */
  private static boolean isPlainRecord(MethodSymbol constructor) {
    return (constructor.flags() & Flags.GENERATEDCONSTR) != 0
        && (constructor.owner.flags() & Flags.RECORD) != 0;
  }

  /** What is said of a class is not said of its subclasses, which may do more than to copy. */
  private boolean isCopy(MethodSymbol constructor, int index, Types types) {
    return isArgument(Role.RETURNS_ARGUMENT, index, constructor, null, types)
        && constructor.owner.getQualifiedName().toString().startsWith("java.util.");
  }

  private Fate ofCall(MethodInvocationTree call, MethodSymbol method, Value value) {
    Types types = value.state().getTypes();
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = ASTHelpers.getType(receiver);
    int index = call.getArguments().indexOf(value.tree());
    if (PassThrough.argument(method).orElse(-1) == index
        || isArgument(Role.RETURNS_ARGUMENT, index, method, site, types)) {
      return isKeptOnTheWay(method, index, value)
          ? Fate.OBSERVED
          : new Fate.FlowsTo(value.path().getParentPath());
    }
    if (catalog.has(Role.RECORDS_ONLY, method, site, types)
        || catalog.findType(Role.RECORDS_ONLY, site, types).isPresent()) {
      return new Fate.Discarded(How.RECORDED, call);
    }
    if (ReceiverShape.comparesIdentity(method, value)) {
      return new Fate.Discarded(How.COMPARED, call);
    }
    Optional<Fate> inLambda = ofLambdaInSight(receiver, method, index, value);
    if (inLambda.isPresent()) {
      return inLambda.get();
    }
    if (goesToDeafCallback(call, method, site, value)) {
      return new Fate.Discarded(How.UNHEARD, call);
    }
    if (isArgument(Role.PUTS_IN, index, method, site, types)) {
      return variables.ofHolder(receiver, value);
    }
    return ofOwnMethod(method, index, value);
  }

  /** A variable that holds a lambda and nothing else is called: the lambda's code decides. */
  private Optional<Fate> ofLambdaInSight(
      ExpressionTree receiver, MethodSymbol method, int index, Value value) {
    return receiver instanceof IdentifierTree
            && method.getModifiers().contains(Modifier.ABSTRACT)
            && value.state().getTypes().isFunctionalInterface(ASTHelpers.getType(receiver).tsym)
            && isSetHereOnly(ASTHelpers.getSymbol(receiver))
        ? Scopes.onlyValue(ASTHelpers.getSymbol(receiver), value.path())
            .filter(held -> held.getLeaf() instanceof LambdaExpressionTree)
            .map(held -> variables.ofParameter(parameter(held, index), held, value))
        : Optional.empty();
  }

  private static boolean isSetHereOnly(Symbol holder) {
    return Scopes.isLocal(holder)
        || holder.getModifiers().contains(Modifier.PRIVATE)
        || holder.getModifiers().contains(Modifier.FINAL);
  }

  private boolean goesToDeafCallback(
      MethodInvocationTree call, MethodSymbol method, Type site, Value value) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    return catalog
        .find(Role.HANDLES, method, site, value.state().getTypes())
        .flatMap(model -> arguments.stream().skip(model.index("arg").orElse(0)).findFirst())
        .filter(
            callback -> callback != value.tree() && DeafCallback.isEmpty(callback, value.state()))
        .isPresent();
  }

  private boolean isArgument(Role role, int index, MethodSymbol method, Type site, Types types) {
    return catalog
        .find(role, method, site, types)
        .filter(model -> model.index("arg").orElse(index) == index)
        .isPresent();
  }

  /** A method that nobody can override and that is in plain sight is read like the code here. */
  private Fate ofOwnMethod(MethodSymbol method, int index, Value value) {
    return isFinal(method)
        ? codeOf(method, value)
            .filter(path -> !isStub((MethodTree) path.getLeaf()))
            .map(path -> variables.ofParameter(parameter(path, index), path, value))
            .orElse(Fate.OBSERVED)
        : Fate.OBSERVED;
  }

  /** Whether a method that returns its argument also gives it to somebody. */
  private boolean isKeptOnTheWay(MethodSymbol method, int index, Value value) {
    return codeOf(method, value)
        .filter(path -> variables.isKept(parameter(path, index), path, value))
        .isPresent();
  }

  /** The parameter that the argument is given to; the last one takes all that are left. */
  private static VarSymbol parameter(TreePath code, int index) {
    List<? extends VariableTree> parameters =
        code.getLeaf() instanceof LambdaExpressionTree lambda
            ? lambda.getParameters()
            : ((MethodTree) code.getLeaf()).getParameters();
    return ASTHelpers.getSymbol(parameters.get(Math.min(index, parameters.size() - 1)));
  }

  /** Whether nobody can override the method. */
  private static boolean isFinal(MethodSymbol method) {
    return method.isConstructor()
        || method.getModifiers().contains(Modifier.PRIVATE)
        || method.getModifiers().contains(Modifier.STATIC);
  }

  /** The declaration of a method of this file. */
  private static Optional<TreePath> codeOf(MethodSymbol method, Value value) {
    TreePath path = JavacTrees.instance(value.state().context).getPath(method);
    return path != null
            && path.getCompilationUnit() == value.path().getCompilationUnit()
            && path.getLeaf() instanceof MethodTree declaration
            && declaration.getBody() != null
            && (method.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) == 0
        ? Optional.of(path)
        : Optional.empty();
  }

  /**
   * Whether the method still waits for its code. One that takes nothing but the value and does
   * nothing with it is a discard by another name.
   */
  private static boolean isStub(MethodTree declaration) {
    return declaration.getBody().getStatements().isEmpty()
        && declaration.getParameters().size() > 1;
  }
}
