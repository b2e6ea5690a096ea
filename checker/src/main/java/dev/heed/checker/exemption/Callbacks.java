package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Judges callbacks by what their code does with a failure. */
final class Callbacks {
  private final Catalog catalog;
  private final Bridge bridge;

  Callbacks(Catalog catalog) {
    this.catalog = catalog;
    bridge = new Bridge(catalog, this);
  }

  /** Whether a callback among the call's arguments is told of a failure and looks at it. */
  boolean anyReadsFailure(MethodInvocationTree call, VisitorState state) {
    int onSuccess = onSuccess(call, state);
    List<? extends ExpressionTree> arguments = call.getArguments();
    return IntStream.range(0, arguments.size())
        .filter(index -> index != onSuccess)
        .anyMatch(index -> readsFailure(call, index, state));
  }

  private boolean readsFailure(MethodInvocationTree call, int index, VisitorState state) {
    return Functions.ofThis(call, index, state)
        .map(code -> readsFailure(code, state))
        .orElseGet(() -> readsFailure(call.getArguments().get(index), state));
  }

  /** The argument that runs on success only, and may be given a future for its value; or -1. */
  private int onSuccess(MethodInvocationTree call, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog
        .find(Role.CONTINUES, method(call), site, state.getTypes())
        .map(model -> model.index("arg").orElse(-1))
        .orElse(-1);
  }

  /** Whether all of the call's callbacks return nothing: they listen, they compute nothing. */
  boolean onlyListens(MethodInvocationTree call, VisitorState state) {
    List<? extends ExpressionTree> functions =
        call.getArguments().stream().filter(a -> isFunction(a, state)).toList();
    return !functions.isEmpty()
        && functions.stream().allMatch(f -> Functions.returnType(f, state).hasTag(TypeTag.VOID));
  }

  /** Whether no callback of the call can fail. */
  boolean cannotFail(MethodInvocationTree call, Harmless harmless, VisitorState state) {
    return call.getArguments().stream()
        .filter(argument -> isFunction(argument, state))
        .allMatch(argument -> harmless.isHarmless(argument, state));
  }

  /**
   * Whether the argument is code: a lambda, a reference, or an object of an interface. An executor
   * says where code runs, and is none itself.
   */
  boolean isFunction(ExpressionTree argument, VisitorState state) {
    Type type = ASTHelpers.getType(argument);
    return type != null
        && !ASTHelpers.isSubtype(
            type, state.getTypeFromString("java.util.concurrent.Executor"), state)
        && Functions.isFunctional(type, state);
  }

  private boolean readsFailure(ExpressionTree argument, VisitorState state) {
    Type type = ASTHelpers.getType(argument);
    if (type == null
        || type.isPrimitive()
        || argument.getKind() == Tree.Kind.NULL_LITERAL
        || isOutcome(type, state)) {
      return false;
    }
    List<Functions.Code> code = Functions.codeOf(argument, state);
    if (!tellsFailure(type, state)) {
      return isToldInClass(type, state) && code.stream().anyMatch(c -> readsFailure(c, state));
    }
    return code.isEmpty()
        ? !(argument instanceof LambdaExpressionTree)
        : code.stream().anyMatch(c -> readsFailure(c, state)) || inherits(type, code, state);
  }

  /** Whether the method that is told of a failure is a superclass's, whose code is elsewhere. */
  private boolean inherits(Type type, List<Functions.Code> code, VisitorState state) {
    return !type.tsym.isInterface()
        && code.stream()
            .flatMap(each -> each.parameters().stream())
            .noneMatch(parameter -> carriesFailure(ASTHelpers.getType(parameter), state));
  }

  private boolean isOutcome(Type type, VisitorState state) {
    return catalog.findType(Role.ASYNC, type, state.getTypes()).isPresent()
        || catalog.findType(Role.PROMISE, type, state.getTypes()).isPresent();
  }

  /** Whether an interface of the type has a method that is given a failure. */
  private boolean tellsFailure(Type type, VisitorState state) {
    for (Type supertype : state.getTypes().closure(type)) {
      if (Functions.isFunctional(supertype, state)) {
        if (Functions.parameterTypes(supertype, state).stream()
            .anyMatch(parameter -> carriesFailure(parameter, state))) {
          return true;
        }
      } else if (supertype.isInterface() && isTold(supertype, state)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class that the type extends has a method that does so. */
  private static boolean isToldInClass(Type type, VisitorState state) {
    return state.getTypes().closure(type).stream()
        .anyMatch(supertype -> supertype.tsym != type.tsym && isTold(supertype, state));
  }

  /** A type of methods that return nothing is a callback's; others are asked things. */
  private static boolean isTold(Type type, VisitorState state) {
    boolean told = false;
    for (Symbol member : type.tsym.members().getSymbols()) {
      if (isToBeOverridden(member, type)) {
        if (!member.type.getReturnType().hasTag(TypeTag.VOID)) {
          return false;
        }
        told |= member.type.getParameterTypes().stream().anyMatch(p -> isThrowable(p, state));
      }
    }
    return told;
  }

  /** A method that has no code; in a class, where it may have some that does nothing, any. */
  private static boolean isToBeOverridden(Symbol member, Type type) {
    Set<Modifier> modifiers = member.getModifiers();
    return member.getKind() == ElementKind.METHOD
        && (modifiers.contains(Modifier.ABSTRACT)
            || !type.isInterface()
                && Collections.disjoint(
                    modifiers, Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)));
  }

  private boolean readsFailure(Functions.Code code, VisitorState state) {
    List<? extends VariableTree> told =
        code.parameters().stream()
            .filter(parameter -> carriesFailure(ASTHelpers.getType(parameter), state))
            .toList();
    return told.stream().anyMatch(parameter -> looksAt(parameter, code.body(), state))
        || (!told.isEmpty() && bridge.isBy(code, state))
        || (told.size() == 1
            && code.parameters().size() == 1
            && isThrowable(ASTHelpers.getType(told.get(0)), state)
            && acts(code.body()));
  }

  private boolean makesFailed(MethodInvocationTree tree, VisitorState state) {
    return catalog
        .find(Role.COMPLETED, method(tree), null, state.getTypes())
        .flatMap(line -> line.attribute("failed"))
        .isPresent();
  }

  /** Whether the code asks the parameter for more than what a success leaves in it. */
  private boolean looksAt(VariableTree parameter, Tree body, VisitorState state) {
    Symbol symbol = ASTHelpers.getSymbol(parameter);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(tree);
        if (makesFailed(tree, state)) {
          return null;
        }
        return receiver instanceof IdentifierTree
                && symbol.equals(ASTHelpers.getSymbol(receiver))
                && catalog.has(
                    Role.SUCCESS_ONLY, method(tree), ASTHelpers.getType(receiver), state.getTypes())
            ? scan(tree.getArguments(), unused)
            : super.visitMethodInvocation(tree, unused);
      }

      /**
       * Who asks whether there is a failure, and does nothing but throw it, has not dealt with it.
       */
      @Override
      public Void visitIf(IfTree tree, Void unused) {
        return tree.getElseStatement() == null && onlyThrows(tree.getThenStatement())
            ? null
            : super.visitIf(tree, unused);
      }

      /** What is thrown, or failed with, goes on to the result of the link, and is lost with it. */
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        return symbol.equals(ASTHelpers.getSymbol(tree.getVariable()))
            ? scan(tree.getExpression(), unused)
            : super.visitAssignment(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= symbol.equals(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  private static boolean onlyThrows(StatementTree statement) {
    return statement instanceof ThrowTree
        || (statement instanceof BlockTree block
            && block.getStatements().size() == 1
            && block.getStatements().get(0) instanceof ThrowTree);
  }

  /** Code that runs on failure only handles it by doing something, even without a look at it. */
  private static boolean acts(Tree body) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  /** Whether a value of the type says that something failed: a throwable, a future, a result. */
  boolean carriesFailure(Type type, VisitorState state) {
    Type lower = state.getTypes().cvarLowerBound(type);
    return isThrowable(lower, state)
        || catalog.findType(Role.CARRIES_FAILURE, lower, state.getTypes()).isPresent()
        || catalog.findType(Role.ASYNC, lower, state.getTypes()).isPresent();
  }

  private static boolean isThrowable(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }

  /** Whether the code mentions the parameter. */
  static boolean isRead(VariableTree parameter, Tree body) {
    Symbol symbol = ASTHelpers.getSymbol(parameter);
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= symbol.equals(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  /** The method that the call calls. */
  static MethodSymbol method(ExpressionTree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method ? method : null;
  }

  /** Whether the tree makes an object or calls something, so that its value is fresh. */
  static boolean isFresh(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree || tree instanceof NewClassTree;
  }
}
