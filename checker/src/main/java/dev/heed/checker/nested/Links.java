package dev.heed.checker.nested;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeVariableSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the declarations of called methods say of the values that go in and come out. */
final class Links {
  private static final Set<Role> IGNORING =
      Set.of(
          Role.COUNTS_ELEMENTS,
          Role.IGNORES_ELEMENTS,
          Role.GIVES_ELEMENTS,
          Role.TELLS_SUCCESS,
          Role.TELLS_FAILURE,
          Role.GIVES_FAILURE);

  private final Catalog catalog;
  private final AsyncTypes async;
  private final VisitorState state;

  Links(Catalog catalog, AsyncTypes async, VisitorState state) {
    this.catalog = catalog;
    this.async = async;
    this.state = state;
  }

  /** Whether what the receiver holds is, as its class declares it, in the result. */
  boolean carries(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return AsyncTypes.mentionsVariableOf(method.owner, method.getReturnType());
  }

  /**
   * Whether the value is one step of a link on a future that takes two: {@code uni.onItem()} is no
   * future and no collection, but what is made of it comes out of the future. What {@code join()}
   * gives has come out already.
   */
  boolean isGroup(Tree value) {
    return value instanceof MethodInvocationTree step
        && Calls.receiver(step) != null
        && !async.isAsync(ASTHelpers.getType(step))
        && !ASTHelpers.getType(step).tsym.getQualifiedName().toString().startsWith("java.")
        && carries(step)
        && !ASTHelpers.getSymbol(step).getReturnType().hasTag(TypeTag.TYPEVAR)
        && (async.isAsync(ASTHelpers.getType(Calls.receiver(step)))
            || isGroup(Calls.receiver(step)));
  }

  /** Whether the call, on a collection or the like, looks at nothing that is in it. */
  boolean ignoresElements(MethodInvocationTree call) {
    return ignoresElements(ASTHelpers.getSymbol(call), ASTHelpers.getReceiverType(call));
  }

  private boolean ignoresElements(MethodSymbol method, Type site) {
    return IGNORING.stream().anyMatch(role -> catalog.has(role, method, site, state.getTypes()));
  }

  /** Whether the argument, which is no lambda, can look at what the receiver holds. */
  boolean takesInner(ExpressionTree argument, MethodInvocationTree call) {
    if (argument instanceof MemberReferenceTree reference) {
      MethodSymbol method = ASTHelpers.getSymbol(reference);
      return !records(method)
          && !ignoresElements(method, method.owner.type)
          && !dropsWhatItTakesOut(reference)
          && Functions.descriptor(ASTHelpers.getType(reference), state).stream()
              .flatMap(function -> function.getParameterTypes().stream())
              .anyMatch(async::mentionsAsync);
    }
    Type type = ASTHelpers.getType(argument);
    Type parameter = parameter(call, call.getArguments().indexOf(argument));
    Type taken = state.getTypes().asSuper(type, parameter.tsym);
    return !async.isAsync(type)
        && (async.argumentsMentionAsync(parameter)
            || (taken != null && async.argumentsMentionAsync(taken)))
        && !isForAnything(argument);
  }

  /** What {@code <T> FutureCallback<T> logging()} gives can look at nothing that it is told. */
  private boolean isForAnything(ExpressionTree argument) {
    MethodSymbol made =
        argument instanceof MethodInvocationTree call && call.getArguments().isEmpty()
            ? ASTHelpers.getSymbol(call)
            : null;
    return made != null
        && made.getTypeParameters().stream().anyMatch(v -> mentions(made.getReturnType(), v))
        && !handsOn(ASTHelpers.getType(argument));
  }

  /** {@code forEach(CompletableFuture::join)} takes the inner future out, for nobody. */
  private boolean dropsWhatItTakesOut(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    return AsyncTypes.mentionsVariableOf(method.owner, method.getReturnType())
        && Functions.descriptor(ASTHelpers.getType(reference), state)
            .filter(function -> function.getReturnType().hasTag(TypeTag.VOID))
            .filter(function -> function.getParameterTypes().stream().anyMatch(async::isNested))
            .isPresent();
  }

  /** {@code Function.identity()} returns what it is told. */
  private boolean handsOn(Type function) {
    return Functions.descriptor(function, state)
        .map(Type::getReturnType)
        .filter(async::mentionsAsync)
        .isPresent();
  }

  /** Whether the call waits for its receiver. */
  boolean awaits(ExpressionTree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && (catalog.has(Role.AWAITS, method, null, state.getTypes())
            || catalog.has(Role.AWAITS_BOUNDED, method, null, state.getTypes()));
  }

  /** Whether the call puts its argument into its receiver. */
  boolean putsIn(MethodInvocationTree call) {
    return catalog.has(
        Role.PUTS_IN,
        ASTHelpers.getSymbol(call),
        ASTHelpers.getReceiverType(call),
        state.getTypes());
  }

  /** Whether the call only records its arguments. */
  boolean records(MethodInvocationTree call) {
    return records(ASTHelpers.getSymbol(call));
  }

  private boolean records(MethodSymbol method) {
    return catalog.findType(Role.RECORDS_ONLY, method.owner.type, state.getTypes()).isPresent()
        || catalog.has(Role.RECORDS_ONLY, method, null, state.getTypes());
  }

  /**
   * The type of the parameter that takes the argument, as the receiver's type arguments make it.
   */
  Type parameter(MethodInvocationTree call, int index) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = ASTHelpers.getType(receiver);
    Type type = site == null ? method.type : state.getTypes().memberType(site, method);
    return at(type.getParameterTypes(), index);
  }

  /** The same as the method declares it, with its type variables. */
  Type declaredParameter(MethodInvocationTree call, int index) {
    return at(ASTHelpers.getSymbol(call).type.getParameterTypes(), index);
  }

  /** The type of the constructor's parameter. */
  Type parameter(NewClassTree made, int index) {
    MethodSymbol method = ASTHelpers.getSymbol(made);
    return at(
        state.getTypes().memberType(ASTHelpers.getType(made), method).getParameterTypes(), index);
  }

  /** A parameter of any number of arguments stands for all of them. */
  private static Type at(List<Type> parameters, int index) {
    return index < 0 ? null : parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** {@code call(inner -> inner)}: what asks its function for a future waits for it. */
  boolean asksForFuture(MethodInvocationTree call, int index) {
    return Functions.declaredResult(declaredParameter(call, index), state)
        .filter(async::isAsync)
        .isPresent();
  }

  /** Whether the result is, or holds, the type variable that the argument gave a value. */
  boolean returnsArgument(MethodInvocationTree call, int index) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return given(method, index).anyMatch(variable -> mentions(method.getReturnType(), variable));
  }

  /** The functions beside the argument that take what it holds, by the method's declaration. */
  List<ExpressionTree> takersOf(MethodInvocationTree call, int index) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    List<Type> parameters = method.type.getParameterTypes();
    return !async.isAsync(at(parameters, index))
        ? List.of()
        : IntStream.range(0, call.getArguments().size())
            .filter(i -> i != index)
            .filter(i -> given(method, index).anyMatch(v -> mentions(at(parameters, i), v)))
            .mapToObj(i -> (ExpressionTree) call.getArguments().get(i))
            .toList();
  }

  /** The method's own type variables that the argument gives a value. */
  private static Stream<TypeVariableSymbol> given(MethodSymbol method, int index) {
    Type parameter = at(method.type.getParameterTypes(), index);
    return parameter == null
        ? Stream.empty()
        : method.getTypeParameters().stream().filter(variable -> mentions(parameter, variable));
  }

  private static boolean mentions(Type type, TypeVariableSymbol variable) {
    return type.contains(variable.type);
  }
}
