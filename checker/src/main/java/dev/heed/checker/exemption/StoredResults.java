package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/** Tells calls that hand out what somebody holds: a collection's element, or a field's value. */
final class StoredResults {
  /** What such types hold, or stand for, the obligations know. */
  private static final List<Role> JUDGED = List.of(Role.ASYNC, Role.CONTAINER, Role.STORE);

  private final Catalog catalog;
  private final Obligations obligations;

  StoredResults(Catalog catalog, Obligations obligations) {
    this.catalog = catalog;
    this.obligations = obligations;
  }

  /**
   * Whether the call does. What cannot fail is as good, but a factory's future is held by nobody: a
   * link on it is new.
   *
   * @param sameObject whether it is asked for the sake of a call that returns its receiver
   */
  boolean isStored(MethodInvocationTree call, boolean sameObject, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    boolean neverFails =
        catalog.has(Role.NEVER_FAILS, method, ASTHelpers.getReceiverType(call), state.getTypes());
    return !(neverFails && method.isStatic() && !sameObject)
        && (neverFails || obligations.of(call, state).isEmpty() || returnsField(method, state));
  }

  /** Whether all that the method of this file returns is what its object holds. */
  private boolean returnsField(MethodSymbol method, VisitorState state) {
    return Declarations.of(method, state.getPath().getCompilationUnit())
        .filter(declaration -> returnsField(declaration, state))
        .isPresent();
  }

  private boolean returnsField(TreePath declaration, VisitorState state) {
    List<ExpressionTree> returned =
        Returns.of(((MethodTree) declaration.getLeaf()).getBody()).stream()
            .map(ASTHelpers::stripParentheses)
            .filter(value -> value.getKind() != Tree.Kind.NULL_LITERAL)
            .toList();
    return !returned.isEmpty()
        && returned.stream().allMatch(value -> isOfField(value, declaration, state));
  }

  /** A field, what a field is asked for, as a promise for its future, or a variable with that. */
  private boolean isOfField(ExpressionTree value, TreePath method, VisitorState state) {
    if (value instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return receiver != null
          && (call.getArguments().isEmpty() || isLookUp(call, receiver, state))
          && obligations.of(call, state).isEmpty()
          && isOfField(receiver, method, state);
    }
    Symbol symbol = ASTHelpers.getSymbol(value);
    return (Scopes.isField(symbol) && !symbol.name.contentEquals("this"))
        || (value instanceof IdentifierTree && isGivenField(symbol, method, state));
  }

  private boolean isGivenField(Symbol variable, TreePath method, VisitorState state) {
    return Scopes.isLocal(variable)
        && !Scopes.isParameter(variable)
        && Scopes.onlyValue(variable, method)
            .map(value -> ASTHelpers.stripParentheses((ExpressionTree) value.getLeaf()))
            .filter(value -> isOfField(value, method, state))
            .isPresent();
  }

  /** Where a function would make what is missing, the caller is as likely the one who began it. */
  private boolean isLookUp(MethodInvocationTree call, ExpressionTree holder, VisitorState state) {
    return isStore(holder, state)
        && call.getArguments().stream()
            .map(ASTHelpers::getType)
            .noneMatch(type -> type != null && Functions.isFunctional(type, state));
  }

  /** Whether a value that the holder hands back was put into it. */
  boolean isStore(ExpressionTree holder, VisitorState state) {
    return catalog.findType(Role.STORE, ASTHelpers.getType(holder), state.getTypes()).isPresent();
  }

  /**
   * {@code new ArrayList<>(waiting)}: what the library's collection is made of is what it holds.
   */
  boolean copies(NewClassTree made, VisitorState state) {
    return made.getClassBody() == null
        && ASTHelpers.getSymbol(made).owner.getQualifiedName().toString().startsWith("java.util.")
        && !made.getArguments().isEmpty()
        && made.getArguments().stream()
            .allMatch(
                each ->
                    catalog
                        .findType(Role.CONTAINER, ASTHelpers.getType(each), state.getTypes())
                        .isPresent());
  }

  /** An object that owes nothing itself may hold new work, unless it was looked up in a store. */
  boolean mayBeNew(MethodInvocationTree call, VisitorState state) {
    Type type = ASTHelpers.getResultType(call);
    if (JUDGED.stream()
        .anyMatch(role -> catalog.findType(role, type, state.getTypes()).isPresent())) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return receiver == null
        ? !returnsField(method, state)
        : !isStore(receiver, state)
            || catalog.has(Role.TAKES_OUT, method, ASTHelpers.getType(receiver), state.getTypes());
  }
}
