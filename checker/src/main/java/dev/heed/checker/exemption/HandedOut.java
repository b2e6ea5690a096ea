package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a value was held by an object or a container before, and was not made here. */
final class HandedOut {
  private static final Pattern GETTER = Pattern.compile("get\\p{Lu}.*");

  private final Catalog catalog;
  private final VisitorState state;

  /** All of them have to be, or the answer is no: nothing is asked about twice. */
  private final Set<Symbol> asked = new HashSet<>();

  HandedOut(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the value at the place is. */
  boolean is(ExpressionTree value, TreePath place) {
    ExpressionTree plain = Functions.plain(value);
    if (plain instanceof MethodInvocationTree call) {
      return isByCall(call, place);
    }
    if (plain instanceof ConditionalExpressionTree either) {
      return is(either.getTrueExpression(), place) && is(either.getFalseExpression(), place);
    }
    if (plain instanceof ArrayAccessTree element) {
      return is(element.getExpression(), place);
    }
    Symbol symbol = ASTHelpers.getSymbol(plain);
    return plain.getKind() == Tree.Kind.NULL_LITERAL // Nothing is ever done to that.
        || Scopes.isField(symbol)
        || Scopes.isLocal(symbol) && isByVariable(symbol, place);
  }

  /** Whether all that the variable is ever given is; what a helper is given may have been made. */
  private boolean isByVariable(Symbol variable, TreePath place) {
    if (Scopes.isParameter(variable)) {
      return asked.stream().noneMatch(MethodSymbol.class::isInstance);
    }
    if (!asked.add(variable)) {
      return true;
    }
    List<TreePath> values = Scopes.values(variable, place);
    return values.isEmpty()
        ? Scopes.iterated(variable, place).filter(source -> is(source, place)).isPresent()
        : values.stream().allMatch(path -> is((ExpressionTree) path.getLeaf(), path));
  }

  private boolean isByCall(MethodInvocationTree call, TreePath place) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && isStore(receiver)) {
      return is(receiver, place);
    }
    return isAccessor(method) || bodyOf(method).map(this::isReturned).orElse(isGetter(method));
  }

  private boolean isStore(ExpressionTree receiver) {
    return catalog.findType(Role.STORE, ASTHelpers.getType(receiver), state.getTypes()).isPresent();
  }

  /** The member of a record that gives out one of its components. */
  private static boolean isAccessor(MethodSymbol method) {
    return method.getParameters().isEmpty()
        && ((ClassSymbol) method.owner)
            .getRecordComponents().stream()
                .anyMatch(component -> component.name.equals(method.name));
  }

  /** By the convention of beans, such a call hands out what an object holds. */
  private static boolean isGetter(MethodSymbol method) {
    return method.getParameters().isEmpty() && GETTER.matcher(method.getSimpleName()).matches();
  }

  private Optional<TreePath> bodyOf(MethodSymbol method) {
    return Functions.ofMethod(method, state)
        .map(code -> new TreePath(JavacTrees.instance(state.context).getPath(method), code.body()));
  }

  private boolean isReturned(TreePath body) {
    List<ExpressionTree> values = Returns.of(body.getLeaf());
    return !asked.add(ASTHelpers.getSymbol(body.getParentPath().getLeaf()))
        || values.stream().allMatch(value -> is(value, body));
  }
}
