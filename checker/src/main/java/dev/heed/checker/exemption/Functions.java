package dev.heed.checker.exemption;

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
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.heed.checker.tree.Returns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the code that a function argument stands for, where it is in this file. */
final class Functions {
  private Functions() {}

  /**
   * Code with its parameters.
   *
   * @param parameters the declared parameters, in order
   * @param body a block or an expression
   */
  record Code(List<? extends VariableTree> parameters, Tree body) {}

  /** The code of a lambda, of a reference to a method of this file, or of a class of this file. */
  static List<Code> codeOf(ExpressionTree function, VisitorState state) {
    ExpressionTree plain = plain(function);
    if (plain instanceof IdentifierTree) {
      return initializerOf(ASTHelpers.getSymbol(plain), state)
          .map(initializer -> codeOf(initializer, state))
          .orElse(List.of());
    }
    if (plain instanceof LambdaExpressionTree lambda) {
      return List.of(new Code(lambda.getParameters(), lambda.getBody()));
    }
    if (plain instanceof MemberReferenceTree reference) {
      return ofMethod(ASTHelpers.getSymbol(reference), state).stream().toList();
    }
    if (plain instanceof NewClassTree made) {
      return ofClass(made, state);
    }
    return plain instanceof MethodInvocationTree call ? ofMaker(call, state) : List.of();
  }

  /** {@code quietly(task)}, where a method of this file writes down what it gives back. */
  private static List<Code> ofMaker(MethodInvocationTree call, VisitorState state) {
    List<List<Code>> made =
        ofMethod(ASTHelpers.getSymbol(call), state).stream()
            .flatMap(method -> Returns.of(method.body()).stream())
            .map(value -> isWritten(value) ? codeOf(value, state) : List.<Code>of())
            .toList();
    return made.contains(List.<Code>of())
        ? List.of()
        : made.stream().flatMap(List::stream).toList();
  }

  private static boolean isWritten(ExpressionTree value) {
    return value instanceof LambdaExpressionTree
        || value instanceof MemberReferenceTree
        || value instanceof NewClassTree;
  }

  /** The function without the parentheses and casts around it. */
  static ExpressionTree plain(ExpressionTree function) {
    if (function instanceof ParenthesizedTree inner) {
      return plain(inner.getExpression());
    }
    return function instanceof TypeCastTree cast ? plain(cast.getExpression()) : function;
  }

  /** What a variable of this file holds that is never assigned again. */
  private static Optional<ExpressionTree> initializerOf(Symbol symbol, VisitorState state) {
    boolean isFixed = (symbol.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
    JCTree declaration =
        isFixed && symbol instanceof VarSymbol
            ? TreeInfo.declarationFor(symbol, (JCTree) state.getPath().getCompilationUnit())
            : null;
    return declaration instanceof VariableTree variable && isWritten(variable.getInitializer())
        ? Optional.of(variable.getInitializer())
        : Optional.empty();
  }

  /** {@code future.whenComplete(this)}: the member of this class that the callee runs, if known. */
  static Optional<Code> ofThis(MethodInvocationTree call, int index, VisitorState state) {
    List<Type> taken = ASTHelpers.getSymbol(call).type.getParameterTypes();
    ExpressionTree given = plain(call.getArguments().get(index));
    boolean isThis = given instanceof IdentifierTree self && self.getName().contentEquals("this");
    return taken.stream()
        .skip(index)
        .findFirst()
        .filter(type -> isThis && isFunctional(type, state))
        .map(type -> (MethodSymbol) state.getTypes().findDescriptorSymbol(type.tsym))
        .map(run -> run.implementation(ASTHelpers.getType(given).tsym, state.getTypes(), true))
        .flatMap(member -> ofMethod(member, state));
  }

  /** The code of a method that is declared in this file. */
  static Optional<Code> ofMethod(Symbol method, VisitorState state) {
    TreePath path = JavacTrees.instance(state.context).getPath(method);
    return path != null
            && path.getCompilationUnit() == state.getPath().getCompilationUnit()
            && path.getLeaf() instanceof MethodTree declaration
            && declaration.getBody() != null
        ? Optional.of(new Code(declaration.getParameters(), declaration.getBody()))
        : Optional.empty();
  }

  private static List<Code> ofClass(NewClassTree made, VisitorState state) {
    return classOf(made, state)
        .map(body -> methods(body).stream().map(m -> new Code(m.getParameters(), m.getBody())))
        .map(Stream::toList)
        .orElse(List.of());
  }

  /** The class of this file that the call makes an object of. */
  static Optional<ClassTree> classOf(NewClassTree made, VisitorState state) {
    if (made.getClassBody() != null) {
      return Optional.of(made.getClassBody());
    }
    TreePath path = JavacTrees.instance(state.context).getPath(ASTHelpers.getSymbol(made).owner);
    return path != null
            && path.getCompilationUnit() == state.getPath().getCompilationUnit()
            && path.getLeaf() instanceof ClassTree declared
        ? Optional.of(declared)
        : Optional.empty();
  }

  /** The methods of the class that have a body. */
  static List<MethodTree> methods(ClassTree body) {
    return body.getMembers().stream()
        .filter(member -> member instanceof MethodTree)
        .map(member -> (MethodTree) member)
        .filter(method -> method.getBody() != null && method.getReturnType() != null)
        .toList();
  }

  /** What the function's interface declares to return. */
  static Type returnType(ExpressionTree function, VisitorState state) {
    return state.getTypes().findDescriptorType(ASTHelpers.getType(function)).getReturnType();
  }

  /** What the functional interface's method takes, with wildcards as a lambda would see them. */
  static List<Type> parameterTypes(Type function, VisitorState state) {
    Types types = state.getTypes();
    return types.findDescriptorType(types.removeWildcards(function)).getParameterTypes();
  }

  /** Whether the type has one abstract method. */
  static boolean isFunctional(Type type, VisitorState state) {
    return type.tsym != null && state.getTypes().isFunctionalInterface(type.tsym);
  }
}
