package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Says which calls flush, and notes them. */
final class FlushCalls {
  private final Calls calls;
  private final Translation translation;
  private final Map<Tree, FlushSite> sites = new IdentityHashMap<>();

  FlushCalls(Calls calls, Translation translation) {
    this.calls = calls;
    this.translation = translation;
  }

  /** How the call tells how far it came, where it is a flush that may leave something. */
  Optional<FlushKind> kindOf(Call call, Optional<Summary> helper) {
    if (!(call.tree() instanceof MethodInvocationTree) || asksToBlock(call) || waitsForEver(call)) {
      return Optional.empty();
    }
    Optional<FlushKind> kind = calls.flush(call.tree(), call.method(), call.site());
    return helper.isPresent()
            && kind.isPresent()
            && itsCodeSaysBetter(call, helper.get(), kind.get())
        ? Optional.empty()
        : kind;
  }

  private boolean itsCodeSaysBetter(Call call, Summary helper, FlushKind kind) {
    boolean counts = kind == FlushKind.BOOLEAN || kind == FlushKind.COUNT;
    if (counts && helper.loops() && !helper.flushes()) {
      // It goes on until there is nothing left of something else, such as a queue.
      return true;
    }
    boolean tellsNothing = helper.conveys().isEmpty() && helper.leaves().isEmpty();
    if (!tellsNothing && call.place().filter(Place.SELF::equals).isPresent()) {
      return namesWhatItFlushes(call, helper);
    }
    if (tellsNothing && kind == FlushKind.BOOLEAN && !FlushNames.drains(call.name())) {
      // It says yes or no to something else than whether all is out.
      return true;
    }
    // Whether anything is left is what it answers, unless it waits until nothing is.
    return tellsNothing
        && (helper.flushes() || helper.waits())
        && kind.isAnswered()
        && !helper.tellsRest();
  }

  /** Whether the caller can name what the helper flushes; an element of its list it cannot. */
  private boolean namesWhatItFlushes(Call call, Summary helper) {
    return Stream.concat(helper.conveys().stream(), helper.leaves().keySet().stream())
        .anyMatch(site -> translation.of(site.place(), call, helper).isPresent());
  }

  /**
   * Whether an argument, such as {@code flush(true)} for {@code block}, says: come back when done.
   */
  private static boolean asksToBlock(Call call) {
    List<VarSymbol> parameters = call.method().getParameters();
    int paired = Math.min(parameters.size(), call.arguments().size());
    for (int i = 0; i < paired; i++) {
      if (call.arguments().get(i) instanceof BooleanLiteralNode literal
          && literal.getValue()
          && WaitNames.asksToBlock(parameters.get(i).name)) {
        return true;
      }
    }
    return false;
  }

  /** As many units as there are numbers are not a timeout. */
  private static boolean waitsForEver(Call call) {
    return call.tree() instanceof MethodInvocationTree tree
        && call.name().startsWith("await")
        && tree.getArguments().stream()
            .map(ASTHelpers::constValue)
            .anyMatch(time -> time instanceof Number n && n.longValue() >= Integer.MAX_VALUE);
  }

  /** Notes the flush, and gives its result. */
  Value flush(Call call, FlushKind kind, Facts facts) {
    Set<Place> targets = targets(call);
    String traits = calls.traits(call.method(), call.site());
    Optional<Place> place = traits.equals(Calls.INTO) ? targets.stream().findFirst() : call.place();
    if (place.isEmpty()) {
      return Value.NONE;
    }
    FlushSite site =
        sites.computeIfAbsent(
            call.tree(),
            tree ->
                new FlushSite(
                    tree,
                    kind,
                    call.name(),
                    place.get(),
                    call.argumentPlaces(),
                    traits,
                    Optional.empty()));
    facts.flushed(site, Outstanding.UNTESTED);
    targets.forEach(target -> facts.flushedInto(site, target));
    Callbacks.mentionedIn(call.tree())
        .ifPresent(mentioned -> facts.handle(Set.of(site), mentioned));
    return Value.of(site);
  }

  /** Notes the flush of every element of a collection, whose results are all dropped. */
  boolean flushEach(Call call, Facts facts) {
    Optional<Each> each = Each.of(call.tree(), calls);
    Optional<FlushKind> kind = each.flatMap(done -> calls.flush(done.method(), done.site()));
    if (kind.isEmpty() || kind.get() == FlushKind.COLD || call.place().isEmpty()) {
      return false;
    }
    FlushSite site =
        sites.computeIfAbsent(
            each.get().tree(),
            tree ->
                new FlushSite(
                    tree,
                    kind.get(),
                    each.get().method().name.toString(),
                    Each.element(call.place().get()),
                    Set.of(),
                    calls.traits(each.get().method(), each.get().site()),
                    Optional.empty()));
    facts.flushed(site, Outstanding.UNTESTED);
    return true;
  }

  /** The channels among the arguments, into which the flush puts what its receiver holds. */
  private Set<Place> targets(Call call) {
    Set<Place> targets = new LinkedHashSet<>();
    for (Node argument : call.arguments()) {
      if (calls.mayLose((Type) argument.getType())) {
        call.places().of(argument).ifPresent(targets::add);
      }
    }
    return targets;
  }
}
