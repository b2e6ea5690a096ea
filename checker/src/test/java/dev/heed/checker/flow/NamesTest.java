package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By which names objects are known, and what becomes of the names of what was flushed. */
final class NamesTest {
  private static final Place OUT = Place.of("out");
  private static final Place SOCKET = Place.of("socket");
  private static final Place OTHER = Place.of("other");
  private static final FlushSite FLUSH = flush(OUT.dot("buffer"));

  private final Names names = new Names();

  private static FlushSite flush(Place place) {
    return new FlushSite(null, FlushKind.FUTURE, "flush", place, Set.of(), "", Optional.empty());
  }

  @Test
  void aPartIsInTheWhole() {
    assertThat(OUT.contains(OUT.dot("a"))).isTrue();
    assertThat(OUT.contains(OUT)).isTrue();
    assertThat(OUT.dot("a").contains(OUT)).isFalse();
    assertThat(OUT.dot("a").contains(OUT.dot(List.of("b", "a")))).isFalse();
    assertThat(OUT.contains(SOCKET.dot("a"))).isFalse();
    assertThat(OUT.dot(List.of("a", "b")).behind(OUT)).contains(List.of("a", "b"));
    assertThat(OUT.dot("a").behind(OUT.dot("b"))).isEmpty();
    assertThat(OUT.dot("a").from(SOCKET)).isEqualTo(SOCKET.dot("a"));
    assertThat(OUT.dot(Place.EACH).dot("a").isSomeElement()).isTrue();
    assertThat(OUT.dot("a").isSomeElement()).isFalse();
    assertThat(Place.SELF).hasToString("Place[root=this, path=[]]");
  }

  @Test
  void concernsThePartAndTheWhole() {
    names.flushed(FLUSH);
    assertThat(names.concerns(FLUSH, OUT)).isTrue();
    assertThat(names.concerns(FLUSH, OUT.dot("buffer"))).isTrue();
    assertThat(names.concerns(FLUSH, OUT.dot("buffer").dot("end"))).isTrue();
    assertThat(names.concerns(FLUSH, OUT.dot("log"))).isFalse();
    assertThat(names.concerns(FLUSH, SOCKET)).isFalse();
    assertThat(names.concerns(flush(OTHER), OTHER)).isFalse();
  }

  @Test
  void knowsByEveryName() {
    names.standsFor(OUT, Set.of(SOCKET.dot("stream")));
    names.flushed(FLUSH);
    assertThat(names.of(FLUSH)).containsExactly(FLUSH.place(), SOCKET.dot("stream").dot("buffer"));
    assertThat(names.concerns(FLUSH, SOCKET)).isTrue();
    names.flushedInto(FLUSH, OTHER);
    assertThat(names.concerns(FLUSH, OTHER)).isTrue();
    assertThat(names.concerns(FLUSH, SOCKET)).isTrue();
  }

  @Test
  void anotherObjectOfTheSameNameIsNotWhatWasFlushed() {
    names.standsFor(OUT, Set.of(SOCKET));
    names.flushed(FLUSH);
    names.standsFor(OUT, Set.of(OTHER));
    assertThat(names.of(FLUSH)).containsExactly(SOCKET.dot("buffer"));
    assertThat(names.concerns(FLUSH, OUT)).isFalse();
    assertThat(names.concerns(FLUSH, OTHER)).isFalse();
    assertThat(names.concerns(FLUSH, SOCKET)).isTrue();
  }

  @Test
  void whatStoodForAVariableStillStandsForWhatItWas() {
    names.standsFor(OUT, Set.of(SOCKET));
    names.standsFor(OTHER, Set.of(OUT.dot("buffer")));
    names.standsFor(OUT, Set.of());
    assertThat(names.of(OTHER)).containsExactly(OTHER, SOCKET.dot("buffer"));
    assertThat(names.of(OUT)).containsExactly(OUT);
  }

  @Test
  void aVariableIsNotMadeOfItself() {
    names.standsFor(OUT, Set.of(OUT.dot("next")));
    assertThat(names).isEqualTo(new Names());
    names.standsFor(OUT, Set.of(OUT.dot("next"), SOCKET));
    assertThat(names.of(OUT)).containsExactly(OUT, SOCKET);
  }

  @Test
  void whatAFieldIsMadeOfAddsUp() {
    names.isMadeOf(OUT, Set.of(SOCKET));
    names.isMadeOf(OUT, Set.of(OTHER));
    assertThat(names.of(OUT)).containsExactlyInAnyOrder(OUT, SOCKET, OTHER);
  }

  @Test
  void namesEndWhereTheyGoRound() {
    names.isMadeOf(OUT, Set.of(OUT.dot("next")));
    assertThat(names.of(OUT)).hasSize(16).contains(OUT.dot("next").dot("next"));
  }

  @Test
  void aMeetingKnowsTheNamesOfBoth() {
    names.standsFor(OUT, Set.of(SOCKET));
    names.flushed(FLUSH);
    Names other = new Names();
    other.standsFor(OUT, Set.of(OTHER));
    other.flushed(FLUSH);
    other.standsFor(SOCKET, Set.of(OTHER.dot("in")));
    Names before = names.copy();
    names.merge(other);
    assertThat(names.concerns(FLUSH, OTHER.dot("buffer"))).isTrue();
    assertThat(names.concerns(FLUSH, SOCKET)).isTrue();
    assertThat(names.of(SOCKET)).containsExactly(SOCKET, OTHER.dot("in"));
    assertThat(before.concerns(FLUSH, OTHER)).isFalse();
    assertThat(before.of(SOCKET)).containsExactly(SOCKET);
  }

  @Test
  void isEqualOnlyInAllThatItKnows() {
    names.standsFor(OUT, Set.of(SOCKET));
    names.flushed(FLUSH);
    assertThat(names).isEqualTo(names.copy()).hasSameHashCodeAs(names.copy());
    Names unflushed = new Names();
    unflushed.standsFor(OUT, Set.of(SOCKET));
    Names more = names.copy();
    more.standsFor(OTHER, Set.of(SOCKET));
    List.of(new Names(), unflushed, more, "other")
        .forEach(other -> assertThat(names).isNotEqualTo(other));
  }
}
