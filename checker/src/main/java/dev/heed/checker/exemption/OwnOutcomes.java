package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.ObligationKind;
import dev.heed.checker.obligation.Obligations;
import java.util.regex.Pattern;

/**
 * Tells the links of outcomes that the catalog does not know: must-use types of one's own that tell
 * of a success and of a failure, as a future does.
 *
 * <p>A request that waits to be sent takes handlers as well, and so do options that are copied:
 * there a handler answers for nothing.
 */
final class OwnOutcomes {
  private static final Pattern TOLD =
      Pattern.compile(
          "(on|if|when)(Success|Ok|Complet|Done|Settled|Result|Value|Resolve|Finish|Ready).*"
              + "|then(\\p{Lu}.*)?|map|flatMap|handle|fold|join|await.*|get|block|recover.*"
              + "|is(Done|Complete|Completed|Success|Successful|Ok|Settled|Resolved)|orElse.*");

  private static final Pattern STARTS =
      Pattern.compile(
          "(start|run|send|execute|submit|build|launch|fork|perform|commit|subscribe|call|go|fire"
              + "|enqueue)(\\p{Lu}.*)?");

  private final Catalog catalog;
  private final Obligations obligations;

  OwnOutcomes(Catalog catalog, Obligations obligations) {
    this.catalog = catalog;
    this.obligations = obligations;
  }

  /** Whether the call is made on an outcome of one's own, and its result is one that is awaited. */
  boolean isLink(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && obligations
            .of(call, state)
            .filter(found -> found.kind() == ObligationKind.CUSTOM)
            .isPresent()
        && isOutcome(ASTHelpers.getResultType(call), state)
        && isOutcome(ASTHelpers.getType(receiver), state);
  }

  /** Whether the call hands out its receiver again, as far as its types can tell. */
  boolean returnsReceiver(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && !ASTHelpers.getSymbol(call).getSimpleName().toString().startsWith("then")
        && state
            .getTypes()
            .isSameType(ASTHelpers.getResultType(call), ASTHelpers.getType(receiver));
  }

  private boolean isOutcome(Type type, VisitorState state) {
    return type != null
        && type.hasTag(TypeTag.CLASS)
        && catalog.findType(Role.ASYNC, type, state.getTypes()).isEmpty()
        && hasMember(type, TOLD, false, state)
        && !hasMember(type, STARTS, true, state);
  }

  private static boolean hasMember(Type type, Pattern name, boolean plain, VisitorState state) {
    for (Type supertype : state.getTypes().closure(type)) {
      for (Symbol member : supertype.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method
            && (!plain || method.getParameters().isEmpty())
            && name.matcher(method.getSimpleName()).matches()) {
          return true;
        }
      }
    }
    return false;
  }
}
