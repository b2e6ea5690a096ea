package dev.heed.checker.tree;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells methods that return their own object, by their code, or without it by what is beside them.
 */
public final class ReturnsThis {
  private final Function<Symbol, Optional<Tree>> code;
  private final Set<Symbol> followed = new HashSet<>();

  private ReturnsThis(Function<Symbol, Optional<Tree>> code) {
    this.code = code;
  }

  /**
   * Whether all that the method returns is its object, by way of other such methods too. A method
   * whose code nobody sees does if it sets what one of the same name tells: {@code Call id(long)}
   * beside {@code long id()}; or if it waits, since a wait makes nothing new.
   *
   * @param code gives the code of a method, where it can be seen
   */
  public static boolean is(Symbol method, Function<Symbol, Optional<Tree>> code) {
    return new ReturnsThis(code).is(method);
  }

  /** A method that calls itself adds nothing to what it returns otherwise. */
  private boolean is(Symbol method) {
    Optional<Tree> body = code.apply(method);
    if (body.isEmpty()) {
      return isSetter(method) || isWait(method);
    }
    if (!followed.add(method)) {
      return true;
    }
    List<ExpressionTree> returned = Returns.of(body.get());
    return !returned.isEmpty() && returned.stream().allMatch(this::isThis);
  }

  private boolean isThis(ExpressionTree value) {
    if (value instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return (receiver == null || isThis(receiver)) && is(ASTHelpers.getSymbol(call));
    }
    return value instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  private static boolean isWait(Symbol symbol) {
    return symbol instanceof MethodSymbol method
        && method.name.toString().startsWith("await")
        && method.getReturnType().tsym == method.owner;
  }

  private static boolean isSetter(Symbol symbol) {
    return symbol instanceof MethodSymbol method
        && method.type.getParameterTypes().size() == 1
        && method.getReturnType().tsym == method.owner
        && hasGetter(method, method.type.getParameterTypes().get(0));
  }

  private static boolean hasGetter(MethodSymbol setter, Type set) {
    for (Symbol member : setter.owner.members().getSymbolsByName(setter.name)) {
      if (member instanceof MethodSymbol getter
          && getter.type.getParameterTypes().isEmpty()
          && getter.getReturnType().toString().equals(set.toString())) {
        return true;
      }
    }
    return false;
  }
}
