package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what the functions that a call runs flush and close of what this body names as well. */
final class FunctionCalls {
  /**
   * What a function does.
   *
   * @param leaves the flushes that nobody waits for, with their marks
   * @param closings what it closes, whatever happens
   */
  record Ends(Map<FlushSite, Integer> leaves, List<Summary.Closing> closings) {
    static final Ends NONE = new Ends(Map.of(), List.of());
  }

  private final Calls calls;
  private final Helpers helpers;
  private final Places places;
  private final Closes closes;
  private final Map<ExpressionTree, FlushSite> sites = new IdentityHashMap<>();
  private boolean flushed;

  FunctionCalls(Calls calls, Helpers helpers, Places places, Closes closes) {
    this.calls = calls;
    this.helpers = helpers;
    this.places = places;
    this.closes = closes;
  }

  /** Whether anything that was run flushes. */
  boolean flushed() {
    return flushed;
  }

  /** Applies what the call runs to the facts; gives what the results of the call are made of. */
  Value apply(Call call, Facts facts, long node) {
    Set<FlushSite> given = new LinkedHashSet<>();
    for (Runs.Run run : helpers.runs(call.tree())) {
      Ends ends = ofElement(run, call).orElseGet(() -> ends(run.function()));
      closes.reach(call, ends.closings(), facts, node);
      Set<FlushSite> left = left(run, call, ends);
      flushed |= !left.isEmpty();
      left.forEach(site -> facts.flushed(site, ends.leaves().get(site)));
      if (run.when() == Runs.When.MAPPED) {
        given.addAll(left);
      }
    }
    return Value.of(given);
  }

  private Ends ends(ExpressionTree function) {
    return function instanceof MemberReferenceTree reference
        ? of(reference)
        : helpers.ofFunction(function);
  }

  /** {@code outs.stream().map(Out::flush)}: the answers are what the stream is made of. */
  private Optional<Ends> ofElement(Runs.Run run, Call call) {
    return run.when() == Runs.When.MAPPED && call.place().isPresent()
        ? Each.ofFunction(run.function())
            .map(each -> ofElement(each, Each.element(call.place().get())))
        : Optional.empty();
  }

  private Ends ofElement(Each each, Place element) {
    Map<FlushSite, Integer> leaves = new LinkedHashMap<>();
    calls
        .flush(each.method(), each.site())
        .map(kind -> site(each.tree(), kind, each.method(), each.site(), element))
        .ifPresent(site -> leaves.put(site, Outstanding.UNTESTED));
    return new Ends(leaves, List.of());
  }

  /** The flushes that nobody has waited for; what a function answers, who runs it is told. */
  private static Set<FlushSite> left(Runs.Run run, Call call, Ends ends) {
    Set<FlushSite> left = new LinkedHashSet<>(ends.leaves().keySet());
    boolean told = run.when() == Runs.When.SOON || !call.result().hasTag(TypeTag.VOID);
    left.removeIf(site -> run.when() == Runs.When.MAPPED ? site.kind() != FlushKind.FUTURE : told);
    return left;
  }

  /** What the one call of a reference does to what it was taken from. */
  private Ends of(MemberReferenceTree reference) {
    MethodSymbol method = (MethodSymbol) ASTHelpers.getSymbol(reference);
    ExpressionTree receiver = reference.getQualifierExpression();
    Optional<Place> place =
        method.isStatic() || method.isConstructor() ? Optional.empty() : places.of(receiver);
    if (place.isEmpty()) {
      return Ends.NONE;
    }
    Type site = ASTHelpers.getType(receiver);
    Map<FlushSite, Integer> leaves = new LinkedHashMap<>();
    calls
        .flush(method, site)
        .ifPresent(
            kind ->
                leaves.put(site(reference, kind, method, site, place.get()), Outstanding.UNTESTED));
    Calls.Close how = calls.close(method, site);
    Summary.Closing closing =
        new Summary.Closing(place.get(), reference, method.name.toString(), how);
    return new Ends(leaves, how == Calls.Close.NONE ? List.of() : List.of(closing));
  }

  private FlushSite site(
      ExpressionTree reference, FlushKind kind, MethodSymbol method, Type site, Place place) {
    return sites.computeIfAbsent(
        reference,
        tree ->
            new FlushSite(
                tree,
                kind,
                method.name.toString(),
                place,
                Set.of(),
                calls.traits(method, site),
                Optional.empty()));
  }
}
