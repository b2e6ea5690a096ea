package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AttachedTest {
  private static final FlushSite FLUSH =
      new FlushSite(
          null, FlushKind.FUTURE, "flush", Place.of("out"), Set.of(), "", Optional.empty());

  @Test
  void isEqualWhereTheSameIsMentioned() {
    assertThat(with("latch")).isEqualTo(with("latch")).isNotEqualTo(with("other"));
    assertThat(with("latch")).isNotEqualTo(new Attached()).isNotEqualTo("latch");
    assertThat(with("latch").copy()).isEqualTo(with("latch")).hasSameHashCodeAs(with("latch"));
  }

  @Test
  void knowsWhatEitherPathMentions() {
    Attached both = with("latch");
    both.merge(with("other"));

    assertThat(both.releasing(Place.of("latch"), outstanding())).containsExactly(FLUSH);
    assertThat(both.releasing(Place.of("other"), outstanding())).containsExactly(FLUSH);
    assertThat(both.releasing(Place.of("third"), outstanding())).isEmpty();
    assertThat(both.releasing(Place.of("latch"), new Outstanding())).isEmpty();
  }

  private static Attached with(String place) {
    Attached attached = new Attached();
    attached.add(Set.of(FLUSH), Set.of(Place.of(place)));
    return attached;
  }

  private static Outstanding outstanding() {
    Outstanding outstanding = new Outstanding();
    outstanding.add(FLUSH, Outstanding.UNTESTED, Set.of());
    return outstanding;
  }
}
