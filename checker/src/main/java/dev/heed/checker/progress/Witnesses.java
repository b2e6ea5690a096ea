package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the objects that know what a count knows: the buffer that is written, the latch that is
 * waited for.
 */
final class Witnesses {
  private final Catalog catalog;
  private final VisitorState state;
  private final Makers makers;

  Witnesses(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
    makers = new Makers(catalog, state);
  }

  /** The argument that the progress line names as the witness; none when it is a receiver. */
  static List<? extends ExpressionTree> arguments(ExpressionTree call, Model model) {
    if (!(call instanceof MethodInvocationTree invocation) || model.index("witness").isEmpty()) {
      return List.of();
    }
    int index = model.index("witness").getAsInt();
    List<? extends ExpressionTree> arguments = invocation.getArguments();
    boolean varargs =
        ASTHelpers.getSymbol(invocation).isVarArgs()
            && index == ASTHelpers.getSymbol(invocation).getParameters().size() - 1;
    return index >= arguments.size()
        ? List.of()
        : varargs ? arguments.subList(index, arguments.size()) : List.of(arguments.get(index));
  }

  /**
   * The variables, and the getters, that hold the object.
   *
   * <p>An object made on the spot has none: nobody can ask it later.
   */
  Set<Symbol> holders(ExpressionTree tree, TreePath around) {
    Set<Symbol> holders = new LinkedHashSet<>();
    collect(tree, around, holders);
    return holders;
  }

  private void collect(ExpressionTree tree, TreePath around, Set<Symbol> holders) {
    if (tree instanceof ParenthesizedTree parens) {
      collect(parens.getExpression(), around, holders);
    } else if (tree instanceof TypeCastTree cast) {
      collect(cast.getExpression(), around, holders);
    } else if (tree instanceof ArrayAccessTree access) {
      collect(access.getExpression(), around, holders);
    } else if (tree instanceof ConditionalExpressionTree either) {
      collect(either.getTrueExpression(), around, holders);
      collect(either.getFalseExpression(), around, holders);
    } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
      array.getInitializers().forEach(element -> collect(element, around, holders));
    } else if (tree instanceof MethodInvocationTree call) {
      collectCall(call, around, holders);
    } else {
      collectVariable(ASTHelpers.getSymbol(tree), around, holders);
    }
  }

  private void collectVariable(Symbol symbol, TreePath around, Set<Symbol> holders) {
    if (symbol instanceof VarSymbol && holders.add(symbol) && Scopes.isLocal(symbol)) {
      Scopes.onlyValue(symbol, around)
          .map(value -> (ExpressionTree) value.getLeaf())
          .or(() -> Scopes.iterated(symbol, around))
          .ifPresent(value -> collect(value, around, holders));
      holders.addAll(Scopes.aliases(symbol, around));
      holders.addAll(Elements.names(symbol, around));
    }
  }

  private void collectCall(MethodInvocationTree call, TreePath around, Set<Symbol> holders) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (handsOut(call)) {
      if (!makers.isMaker(ASTHelpers.getSymbol(call), around)) {
        holders.add(ASTHelpers.getSymbol(call));
      }
    } else if (receiver != null && (returnsReceiver(call) || isLookup(call, receiver))) {
      collect(receiver, around, holders);
    }
  }

  /** Whether the call may be of a getter. */
  boolean handsOut(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return call.getArguments().isEmpty()
        && (receiver == null || !returnsReceiver(call) && !isLookup(call, receiver))
        && !isFresh(ASTHelpers.getSymbol(call), receiver);
  }

  private boolean returnsReceiver(MethodInvocationTree call) {
    return catalog.has(
        Role.RETURNS_RECEIVER, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  /** What a collection only hands out, it still holds. */
  private boolean isLookup(MethodInvocationTree call, ExpressionTree receiver) {
    return catalog.findType(Role.STORE, ASTHelpers.getType(receiver), state.getTypes()).isPresent()
        && !isFresh(ASTHelpers.getSymbol(call), receiver);
  }

  /**
   * A view or a copy has a position of its own, what was taken out is not there any more, and an
   * iterator has gone on.
   */
  private boolean isFresh(MethodSymbol method, ExpressionTree receiver) {
    return method.isStatic()
        || (receiver != null
            && (plays(Role.DETACHES, method, receiver) || plays(Role.TAKES_OUT, method, receiver)));
  }

  private boolean plays(Role role, MethodSymbol method, ExpressionTree receiver) {
    return catalog.has(role, method, ASTHelpers.getType(receiver), state.getTypes());
  }

  /** The receiver's holders. */
  Set<Symbol> ofReceiver(ExpressionTree call, TreePath around) {
    return call instanceof MemberReferenceTree
        ? Set.of()
        : Receivers.of(call).map(receiver -> holders(receiver, around)).orElse(Set.of());
  }
}
