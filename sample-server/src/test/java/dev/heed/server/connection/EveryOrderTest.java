package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.connection.Play.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every order of up to six events, for every script: after each event, and at both ends that follow
 * (all goes well; nothing happens but time), what {@link Play} demands must hold. {@code
 * -Dheed.depth} says of how many events, where six take too long.
 */
class EveryOrderTest {
  private static final int DEPTH = Integer.getInteger("heed.depth", 6);

  /** How many events are possible after another one, on average, at the least. */
  private static final double LEAST_CHOICES = 3.8;

  private long plays;

  static Stream<Arguments> scripts() {
    return Script.all().stream()
        .flatMap(script -> Stream.of(Arguments.of(script, false), Arguments.of(script, true)));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void keepsItsPromises(Script script, boolean rests) {
    explore(script, rests, new ArrayList<>());
    // Should the scripts ever stop being playable, this would be a test of nothing.
    assertThat(plays).isGreaterThan((long) Math.pow(LEAST_CHOICES, DEPTH));
  }

  private void explore(Script script, boolean rests, List<Event> order) {
    plays++;
    replay(script, rests, order).endByTime();
    Play play = replay(script, rests, order);
    List<Event> possible = Stream.of(Event.values()).filter(play::isPossible).toList();
    play.endWell();
    if (order.size() == DEPTH) {
      return;
    }
    for (Event event : possible) {
      order.add(event);
      explore(script, rests, order);
      order.remove(order.size() - 1);
    }
  }

  private static Play replay(Script script, boolean rests, List<Event> order) {
    Play play = new Play(script, rests);
    try {
      order.forEach(play::happen);
      return play;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(script.name() + " with " + order, e);
    }
  }
}
