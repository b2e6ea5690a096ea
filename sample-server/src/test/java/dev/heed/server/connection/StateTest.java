package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {
  /** The diagram in {@link State}, once more by hand. */
  private static final Map<State, Set<State>> DIAGRAM =
      Map.of(
          State.IDLE, Set.of(State.HEAD, State.FLUSHING, State.ABORTED),
          State.HEAD, Set.of(State.HANDLING, State.RESPONDING, State.ABORTED),
          State.HANDLING, Set.of(State.RESPONDING, State.ABORTED),
          State.RESPONDING, Set.of(State.IDLE, State.DISCARDING, State.FLUSHING, State.ABORTED),
          State.DISCARDING, Set.of(State.IDLE, State.FLUSHING, State.ABORTED),
          State.FLUSHING, Set.of(State.LINGERING, State.ABORTED),
          State.LINGERING, Set.of(State.CLOSED, State.ABORTED),
          State.CLOSED, Set.of(),
          State.ABORTED, Set.of());

  private static final Map<State, List<State>> WAY_THERE =
      Map.of(
          State.IDLE, List.of(),
          State.HEAD, List.of(State.HEAD),
          State.HANDLING, List.of(State.HEAD, State.HANDLING),
          State.RESPONDING, List.of(State.HEAD, State.RESPONDING),
          State.DISCARDING, List.of(State.HEAD, State.RESPONDING, State.DISCARDING),
          State.FLUSHING, List.of(State.FLUSHING),
          State.LINGERING, List.of(State.FLUSHING, State.LINGERING),
          State.CLOSED, List.of(State.FLUSHING, State.LINGERING, State.CLOSED),
          State.ABORTED, List.of(State.ABORTED));

  @ParameterizedTest
  @EnumSource
  void allowsWhatTheDiagramShowsAndNothingElse(State from) {
    for (State to : State.values()) {
      assertThat(from.mayBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(DIAGRAM.get(from).contains(to));
    }
    assertThat(from.isFinal()).isEqualTo(DIAGRAM.get(from).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void failsLoudlyElsewhere(State from) {
    Stream.of(State.values())
        .filter(to -> !DIAGRAM.get(from).contains(to))
        .forEach(
            to -> {
              Lifecycle lifecycle = at(from, new Census());
              assertThatThrownBy(() -> lifecycle.to(to))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessage("illegal transition from " + from + " to " + to);
              assertThat(lifecycle.state()).isEqualTo(from);
            });
  }

  @Test
  void isCountedWhereItStands() {
    Census census = new Census();
    Lifecycle one = at(State.HEAD, census);
    at(State.LINGERING, census);
    assertThat(census.in(State.HEAD)).isEqualTo(1);
    assertThat(census.open()).isEqualTo(2);

    one.to(State.ABORTED);
    assertThat(census.in(State.HEAD)).isZero();
    assertThat(census.in(State.ABORTED)).isEqualTo(1);
    assertThat(census.open()).isEqualTo(1);
  }

  private static Lifecycle at(State state, Census census) {
    census.enter(State.IDLE);
    Lifecycle lifecycle = new Lifecycle(census);
    WAY_THERE.get(state).forEach(lifecycle::to);
    return lifecycle;
  }
}
