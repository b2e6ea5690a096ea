package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.progress.Span.Reach;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether anything but the count tells the caller what the count tells. */
final class Telling {
  private final VisitorState state;
  private final ProgressKind kind;
  private final Asking asking;
  private final Witnesses witnesses;
  private final TreePath value;
  private final Set<Symbol> seen = new HashSet<>();

  /**
   * Looks for what else tells.
   *
   * @param value the call that gives the count out: the one that made it, or one of a method that
   *     only hands it back, whose other callers say nothing about this one
   */
  Telling(Catalog catalog, ProgressKind kind, TreePath value, VisitorState state) {
    this.state = state;
    this.value = value;
    this.kind = kind;
    asking = new Asking(catalog, kind, state);
    witnesses = new Witnesses(catalog, state);
  }

  /** Whether the call's witness is asked where it still knows. */
  boolean anythingElse(TreePath path, Model model) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    List<? extends ExpressionTree> arguments = Witnesses.arguments(call, model);
    return arguments.stream().anyMatch(w -> !Contents.isEmpty(w, path) && isAsked(w, path))
        || (mayKnow(model) && isReceiverAsked(call, path))
        || isOwnAsked(path)
        || arguments.stream().anyMatch(w -> isOwnerAsked(w, path));
  }

  /** A class that calls its own method asks itself, without a receiver too. */
  private boolean isOwnAsked(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree
        && Scopes.ownCalls(path).stream()
            .filter(
                other ->
                    ASTHelpers.getStartPosition(other.getLeaf())
                        > ASTHelpers.getStartPosition(path.getLeaf()))
            .anyMatch(asking::isQuestion);
  }

  /** An object of another file that hands out its buffer may tell of it in words of its own. */
  private boolean isOwnerAsked(ExpressionTree witness, TreePath path) {
    return witness instanceof MethodInvocationTree getter
        && ASTHelpers.getReceiver(getter) != null
        && getter.getArguments().isEmpty()
        && witnesses.handsOut(getter)
        && Declarations.of(ASTHelpers.getSymbol(getter), path.getCompilationUnit()).isEmpty()
        && Scopes.uses(ASTHelpers.getSymbol(ASTHelpers.getReceiver(getter)), path).stream()
            .anyMatch(Telling::isAskedYesOrNo);
  }

  private static boolean isAskedYesOrNo(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.BOOLEAN);
  }

  /** A file that is sent somewhere stays as it is; only what it is sent to changes. */
  private boolean mayKnow(Model model) {
    return kind != ProgressKind.TRANSFER || model.index("witness").isEmpty();
  }

  /** A stream that is handed on is read further, but tells nobody where it stands. */
  private boolean isReceiverAsked(ExpressionTree call, TreePath path) {
    return Receivers.of(call).map(ASTHelpers::getType).filter(asking::canTell).isPresent()
        && witnesses.ofReceiver(call, path).stream()
            .anyMatch(holder -> isReceiverAsked(holder, path));
  }

  private boolean isReceiverAsked(Symbol holder, TreePath path) {
    Reach reach = kind == ProgressKind.OFFER ? Reach.METHOD : Reach.LATER;
    Span span = Span.of(holder, path, reach, asking, state);
    if (kind == ProgressKind.WAIT
        && Scopes.uses(holder, path).stream().filter(span::precedes).anyMatch(asking::ends)) {
      return true;
    }
    return Scopes.uses(holder, path).stream()
        .filter(use -> !Scopes.within(use, path.getLeaf()))
        .filter(span::covers)
        .anyMatch(asking::asks);
  }

  private boolean isAsked(ExpressionTree witness, TreePath path) {
    Optional<Span> named =
        Optional.ofNullable(ASTHelpers.getSymbol(witness))
            .filter(Scopes::isLocal)
            .map(variable -> Span.of(variable, path, Reach.LATER, asking, state));
    return witnesses.holders(witness, path).stream()
        .anyMatch(holder -> isHolderAsked(holder, named, path));
  }

  private boolean isHolderAsked(Symbol holder, Optional<Span> named, TreePath path) {
    Reach reach = Scopes.isLocal(holder) ? Reach.LATER : Reach.FILE;
    Span own = Span.of(holder, path, reach, asking, state);
    Span span = named.map(own::endingWith).orElse(own);
    for (TreePath use : Scopes.uses(holder, path)) {
      if (!Scopes.within(use, path.getLeaf())
          && !isOfOtherTransfer(use, path)
          && (span.covers(use) ? asking.asks(use) : span.precedes(use) && asking.keeps(use))) {
        return true;
      }
    }
    return !span.ends() && Scopes.isParameter(holder) && isAskedByCaller(holder, path);
  }

  /**
   * What a transfer goes to knows it only where it can be asked itself: other code that is given
   * the same target is about what it puts there.
   */
  private boolean isOfOtherTransfer(TreePath use, TreePath path) {
    return kind == ProgressKind.TRANSFER
        && !(use.getParentPath().getLeaf() instanceof MemberSelectTree)
        && !Scopes.within(use, Scopes.member(path).getLeaf());
  }

  /** A method of this file that is given the object may leave the question to its callers. */
  private boolean isAskedByCaller(Symbol parameter, TreePath path) {
    if (!(parameter.owner instanceof MethodSymbol method) || !seen.add(parameter)) {
      return false;
    }
    int index = method.getParameters().indexOf((VarSymbol) parameter);
    boolean isHandedBack = ASTHelpers.getSymbol(value.getLeaf()) == method;
    List<TreePath> uses = Scopes.uses(method, path);
    for (TreePath use : uses) {
      TreePath call = use.getLeaf() instanceof MethodInvocationTree ? use : use.getParentPath();
      if (index >= 0
          && !(isHandedBack && call.getLeaf() != value.getLeaf())
          && call.getLeaf() instanceof MethodInvocationTree invocation
          && index < invocation.getArguments().size()
          && isAsked(invocation.getArguments().get(index), call)) {
        return true;
      }
    }
    return false;
  }
}
