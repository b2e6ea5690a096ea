package dev.heed.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The method beside one that nests, which takes functions that return futures: {@code thenCompose}
 * beside {@code thenApply}.
 */
public final class FlatteningSibling {
  private final String name;
  private final Types types;

  /** Creates the sibling of this name. */
  public FlatteningSibling(String name, Types types) {
    this.name = name;
    this.types = types;
  }

  /** Whether one takes functions that return these types, as far as their results go. */
  public boolean flattens(MethodInvocationTree call, List<Type> inner) {
    return isThere(call, (wanted, given) -> returns(wanted, inner));
  }

  /** Whether one takes the functions of the call, which return these types, as they stand. */
  boolean fits(MethodInvocationTree call, List<Type> inner) {
    return isThere(call, (wanted, given) -> isExact(wanted, inner) && mayThrow(wanted, given));
  }

  private boolean isThere(MethodInvocationTree call, BiPredicate<Type, Type> takes) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    for (Symbol member : method.owner.members().getSymbols()) {
      if (member.name.contentEquals(name)
          && member instanceof MethodSymbol sibling
          && !isBridge(sibling)
          && takesAll(sibling, method, call, takes)) {
        return true;
      }
    }
    return false;
  }

  /** In a class file, a bridge stands beside what it calls, and takes any function. */
  private static boolean isBridge(MethodSymbol method) {
    return (method.flags() & Flags.BRIDGE) != 0;
  }

  private boolean takesAll(
      MethodSymbol sibling,
      MethodSymbol method,
      MethodInvocationTree call,
      BiPredicate<Type, Type> takes) {
    List<Type> wanted = types.memberType(site(call, sibling), sibling).getParameterTypes();
    List<Type> given = method.type.getParameterTypes();
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      boolean written =
          argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
      if (written
          ? !takes.test(wanted.get(i), given.get(i))
          : !types.isSubtype(
              types.erasure(ASTHelpers.getType(argument)), types.erasure(wanted.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean returns(Type wanted, List<Type> inner) {
    if (!types.isFunctionalInterface(wanted.tsym)) {
      return false;
    }
    Type function = types.findDescriptorType(wanted);
    Type result = types.erasure(types.wildUpperBound(function.getReturnType()));
    return inner.stream().allMatch(type -> types.isSubtype(types.erasure(type), result));
  }

  /** What holds the receiver's own type has to hold it exactly: {@code exceptionallyCompose}. */
  private boolean isExact(Type wanted, List<Type> inner) {
    if (!returns(wanted, inner)) {
      return false;
    }
    Type result = types.wildUpperBound(types.findDescriptorType(wanted).getReturnType());
    boolean known =
        result.getTypeArguments().stream()
            .allMatch(held -> held.hasTag(TypeTag.CLASS) && !held.isParameterized());
    return !known || inner.stream().allMatch(type -> types.isSubtype(type, result));
  }

  private static Type site(MethodInvocationTree call, MethodSymbol sibling) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null ? sibling.owner.type : ASTHelpers.getType(receiver);
  }

  private boolean mayThrow(Type wanted, Type given) {
    List<Type> allowed = types.findDescriptorType(wanted).getThrownTypes();
    return types.findDescriptorType(given).getThrownTypes().stream()
        .allMatch(thrown -> allowed.stream().anyMatch(type -> types.isSubtype(thrown, type)));
  }
}
