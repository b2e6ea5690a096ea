package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** What streams and channels of the user's own tell in words that no catalog knows. */
final class OwnWords {
  /** What has nothing to do with what a channel still holds. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)(is)?(open|closed?|closing|connected|active|alive|valid|secure|blocking)");

  private final Catalog catalog;
  private final VisitorState state;

  OwnWords(Catalog catalog, VisitorState state) {
    this.catalog = catalog;
    this.state = state;
  }

  /** Whether the call asks for a count, or asks a channel whether it still holds something. */
  boolean areAsked(MethodInvocationTree call, ProgressKind kind, TreePath path) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.getParameters().isEmpty()
        && ((kind == ProgressKind.WRITE && isYesOrNo(method)) || isCount(method, path))
        && new CountUse(catalog, state).of(path) == Fate.OBSERVED;
  }

  /** Whether the method, whose code is elsewhere, answers a question that its type invented. */
  private static boolean isYesOrNo(MethodSymbol method) {
    return method.getReturnType().hasTag(TypeTag.BOOLEAN)
        && method.getModifiers().contains(Modifier.ABSTRACT)
        && !method.packge().getQualifiedName().toString().matches("javax?\\..*")
        && !STATE.matcher(method.getSimpleName()).matches();
  }

  /** Whether the method only returns a field that its class adds to when it reads or writes. */
  private boolean isCount(MethodSymbol getter, TreePath around) {
    return Declarations.of(getter, around.getCompilationUnit())
        .map(declaration -> Returns.of(declaration.getLeaf()))
        .filter(values -> values.size() == 1)
        .map(values -> ASTHelpers.getSymbol(values.get(0)))
        .filter(Scopes::isField)
        .filter(field -> isAddedTo(field, around))
        .isPresent();
  }

  private boolean isAddedTo(Symbol field, TreePath around) {
    return Scopes.uses(field, around).stream()
        .filter(
            use ->
                use.getParentPath().getLeaf() instanceof CompoundAssignmentTree sum
                    && sum.getVariable() == use.getLeaf())
        .map(Scopes::member)
        .anyMatch(member -> member.getLeaf() instanceof MethodTree method && isCounted(method));
  }

  private boolean isCounted(MethodTree declaration) {
    MethodSymbol method = ASTHelpers.getSymbol(declaration);
    return catalog.has(Role.PROGRESS, method, method.owner.type, state.getTypes());
  }
}
