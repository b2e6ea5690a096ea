package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Methods whose every call makes a new object: {@code frame.encode()} is no getter. */
final class Makers {
  private static final Pattern NAME =
      Pattern.compile(
          "(encode|serialize|marshal|pack|render|build|make|create|allocate|copy|duplicate)"
              + "(\\p{Lu}.*)?|(new|to)\\p{Lu}.*");

  private final Catalog catalog;
  private final VisitorState state;

  Makers(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the method makes what it returns: its code says so, or, without code, its name. */
  boolean isMaker(MethodSymbol method, TreePath around) {
    Optional<TreePath> code =
        Declarations.of(method, around.getCompilationUnit())
            .filter(path -> ((MethodTree) path.getLeaf()).getBody() != null);
    return code.map(this::makes).orElseGet(() -> NAME.matcher(method.name).matches());
  }

  private boolean makes(TreePath code) {
    List<ExpressionTree> values = Returns.of(((MethodTree) code.getLeaf()).getBody());
    return !values.isEmpty() && values.stream().allMatch(value -> isNew(value, code));
  }

  private boolean isNew(ExpressionTree value, TreePath code) {
    if (value instanceof ParenthesizedTree inner) {
      return isNew(inner.getExpression(), code);
    }
    if (value instanceof TypeCastTree cast) {
      return isNew(cast.getExpression(), code);
    }
    if (value instanceof ConditionalExpressionTree either) {
      return isNew(either.getTrueExpression(), code) && isNew(either.getFalseExpression(), code);
    }
    if (value instanceof MethodInvocationTree call) {
      return isNew(call, ASTHelpers.getSymbol(call), code);
    }
    Symbol variable = ASTHelpers.getSymbol(value);
    return value instanceof NewClassTree
        || value instanceof NewArrayTree
        || Scopes.isLocal(variable)
            && Scopes.onlyValue(variable, code)
                .filter(made -> isNew((ExpressionTree) made.getLeaf(), code))
                .isPresent();
  }

  /** {@code ByteBuffer.wrap(bytes)} makes one, and so does a view; {@code flip()} hands it on. */
  private boolean isNew(MethodInvocationTree call, MethodSymbol method, TreePath code) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (method.isStatic()) {
      return !isOfThisFile(method, code) || isMaker(method, code);
    }
    return receiver != null
        && (catalog.has(Role.DETACHES, method, Receivers.site(call), state.getTypes())
            || isOfItsOwn(method) && isNew(receiver, code)
            || !call.getArguments().isEmpty() && NAME.matcher(method.name).matches());
  }

  /** What a new object gives of its own type is itself, or made of it. */
  private boolean isOfItsOwn(MethodSymbol method) {
    return ASTHelpers.isSubtype(method.getReturnType(), method.owner.type, state);
  }

  private static boolean isOfThisFile(MethodSymbol method, TreePath code) {
    return Declarations.of(method, code.getCompilationUnit()).isPresent();
  }
}
