package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.obligation.Result;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * A write whose count comes as the parameter of a callback that is written down in its arguments.
 *
 * @param write the call
 * @param count the callback's parameter
 * @param attachment the callback's other parameter, which is or holds the buffer where it is asked
 */
record CompletedWrite(MethodInvocationTree write, VarSymbol count, Optional<VarSymbol> attachment) {
  /** The write that the method is told about: {@code completed} of an asynchronous channel. */
  static Optional<CompletedWrite> of(TreePath method, Calls calls) {
    MethodTree tree = (MethodTree) method.getLeaf();
    TreePath type = method.getParentPath();
    TreePath made = type.getParentPath();
    if (!tree.getName().contentEquals("completed")
        || tree.getParameters().isEmpty()
        || !(type.getLeaf() instanceof ClassTree)
        || !(made.getLeaf() instanceof NewClassTree handler)
        || !(made.getParentPath().getLeaf() instanceof MethodInvocationTree call)
        || !call.getArguments().contains(handler)
        || !calls.mayFlush(
            ASTHelpers.getSymbol(call), Result.site(call, ASTHelpers.getSymbol(call)))) {
      return Optional.empty();
    }
    List<VarSymbol> parameters = ASTHelpers.getSymbol(tree).getParameters();
    return Optional.of(
        new CompletedWrite(call, parameters.get(0), parameters.stream().skip(1).findFirst()));
  }

  /** Notes in the facts that the write has told how much it did, and nobody has asked yet. */
  void noteIn(Facts facts) {
    Set<Place> buffers = new LinkedHashSet<>();
    write.getArguments().forEach(argument -> buffers.addAll(places(argument)));
    attachment.ifPresent(held -> facts.standsFor(Place.of(held), places(attached())));
    for (Place place : places(ASTHelpers.getReceiver(write))) {
      FlushSite site =
          new FlushSite(
              write,
              FlushKind.COUNT,
              ASTHelpers.getSymbol(write).name.toString(),
              place,
              buffers,
              "",
              Optional.empty());
      facts.flushed(site, Outstanding.UNTESTED);
      facts.hold(Place.of(count), Value.of(site));
    }
  }

  /** What the callback gets as its other parameter: it stands before the callback. */
  private ExpressionTree attached() {
    List<? extends ExpressionTree> arguments = write.getArguments();
    return arguments.get(Math.max(0, arguments.size() - 2));
  }

  /** The names that the variable has inside the callback. */
  private static Set<Place> places(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (!(symbol instanceof VarSymbol variable)) {
      return Set.of();
    }
    return variable.getKind() == ElementKind.FIELD && variable.owner instanceof ClassSymbol owner
        ? Set.of(Place.of(owner).dot(variable.name.toString()))
        : Set.of(Place.of(variable));
  }
}
