package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.heed.checker.catalog.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** The closes that a body runs into, and the flushes that are outstanding there. */
final class Closes {
  /** A close that was reached with a flush outstanding. */
  record Reached(
      FlushSite site, Summary.Closing closing, int marks, Optional<Tree> turn, Meeting meeting) {
    /** Whether what was not done was always kept for later. */
    boolean isOnlyDeferred() {
      return (marks & (Outstanding.UNTESTED | Outstanding.PENDING)) == 0;
    }

    /** Whether somebody has asked on all ways, and has closed on both answers. */
    boolean isAsked() {
      return marks == (Outstanding.DONE | Outstanding.PENDING);
    }

    private Reached or(Reached other) {
      return new Reached(site, closing, marks | other.marks, turn.or(other::turn), meeting);
    }
  }

  /** How what is closed and what was flushed are the same. */
  enum Meeting {
    /** They are not. */
    NONE,
    /** They are one object, or part and whole. */
    SAME,
    /** They are some elements of the same collection. */
    SOME_ELEMENT
  }

  private final Calls calls;
  private final Places places;
  private final Translation translation;
  private final Questions questions;

  /** By the number of the call's node: the order in which the graph was built. */
  private final Map<Long, Map<FlushSite, Reached>> reached = new TreeMap<>();

  private final Map<Long, List<Summary.Closing>> closings = new TreeMap<>();
  private boolean gated;

  Closes(Calls calls, Places places, Translation translation, Questions questions) {
    this.calls = calls;
    this.places = places;
    this.translation = translation;
    this.questions = questions;
  }

  /**
   * The closes that were reached with a flush outstanding, at the fixed point: the first of each
   * flush, in the order of the source.
   *
   * @param decides whether the answer of a flush decides if the body comes to these nodes
   */
  Map<FlushSite, Reached> reached(BiPredicate<FlushSite, Set<Long>> decides) {
    Map<FlushSite, Reached> all = new LinkedHashMap<>();
    onAllPaths().stream()
        .filter(found -> loses(found.site(), found.marks(), found.closing()))
        .filter(found -> !found.isAsked() || !decides.test(found.site(), nodes(found.site())))
        .sorted(IN_SOURCE)
        .forEach(found -> all.putIfAbsent(found.site(), found));
    return all;
  }

  private Set<Long> nodes(FlushSite site) {
    Set<Long> nodes = new LinkedHashSet<>(reached.keySet());
    nodes.removeIf(node -> !reached.get(node).containsKey(site));
    return nodes;
  }

  /** Each way out of a try has its own copy of the finally: they are one close. */
  private Collection<Reached> onAllPaths() {
    Map<List<Object>, Reached> joined = new LinkedHashMap<>();
    for (Map<FlushSite, Reached> found : reached.values()) {
      for (Reached one : found.values()) {
        Summary.Closing closing = one.closing();
        joined.merge(
            List.of(one.site(), closing.place(), position(closing.tree())), one, Reached::or);
      }
    }
    return joined.values();
  }

  private static final Comparator<Reached> IN_SOURCE =
      Comparator.comparingInt(found -> position(found.closing().tree()));

  private static int position(Tree tree) {
    return ((JCTree) tree).pos;
  }

  /** All closes, in the order in which the graph was built. */
  List<Summary.Closing> closings() {
    return closings.values().stream().flatMap(List::stream).toList();
  }

  /** Whether a close was reached behind a flush that was seen to be done. */
  boolean gated() {
    return gated;
  }

  /** Notes what the call closes, and with which flushes outstanding. */
  void reach(Call call, Facts facts, Optional<Summary> helper, Node node) {
    reached.remove(node.getUid());
    List<Summary.Closing> ended = endings(call, helper);
    boolean byCode = helper.filter(h -> !h.closings().isEmpty()).isPresent();
    boolean knows = helper.filter(Summary::waitsOrAsks).isPresent();
    reach(
        call,
        ended,
        facts,
        node.getUid(),
        (closing, site) ->
            !knows
                && !(site.kind() == FlushKind.COLD && calls.describes(call))
                && isMeant(call, closing, site, facts, byCode)
                && helper.filter(h -> gates(h, site, facts)).isEmpty());
  }

  /** Notes what a function that the call runs closes, and with which flushes outstanding. */
  void reach(Call call, List<Summary.Closing> ended, Facts facts, long node) {
    reach(call, ended, facts, node, (closing, site) -> isMeant(call, closing, site, facts, true));
  }

  private void reach(
      Call call,
      List<Summary.Closing> ended,
      Facts facts,
      long node,
      BiPredicate<Summary.Closing, FlushSite> matters) {
    if (!ended.isEmpty()) {
      closings.put(node, ended);
    }
    for (Summary.Closing closing : ended) {
      gated |= facts.hasSettled(closing.place());
      facts.close(closing.place());
      facts
          .outstanding()
          .forEach(
              (site, marks) -> {
                Meeting meeting = meeting(call, closing, site, facts);
                if (meeting != Meeting.NONE && matters.test(closing, site)) {
                  reached
                      .computeIfAbsent(node, n -> new LinkedHashMap<>())
                      .put(site, new Reached(site, closing, marks, facts.turnOf(site), meeting));
                }
              });
    }
  }

  private List<Summary.Closing> endings(Call call, Optional<Summary> helper) {
    Calls.Close how = calls.close(call.method(), call.site());
    List<Summary.Closing> inside =
        helper.stream()
            .flatMap(
                h ->
                    h.closings().stream()
                        .flatMap(
                            closing ->
                                translation
                                    .of(closing.place(), call, h)
                                    .map(
                                        place ->
                                            new Summary.Closing(
                                                place, call.tree(), call.name(), closing.how()))
                                    .stream()))
            .toList();
    if (!inside.isEmpty() || how == Calls.Close.NONE) {
      return inside.isEmpty() ? endingOfEach(call) : inside;
    }
    Optional<Place> place =
        call.method().isStatic()
            ? call.arguments().stream().flatMap(a -> places.of(a).stream()).findFirst()
            : call.place();
    return place
        .map(p -> List.of(new Summary.Closing(p, call.tree(), call.name(), how)))
        .orElse(List.of());
  }

  /** The close of every element of a collection. */
  private List<Summary.Closing> endingOfEach(Call call) {
    Optional<Each> each = Each.of(call.tree(), calls);
    Calls.Close how =
        each.map(done -> calls.close(done.method(), done.site())).orElse(Calls.Close.NONE);
    if (how == Calls.Close.NONE || call.place().isEmpty()) {
      return List.of();
    }
    Place element = Each.element(call.place().get());
    String name = each.get().method().name.toString();
    return List.of(new Summary.Closing(element, call.tree(), name, how));
  }

  private boolean loses(FlushSite site, int marks, Summary.Closing closing) {
    if (site.isGiven()) {
      return false;
    }
    if (site.isTask() && closing.how() != Calls.Close.ABRUPT) {
      return false;
    }
    boolean pending = (marks & Outstanding.PENDING) != 0;
    boolean done = (marks & Outstanding.DONE) != 0;
    boolean untested = (marks & Outstanding.UNTESTED) != 0 && !(done && questions.asksInTurn(site));
    boolean wrongSide = site.kind() == FlushKind.POLL && closing.how() == Calls.Close.ORDERLY;
    boolean deferred = (marks & Outstanding.DEFERRED) != 0;
    return untested || (pending && (done || wrongSide)) || (deferred && done);
  }

  /** Whether the helper asks a field that keeps how far the flush came. */
  private static boolean gates(Summary helper, FlushSite site, Facts facts) {
    return facts.held().entrySet().stream()
        .anyMatch(
            held ->
                held.getKey().root() == Place.THIS
                    && held.getKey().path().size() == 1
                    && helper.asks().contains(held.getKey().path().get(0))
                    && (held.getValue().results().contains(site)
                        || held.getValue().tests().containsKey(site)));
  }

  /** The further apart flush and close stand, the closer must be what they name. */
  private boolean isMeant(
      Call call, Summary.Closing closing, FlushSite site, Facts facts, boolean byCode) {
    Set<Place> flushed = facts.flushed(site);
    boolean same = flushed.contains(closing.place());
    if (CloseNames.closesWeakly(closing.name())) {
      return same && !closing.place().equals(Place.SELF) && !isKeptRefusal(site, facts);
    }
    Optional<String> ends = calls.ends(call.method(), call.site());
    if (ends.isPresent() && !ends.get().equals(site.what())) {
      return false;
    }
    if (counts(site) && closing.name().equals("end") && !byCode) {
      return calls.has(Role.CLOSE, call.method(), call.site());
    }
    boolean farApart =
        site.through().isPresent() && !call.place().equals(Optional.of(closing.place()));
    return !farApart || same || call.place().filter(flushed::contains).isPresent();
  }

  /** {@code sent = client.send(m); client.release(); if (!sent) …}: a no says that all is here. */
  private static boolean isKeptRefusal(FlushSite site, Facts facts) {
    return site.isRefused()
        && facts.held().values().stream().anyMatch(value -> value.results().contains(site));
  }

  /** Whether it counts what it is given; what is drained leaves a rest that an end cuts off. */
  private static boolean counts(FlushSite site) {
    return site.kind() == FlushKind.COUNT && !site.isDrainedAtZero();
  }

  private Meeting meeting(Call call, Summary.Closing closing, FlushSite site, Facts facts) {
    Meeting found = Meeting.NONE;
    for (Place flushed : facts.flushed(site)) {
      for (Place closed : facts.names(closing.place())) {
        boolean whole = closed.contains(flushed);
        boolean part = flushed.contains(closed) && carries(call);
        if ((whole || part) && !(flushed.isSomeElement() && closed.isSomeElement())) {
          return Meeting.SAME;
        }
        if ((whole || part)
            && (closing.place().isSomeElement()
                || !site.place().root().equals(closing.place().root()))) {
          // The variable of one loop is another element in each turn.
          found = Meeting.SOME_ELEMENT;
        }
      }
    }
    return found;
  }

  /** A part can lose what its whole has flushed only if output goes through it. */
  private boolean carries(Call call) {
    return calls.close(call.method(), call.site()) == Calls.Close.NONE
        || calls.carriesOutput(call.site());
  }
}
