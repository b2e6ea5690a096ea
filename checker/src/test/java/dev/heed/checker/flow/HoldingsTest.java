package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What values and variables tell about flushes. */
final class HoldingsTest {
  private static final Place FLAG = Place.of("flag");
  private static final Place SENT = Place.of("sent");
  private static final FlushSite FIRST = site("first", FlushKind.BOOLEAN);
  private static final FlushSite SECOND = site("second", FlushKind.BOOLEAN);
  private static final FlushSite COUNT = site("count", FlushKind.COUNT);
  private static final Choice IS_TRUE = Choice.isTrue(FLAG);

  private final Holdings holdings = new Holdings();

  private static FlushSite site(String name, FlushKind kind) {
    return new FlushSite(null, kind, name, Place.SELF, Set.of(), "", Optional.empty());
  }

  private static Value test(FlushSite site, Answer answer) {
    return Value.test(Set.of(site), answer);
  }

  @Test
  void aBooleanAnswersForItself() {
    assertThat(Value.of(FIRST).asCondition().tests()).isEqualTo(Map.of(FIRST, Answer.DONE_IF_TRUE));
    assertThat(Value.of(FIRST).asCondition().results()).containsExactly(FIRST);
    assertThat(Value.of(FIRST).compute().asCondition().tests()).isEmpty();
    assertThat(Value.of(COUNT).asCondition().tests()).isEmpty();
    assertThat(Value.of(FIRST).or(test(FIRST, Answer.DONE_IF_FALSE)).asCondition().tests())
        .isEqualTo(Map.of(FIRST, Answer.DONE_IF_FALSE));
    Value computed = Value.of(FIRST).asking(IS_TRUE).asCondition();
    assertThat(computed.choice()).contains(IS_TRUE);
    assertThat(Value.of(COUNT).compute().asCondition().computed()).isTrue();
  }

  @Test
  void theOppositeAsksTheOpposite() {
    Value opposite = test(FIRST, Answer.DONE_IF_TRUE).asking(IS_TRUE).negate();
    assertThat(opposite.tests()).isEqualTo(Map.of(FIRST, Answer.DONE_IF_FALSE));
    assertThat(opposite.choice()).contains(IS_TRUE.negate());
    assertThat(Value.of(COUNT).compute().negate()).isEqualTo(Value.of(COUNT).compute());
  }

  @Test
  void tellsNothingWithoutATestOrAChoice() {
    assertThat(Value.NONE.tellsNothing()).isTrue();
    assertThat(Value.of(FIRST).tellsNothing()).isTrue();
    assertThat(test(FIRST, Answer.DONE_IF_TRUE).tellsNothing()).isFalse();
    assertThat(Value.NONE.asking(IS_TRUE).tellsNothing()).isFalse();
    assertThat(Value.NONE.asking(IS_TRUE).isNone()).isTrue();
    assertThat(Value.of(FIRST).isNone()).isFalse();
    assertThat(test(FIRST, Answer.DONE_IF_TRUE).isNone()).isFalse();
    assertThat(Value.of(Set.of())).isSameAs(Value.NONE);
    assertThat(Value.of(Set.of(FIRST)).results()).containsExactly(FIRST);
  }

  @Test
  void eitherOfTwoValuesTellsWhatBothTell() {
    Value count = Value.of(COUNT).compute();
    Value answer = test(FIRST, Answer.DONE_IF_TRUE);
    Value either = answer.asking(IS_TRUE).or(count);
    assertThat(either.results()).containsExactly(COUNT);
    assertThat(either.tests()).isEqualTo(answer.tests());
    assertThat(either.computed()).isTrue();
    assertThat(either.choice()).isEmpty();
    assertThat(count.or(answer).computed()).isTrue();
    assertThat(Value.of(FIRST).or(Value.of(SECOND)).results()).containsExactly(FIRST, SECOND);
    assertThat(Value.of(FIRST).or(Value.of(SECOND)).computed()).isFalse();
    for (Value same : List.of(answer.or(answer), answer.or(Value.NONE), Value.NONE.or(answer))) {
      assertThat(same).isEqualTo(answer);
    }
    Value asking = answer.asking(IS_TRUE);
    for (Value kept : List.of(asking.or(asking), asking.or(Value.NONE), Value.NONE.or(asking))) {
      assertThat(kept).isEqualTo(answer);
    }
    assertThat(answer.kept()).isSameAs(answer);
  }

  @Test
  void aPlaceHoldsTheLastValue() {
    holdings.hold(SENT, Value.of(FIRST));
    holdings.hold(SENT.dot("part"), Value.of(COUNT));
    assertThat(holdings.at(SENT, Set.of())).isEqualTo(Value.of(FIRST));
    holdings.hold(SENT, Value.of(SECOND));
    assertThat(holdings.all()).isEqualTo(Map.of(SENT, Value.of(SECOND)));
    holdings.holdToo(SENT, Value.of(FIRST).asking(IS_TRUE));
    assertThat(holdings.at(SENT, Set.of()).results()).containsExactly(SECOND, FIRST);
    holdings.hold(FLAG, test(FIRST, Answer.DONE_IF_TRUE).asking(IS_TRUE));
    assertThat(holdings.at(FLAG, Set.of()).choice()).isEmpty();
    holdings.hold(SENT, Value.NONE);
    assertThat(holdings.all()).containsOnlyKeys(FLAG);
  }

  @Test
  void aFlagRemembersItsPath() {
    holdings.hold(FLAG, Flag.set(true, Set.of()));
    Holdings other = new Holdings();
    other.hold(FLAG, Flag.set(false, Set.of()));
    other.flushed(FIRST);
    holdings.merge(other, Set.of(), Set.of());
    assertThat(holdings.at(FLAG, Set.of(FIRST)).tests())
        .isEqualTo(Map.of(FIRST, Answer.ABSENT_IF_TRUE));
    Value asked = holdings.asked(IS_TRUE.negate(), Set.of(FIRST));
    assertThat(asked.tests()).isEqualTo(Map.of(FIRST, Answer.ABSENT_IF_FALSE));
    assertThat(asked.choice()).contains(IS_TRUE.negate());
    assertThat(holdings.asked(Choice.isTrue(SENT), Set.of(FIRST))).isEqualTo(Value.NONE);
    Holdings chosen = holdings.copy();
    chosen.choose(IS_TRUE, true);
    assertThat(chosen.flag(FLAG)).contains(Flag.set(true, Set.of()));
    holdings.done(FIRST);
    assertThat(holdings.at(FLAG, Set.of(FIRST)).tests()).isEmpty();
    holdings.hold(FLAG, Value.NONE);
    assertThat(holdings.flag(FLAG)).isEmpty();
  }

  @Test
  void aNumberIsNoCondition() {
    holdings.hold(FLAG, Flag.set(1L, Set.of(FIRST)));
    assertThat(holdings.at(FLAG, Set.of(FIRST))).isEqualTo(Value.NONE);
  }

  @Test
  void aFlagThatOnlyOnePathHasSetTellsNothing() {
    holdings.hold(FLAG, Flag.set(true, Set.of()));
    holdings.merge(new Holdings(), Set.of(), Set.of());
    assertThat(holdings.flag(FLAG)).isEmpty();
  }

  @Test
  void aFieldThatOnlyOnePathHasSetTellsThePath() {
    Place field = Place.SELF.dot("flag");
    Holdings done = new Holdings();
    done.hold(field, Flag.set(true, Set.of()));
    for (boolean first : List.of(true, false)) {
      Holdings met = first ? done.copy() : new Holdings();
      met.merge(
          first ? new Holdings() : done,
          first ? Set.of() : Set.of(FIRST),
          first ? Set.of(FIRST) : Set.of());
      assertThat(met.at(field, Set.of(FIRST)).tests())
          .isEqualTo(Map.of(FIRST, Answer.ABSENT_IF_TRUE));
      assertThat(met.asked(Choice.isTrue(field.dot("other")), Set.of(FIRST))).isEqualTo(Value.NONE);
    }
  }

  @Test
  void aFieldThatMayBeAnythingTellsNothing() {
    Place field = Place.SELF.dot("flag");
    Holdings done = new Holdings();
    done.hold(field, Flag.set(true, Set.of()));
    Holdings anything = new Holdings();
    anything.hold(field, Value.NONE);
    done.merge(anything, Set.of(), Set.of(FIRST));
    assertThat(done.flag(field)).isEmpty();
    assertThat(done).isNotEqualTo(new Holdings());
    done.hold(field, Flag.set(false, Set.of()));
    assertThat(done.flag(field)).isPresent();
  }

  @Test
  void tellsNoMoreThanTwelveConstantsApart() {
    List<Holdings> paths =
        LongStream.range(0, 13)
            .mapToObj(
                number -> {
                  Holdings path = new Holdings();
                  path.hold(FLAG, Flag.set(number, Set.of()));
                  return path;
                })
            .toList();
    Holdings met = paths.get(0).copy();
    paths.subList(1, 12).forEach(path -> met.merge(path, Set.of(), Set.of()));
    assertThat(met.flag(FLAG)).isPresent();
    met.merge(paths.get(12), Set.of(), Set.of());
    assertThat(met.flag(FLAG)).isEmpty();
  }

  @Test
  void aMeetingHoldsWhatBothHold() {
    holdings.hold(SENT, Value.of(FIRST));
    Holdings other = new Holdings();
    other.hold(SENT, Value.of(SECOND));
    holdings.merge(other, Set.of(), Set.of());
    assertThat(holdings.at(SENT, Set.of()).results()).containsExactly(FIRST, SECOND);
  }

  @Test
  void isEqualOnlyInAllThatItKnows() {
    holdings.hold(SENT, Value.of(FIRST));
    holdings.hold(FLAG, Flag.set(true, Set.of()));
    Holdings held = new Holdings();
    held.hold(SENT, Value.of(FIRST));
    Holdings flag = new Holdings();
    flag.hold(FLAG, Flag.set(true, Set.of()));
    assertThat(holdings).isEqualTo(holdings.copy()).hasSameHashCodeAs(holdings.copy());
    List.of(held, flag, "other").forEach(other -> assertThat(holdings).isNotEqualTo(other));
  }

  @Test
  void remembersTheFirstCatchOfAWaitThatWasTooShort() {
    Tree handler = tree();
    Timeouts timeouts = new Timeouts();
    Outstanding outstanding = new Outstanding();
    outstanding.add(FIRST, Outstanding.UNTESTED, Set.of());
    timeouts.timedOut(FIRST);
    timeouts.timedOut(COUNT);
    Timeouts late = timeouts.copy();
    timeouts.caught(handler, outstanding);
    timeouts.caught(tree(), outstanding);
    assertThat(timeouts.late()).containsExactly(FIRST, COUNT);
    assertThat(timeouts.turnOf(FIRST)).containsSame(handler);
    assertThat(timeouts.turnOf(COUNT)).isEmpty();
    assertThat(timeouts).isEqualTo(timeouts.copy()).hasSameHashCodeAs(timeouts.copy());
    List.of(new Timeouts(), late, "other").forEach(o -> assertThat(timeouts).isNotEqualTo(o));
    Timeouts met = new Timeouts();
    met.merge(timeouts);
    assertThat(met).isEqualTo(timeouts);
    timeouts.flushed(FIRST);
    assertThat(timeouts.late()).containsExactly(COUNT);
    assertThat(timeouts.turnOf(FIRST)).isEmpty();
  }

  private static Tree tree() {
    return (Tree)
        Proxy.newProxyInstance(
            HoldingsTest.class.getClassLoader(),
            new Class<?>[] {Tree.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> "catch";
                });
  }
}
