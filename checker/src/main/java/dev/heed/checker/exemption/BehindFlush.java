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
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Tells code that runs when a flush is done, and never else, as far as this file shows. */
final class BehindFlush {
  /** How many private methods are followed to their callers. */
  private static final int FARTHEST = 3;

  private final Catalog catalog;

  BehindFlush(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the place is in a function that is given to flushes, and to nothing else. */
  boolean runs(TreePath place, VisitorState state) {
    return runs(place, FARTHEST, state);
  }

  private boolean runs(TreePath place, int left, VisitorState state) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (isFunction(tree)) {
        return areOnFlush(namesOf(path), state);
      }
      if (tree instanceof MethodTree method
          && ASTHelpers.getSymbol(method).getModifiers().contains(Modifier.PRIVATE)) {
        return left > 0 && isCalledBehind(ASTHelpers.getSymbol(method), path, left - 1, state);
      }
      if (tree instanceof ClassTree named && !named.getSimpleName().isEmpty()) {
        List<TreePath> objects = objectsOf(ASTHelpers.getSymbol(named), path);
        return objects.stream().allMatch(object -> isListener(object, state))
            && areOnFlush(objects, state);
      }
    }
    return false;
  }

  private static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || (tree instanceof NewClassTree made && made.getClassBody() != null);
  }

  /** Whether all calls of the private method run behind a flush, and all references are. */
  private boolean isCalledBehind(Symbol method, TreePath around, int left, VisitorState state) {
    List<TreePath> calls = calls(around, call -> ASTHelpers.getSymbol(call) == method);
    return !calls.isEmpty() && calls.stream().allMatch(call -> runs(call, left, state));
  }

  /** Where objects of the class are made. */
  private static List<TreePath> objectsOf(Symbol type, TreePath around) {
    return calls(
            around, call -> call instanceof NewClassTree && ASTHelpers.getType(call).tsym == type)
        .stream()
        .flatMap(made -> namesOf(made).stream())
        .toList();
  }

  /** Whether a future is given the object; what a connection is given lives as long as that. */
  private boolean isListener(TreePath object, VisitorState state) {
    ExpressionTree receiver =
        object.getParentPath().getLeaf() instanceof MethodInvocationTree link
            ? ASTHelpers.getReceiver(link)
            : null;
    return receiver != null
        && catalog.findType(Role.ASYNC, ASTHelpers.getType(receiver), state.getTypes()).isPresent();
  }

  private static List<TreePath> calls(TreePath around, Predicate<Tree> wanted) {
    List<TreePath> found = new ArrayList<>();
    Calls.in(
        Scopes.file(around),
        call -> {
          if (wanted.test(call.getLeaf())) {
            found.add(call);
          }
        });
    return found;
  }

  /** The function itself, or where the variable stands that holds it and that nobody else sees. */
  private static List<TreePath> namesOf(TreePath function) {
    TreePath value = function;
    while (value.getParentPath().getLeaf() instanceof ParenthesizedTree
        || value.getParentPath().getLeaf() instanceof TypeCastTree) {
      value = value.getParentPath();
    }
    if (!(value.getParentPath().getLeaf() instanceof VariableTree holder)) {
      return List.of(value);
    }
    Symbol symbol = ASTHelpers.getSymbol(holder);
    return Scopes.isLocal(symbol) || isConstant(symbol) ? Scopes.uses(symbol, value) : List.of();
  }

  private static boolean isConstant(Symbol symbol) {
    return symbol.getModifiers().contains(Modifier.PRIVATE)
        || (symbol.isStatic() && (symbol.flags() & Flags.FINAL) != 0 && !symbol.isPublic());
  }

  private boolean areOnFlush(List<TreePath> functions, VisitorState state) {
    return !functions.isEmpty()
        && functions.stream()
            .map(TreePath::getParentPath)
            .allMatch(
                link -> link.getLeaf() instanceof MethodInvocationTree && isOnFlush(link, state));
  }

  /** Whether the call is a flush that takes a handler, or a link of the chain behind one. */
  boolean isOnFlush(TreePath link, VisitorState state) {
    ExpressionTree call = (ExpressionTree) link.getLeaf();
    while (call instanceof MethodInvocationTree invocation && !isFlush(invocation, state)) {
      call = ASTHelpers.getReceiver(invocation);
    }
    return call instanceof MethodInvocationTree
        || (call instanceof IdentifierTree variable
            && Scopes.onlyValue(ASTHelpers.getSymbol(variable), link)
                .filter(value -> isOnFlush(value, state))
                .isPresent());
  }

  private boolean isFlush(MethodInvocationTree call, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog.has(Role.FLUSH, ASTHelpers.getSymbol(call), site, state.getTypes())
        || catalog.findType(Role.SETTLES, site, state.getTypes()).isPresent();
  }
}
