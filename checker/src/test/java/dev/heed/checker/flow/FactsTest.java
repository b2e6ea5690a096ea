package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a step changes of the facts, and what a meeting of two paths keeps. */
final class FactsTest {
  private static final FlushSite SITE =
      new FlushSite(
          null, FlushKind.FUTURE, "send", Place.of("out"), Set.of(), "", Optional.empty());
  private static final Tree HANDLER =
      (Tree)
          Proxy.newProxyInstance(
              FactsTest.class.getClassLoader(), new Class<?>[] {Tree.class}, (p, m, a) -> null);

  private static Facts late() {
    Facts facts = new Facts();
    facts.timedOut(SITE);
    facts.caught(HANDLER);
    return facts;
  }

  @Test
  void aWaitThatWasTooShortIsRemembered() {
    assertThat(late().late()).containsExactly(SITE);
    assertThat(late().turnOf(SITE)).containsSame(HANDLER);
  }

  @Test
  void theNextFlushIsNotLate() {
    Facts facts = late();

    facts.flushed(SITE, Outstanding.UNTESTED);

    assertThat(facts.late()).isEmpty();
    assertThat(facts.turnOf(SITE)).isEmpty();
  }

  @Test
  void aMeetingKeepsTheCatchOfBothPaths() {
    Facts joined = late().leastUpperBound(late());

    assertThat(joined.late()).containsExactly(SITE);
    assertThat(joined.turnOf(SITE)).containsSame(HANDLER);
  }

  @Test
  void aMeetingKnowsWhatOnlyTheOtherPathKnew() {
    Facts other = late();
    other.convey(Set.of(SITE));

    Facts joined = new Facts().leastUpperBound(other);

    assertThat(joined.late()).containsExactly(SITE);
    assertThat(joined.conveyed()).containsExactly(SITE);
  }

  @Test
  void onlyWhatWasFlushedIsSettled() {
    Facts facts = new Facts();
    facts.flushed(SITE, Outstanding.UNTESTED);
    facts.awaited(Set.of(SITE));

    assertThat(facts.hasSettled(Place.of("out"))).isTrue();
    assertThat(facts.hasSettled(Place.of("other"))).isFalse();
  }

  @Test
  void forgetsTheFlushOfAnObjectThatHasNoNameAnyMore() {
    Facts facts = new Facts();
    facts.flushed(SITE, Outstanding.UNTESTED);

    facts.standsFor(Place.of("out"), Set.of());

    assertThat(facts.outstanding()).isEmpty();
  }

  @Test
  void aCopyDoesNotSeeWhatIsChangedLater() {
    Facts facts = new Facts();
    Facts before = facts.copy();

    facts.flushed(SITE, Outstanding.UNTESTED);
    Facts between = facts.copy();
    facts.awaited(Set.of(SITE));

    assertThat(before.outstanding()).isEmpty();
    assertThat(between.outstanding()).containsOnlyKeys(SITE);
    assertThat(facts.outstanding()).isEmpty();
    assertThat(before).isNotEqualTo(between);
    assertThat(between.copy()).isEqualTo(between);
  }
}
