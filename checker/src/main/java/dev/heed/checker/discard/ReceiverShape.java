package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.ObligationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A method is called on the value: what that asks of it decides. */
final class ReceiverShape implements Shape {
  private static final Set<String> SAYS_NOTHING =
      Set.of("toString", "hashCode", "notify", "notifyAll");

  private static final Pattern QUESTION = Pattern.compile("(is|has|was)\\p{Lu}.*");

  private final ValueWalker walker;
  private final Catalog catalog;
  private final VariableFate variables;

  ReceiverShape(ValueWalker walker, Catalog catalog, VariableFate variables) {
    this.walker = walker;
    this.catalog = catalog;
    this.variables = variables;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    if (value.parent() instanceof MemberReferenceTree reference) {
      return putsIn(reference, value.state().getTypes())
          ? Optional.of(new Fate.Discarded(How.COLLECTED, reference))
          : Optional.empty();
    }
    if (!(value.parent() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    if (isLength(select)) {
      return Optional.of(new Fate.Discarded(How.COUNTED, select));
    }
    TreePath up = value.path().getParentPath().getParentPath();
    return up.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() == select
            && ASTHelpers.getSymbol((ExpressionTree) call) instanceof MethodSymbol method
        ? Optional.of(ofCall(call, method, up, value))
        : Optional.of(Fate.OBSERVED);
  }

  private static boolean isLength(MemberSelectTree select) {
    return select.getIdentifier().contentEquals("length")
        && ASTHelpers.getType(select.getExpression()) instanceof Type.ArrayType;
  }

  private Fate ofCall(MethodInvocationTree call, MethodSymbol method, TreePath path, Value value) {
    Types types = value.state().getTypes();
    Type site = ASTHelpers.getType((ExpressionTree) value.tree());
    if (SAYS_NOTHING.contains(method.getSimpleName().toString()) && call.getArguments().isEmpty()) {
      return new Fate.Discarded(How.DESCRIBED, call);
    }
    if (comparesIdentity(method, value)) {
      return new Fate.Discarded(How.COMPARED, call);
    }
    if (catalog.has(Role.DESCRIBES, method, site, types)) {
      return new Fate.Discarded(How.DESCRIBED, call);
    }
    if (catalog.has(Role.PUTS_IN, method, site, types)) {
      return walker.follow(value.at(path)).isDiscarded()
          ? new Fate.Discarded(How.COLLECTED, call)
          : Fate.OBSERVED;
    }
    if (catalog.has(Role.QUERY, method, site, types) || isQuestion(method, value)) {
      return walker.follow(value.answeredAt(path)).isDiscarded()
          ? new Fate.Discarded(How.UNASKED, call)
          : Fate.OBSERVED;
    }
    if (catalog.has(Role.COUNTS_ELEMENTS, method, site, types) || isOtherComponent(method, value)) {
      return new Fate.Discarded(How.COUNTED, call);
    }
    if (catalog.has(Role.HANDS_OUT, method, site, types)) {
      return new Fate.FlowsTo(path);
    }
    if (catalog.has(Role.IGNORES_ELEMENTS, method, site, types)
        || call.getArguments().stream().anyMatch(argument -> ignoresElements(argument, types))) {
      return new Fate.Discarded(How.ELEMENTS_IGNORED, call);
    }
    return isDeafListener(call, method, value)
        ? new Fate.Discarded(How.UNHEARD, call)
        : ofElements(call, path, value);
  }

  /** A record's name or number, which cannot be the value that it holds. */
  private static boolean isOtherComponent(MethodSymbol accessor, Value value) {
    return value.kind() == ObligationKind.ASYNC_OUTCOME
        && (accessor.owner.flags() & Flags.RECORD) != 0
        && accessor.getParameters().isEmpty()
        && (accessor.getReturnType().isPrimitive()
            || accessor.getReturnType().tsym.getQualifiedName().contentEquals("java.lang.String"));
  }

  /** A listener that nobody can hang a next link on, and that does not look at the failure. */
  private boolean isDeafListener(MethodInvocationTree call, MethodSymbol method, Value value) {
    Type site = ASTHelpers.getType((ExpressionTree) value.tree());
    List<? extends ExpressionTree> arguments = call.getArguments();
    return method.getReturnType().hasTag(TypeTag.VOID)
        && catalog
            .find(Role.HANDLES, method, site, value.state().getTypes())
            .flatMap(model -> arguments.stream().skip(model.index("arg").orElse(0)).findFirst())
            .filter(
                callback ->
                    DeafCallback.isUntold(callback, catalog, value.state())
                        || DeafCallback.isEmpty(callback, value.state()))
            .isPresent();
  }

  /** Futures are equal when they are the same; a poll is asked for its state. */
  static boolean comparesIdentity(MethodSymbol method, Value value) {
    return value.kind() == ObligationKind.ASYNC_OUTCOME
        && method.getSimpleName().contentEquals("equals")
        && !isWorkOfEquals(value);
  }

  /**
   * In a value class's own {@code equals}, to compare is the work; the objects keep the futures.
   */
  static boolean isWorkOfEquals(Value value) {
    MethodTree method = ASTHelpers.findEnclosingNode(value.path(), MethodTree.class);
    return method != null
        && method.getName().contentEquals("equals")
        && method.getParameters().size() == 1;
  }

  /** A poll's own {@code isReady()}: to ask it looks at nothing while its answer is dropped. */
  private static boolean isQuestion(MethodSymbol method, Value value) {
    return value.kind() == ObligationKind.READINESS
        && method.getParameters().isEmpty()
        && method.getReturnType().hasTag(TypeTag.BOOLEAN)
        && QUESTION.matcher(method.getSimpleName()).matches();
  }

  private boolean ignoresElements(ExpressionTree collector, Types types) {
    return collector instanceof MethodInvocationTree call
        && catalog.has(Role.IGNORES_ELEMENTS, ASTHelpers.getSymbol(call), null, types);
  }

  /** A container hands its elements to a callback: whether the callback looks decides. */
  private Fate ofElements(MethodInvocationTree call, TreePath path, Value value) {
    if (!isElementCallback(call, value)) {
      return Fate.OBSERVED;
    }
    Fate fate = ofCallback(call, path, value);
    return fate.isDiscarded() && keepsElements(call) ? new Fate.FlowsTo(path) : fate;
  }

  /** {@code filter}: what the callback lets through is in the result. */
  private static boolean keepsElements(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.getReturnType().tsym == method.owner
        && method.getReturnType().containsAny(method.owner.type.allparams());
  }

  private Fate ofCallback(MethodInvocationTree call, TreePath path, Value value) {
    ExpressionTree callback = call.getArguments().get(0);
    if (callback instanceof MemberReferenceTree reference) {
      if (putsIn(reference, value.state().getTypes())) {
        return variables.ofHolder(reference.getQualifierExpression(), value);
      }
      return onlyRecords(reference, value.state().getTypes())
          ? new Fate.Discarded(How.ELEMENTS_IGNORED, call)
          : Fate.OBSERVED;
    }
    if (!(callback instanceof LambdaExpressionTree lambda)) {
      return Fate.OBSERVED;
    }
    TreePath body = new TreePath(path, lambda);
    for (VariableTree parameter : lambda.getParameters()) {
      VarSymbol symbol = ASTHelpers.getSymbol(parameter);
      if (!variables.ofParameter(symbol, body, value).isDiscarded()) {
        return Fate.OBSERVED;
      }
    }
    return new Fate.Discarded(How.ELEMENTS_IGNORED, call);
  }

  private boolean putsIn(MemberReferenceTree reference, Types types) {
    Type site = ASTHelpers.getType(reference.getQualifierExpression());
    return catalog.has(Role.PUTS_IN, ASTHelpers.getSymbol(reference), site, types);
  }

  private boolean onlyRecords(MemberReferenceTree reference, Types types) {
    Type site = ASTHelpers.getType(reference.getQualifierExpression());
    return SAYS_NOTHING.contains(reference.getName().toString())
        || catalog.has(Role.RECORDS_ONLY, ASTHelpers.getSymbol(reference), site, types)
        || catalog.findType(Role.RECORDS_ONLY, site, types).isPresent();
  }

  private boolean isElementCallback(MethodInvocationTree call, Value value) {
    return call.getArguments().size() == 1
        && catalog.has(
            Role.GIVES_ELEMENTS,
            ASTHelpers.getSymbol(call),
            ASTHelpers.getType((ExpressionTree) value.tree()),
            value.state().getTypes());
  }
}
