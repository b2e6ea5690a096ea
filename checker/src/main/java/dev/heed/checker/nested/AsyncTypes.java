package dev.heed.checker.nested;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.Type.WildcardType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;

/** What types say of futures and of what they hold. */
final class AsyncTypes {
  private final Catalog catalog;
  private final Types types;

  AsyncTypes(Catalog catalog, Types types) {
    this.catalog = catalog;
    this.types = types;
  }

  /** Whether the type is an asynchronous result. */
  boolean isAsync(Type type) {
    return catalog.findType(Role.ASYNC, bound(type), types).isPresent();
  }

  /** Whether the type is one, or a collection or array of such. */
  boolean isOrHoldsAsync(Type type) {
    return isAsync(type)
        || ((type instanceof ArrayType || catalog.findType(Role.CONTAINER, type, types).isPresent())
            && argumentsMentionAsync(type));
  }

  /** Whether the call gives a future that has failed already. */
  boolean isFailed(MethodInvocationTree call) {
    return catalog
        .find(Role.COMPLETED, ASTHelpers.getSymbol(call), ASTHelpers.getReceiverType(call), types)
        .flatMap(line -> line.attribute("failed"))
        .isPresent();
  }

  /** Whether the call has just made a future, which is not complete yet. */
  boolean isMade(MethodInvocationTree call) {
    return isAsync(ASTHelpers.getType(call)) && !isCompleted(call);
  }

  /** Whether the call gives a future that is complete already. */
  boolean isCompleted(MethodInvocationTree call) {
    return catalog.has(
        Role.COMPLETED, ASTHelpers.getSymbol(call), ASTHelpers.getReceiverType(call), types);
  }

  /** Whether the type is one, or holds one at any depth. */
  boolean mentionsAsync(Type type) {
    return isAsync(type) || argumentsMentionAsync(type);
  }

  /** Whether what the type holds, at any depth, is asynchronous. */
  boolean argumentsMentionAsync(Type type) {
    if (type instanceof ArrayType array) {
      return mentionsAsync(array.elemtype);
    }
    for (Type argument : bound(type).getTypeArguments()) {
      if (mentionsAsync(argument)) {
        return true;
      }
    }
    return false;
  }

  /** How many futures are in one another in a value of the type. */
  int depth(Type type) {
    if (type instanceof ArrayType array) {
      return depth(array.elemtype);
    }
    int held = bound(type).getTypeArguments().stream().mapToInt(this::depth).max().orElse(0);
    return held + (isAsync(type) ? 1 : 0);
  }

  /** Whether the type is a future of a future, or holds one. */
  boolean isNested(Type type) {
    if (type instanceof ArrayType array) {
      return isNested(array.elemtype);
    }
    return (isAsync(type) && argumentsMentionAsync(type))
        || bound(type).getTypeArguments().stream().anyMatch(this::isNested);
  }

  /** Whether a future that is held as this type is known, but what it holds is not. */
  boolean hides(Type type) {
    if (type instanceof ArrayType array) {
      return hides(array.elemtype);
    }
    if (isAsync(type)) {
      return bound(type).isRaw()
          || bound(type).getTypeArguments().stream().allMatch(this::isAnything) && isGeneric(type);
    }
    return bound(type).getTypeArguments().stream().anyMatch(this::hides);
  }

  private boolean isGeneric(Type type) {
    return bound(type).getTypeArguments().nonEmpty();
  }

  private boolean isAnything(Type argument) {
    Type bound = bound(argument);
    return bound.tsym != null && bound.tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** What a wildcard says itself; the bounds of its parameter may refer to it without end. */
  private static Type bound(Type type) {
    return type instanceof WildcardType wildcard ? wildcard.type : type;
  }

  /** Whether what the method returns comes out of another one too. */
  boolean comesElsewhere(MethodSymbol method) {
    return catalog.has(Role.COMES_OUT, method, null, types);
  }

  /** Whether the type is, or mentions, a type variable of the class. */
  static boolean mentionsVariableOf(Symbol owner, Type type) {
    return (type.hasTag(TypeTag.TYPEVAR) && type.tsym.owner == owner)
        || (type instanceof WildcardType wildcard && mentionsVariableOf(owner, wildcard.type))
        || (type instanceof ArrayType array && mentionsVariableOf(owner, array.elemtype))
        || type.getTypeArguments().stream().anyMatch(part -> mentionsVariableOf(owner, part));
  }
}
