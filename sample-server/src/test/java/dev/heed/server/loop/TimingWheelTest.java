package dev.heed.server.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimingWheelTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  /** What a visit may be late by: one tick of the wheel, and the rest of the one it is in. */
  private static final long LATE = 128 * MILLI;

  private final TimingWheel<Timed> wheel = new TimingWheel<>();
  private final List<Timed> visited = new ArrayList<>();
  private long now;

  private static final class Timed extends TimingWheel.Entry {
    private long deadline;
    private boolean over;

    Timed(long deadline) {
      this.deadline = deadline;
    }

    @Override
    long deadline() {
      return deadline;
    }

    @Override
    boolean isOver() {
      return over;
    }
  }

  @Test
  void visitsNeitherEarlyNorLate() {
    Timed entry = arm(500 * MILLI);
    passUntil(499 * MILLI);
    assertThat(visited).isEmpty();
    passUntil(500 * MILLI + LATE);
    assertThat(visited).containsExactly(entry);
  }

  @Test
  void visitsADeadlineThatMovedAwayOnlyThen() {
    Timed entry = arm(500 * MILLI);
    entry.deadline = 5_000 * MILLI;
    wheel.arm(entry);
    passUntil(4_999 * MILLI);
    assertThat(visited).isEmpty();
    passUntil(5_000 * MILLI + LATE);
    assertThat(visited).containsExactly(entry);
  }

  @Test
  void visitsADeadlineThatMovedNearerThen() {
    Timed entry = arm(50_000 * MILLI);
    entry.deadline = 500 * MILLI;
    wheel.arm(entry);
    passUntil(500 * MILLI + LATE);
    assertThat(visited).containsExactly(entry);
  }

  @Test
  void visitsADeadlineBeyondTheHorizon() {
    Timed entry = arm(600_000 * MILLI);
    passUntil(599_999 * MILLI);
    assertThat(visited).isEmpty();
    passUntil(600_000 * MILLI + LATE);
    assertThat(visited).containsExactly(entry);
  }

  @Test
  void visitsWhatIsDueAfterALongSleep() {
    Timed first = arm(500 * MILLI);
    Timed second = arm(60_000 * MILLI);
    now = 1_000_000 * MILLI;
    wheel.advance(now, this::visit);
    assertThat(visited).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void aStallLongerThanTheWheelDelaysNoDeadline() {
    Timed entry = arm(10_000 * MILLI);
    passUntil(200 * MILLI);
    entry.deadline = 120_000 * MILLI;
    wheel.arm(entry);
    now = 100_000 * MILLI;
    wheel.advance(now, this::visit);
    assertThat(visited).isEmpty();
    passUntil(120_000 * MILLI + LATE);
    assertThat(visited).containsExactly(entry);
  }

  @Test
  void aVisitThatFailsDelaysTheOthersByARoundOnly() {
    List<Timed> all = List.of(arm(500 * MILLI), arm(500 * MILLI), arm(500 * MILLI));
    now = 500 * MILLI + LATE;
    assertThatThrownBy(
            () ->
                wheel.advance(
                    now,
                    entry -> {
                      throw new IllegalStateException("thrown");
                    }))
        .hasMessage("thrown");
    passUntil(now + LATE);
    assertThat(visited).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void forgetsWhatIsRemoved() {
    Timed first = arm(500 * MILLI);
    Timed middle = arm(500 * MILLI);
    Timed last = arm(500 * MILLI);
    wheel.remove(middle);
    wheel.remove(middle);
    passUntil(1_000 * MILLI);
    assertThat(visited).containsExactlyInAnyOrder(first, last);
  }

  @Test
  void visitsAgainUntilItIsOver() {
    Timed entry = arm(500 * MILLI);
    passUntil(1_000 * MILLI);
    entry.over = false;
    entry.deadline = 2_000 * MILLI;
    wheel.arm(entry);
    passUntil(3_000 * MILLI);
    assertThat(visited).containsExactly(entry, entry);
  }

  @Test
  void saysHowLongNobodyHasToBeVisited() {
    assertThat(wheel.untilNext(now)).isNegative();
    Timed entry = arm(500 * MILLI);
    assertThat(wheel.untilNext(now)).isBetween(500 * MILLI, 500 * MILLI + LATE);
    wheel.remove(entry);
    passUntil(1_000 * MILLI);
    assertThat(wheel.untilNext(now)).isNegative();
  }

  @Test
  void neverMissesOneOfManyThatMove() {
    Random random = new Random(20261121);
    List<Timed> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      entries.add(arm(random.nextInt(100_000) * MILLI));
    }
    while (visited.size() < entries.size()) {
      now += 1 + random.nextInt(700) * MILLI;
      wheel.advance(now, this::visit);
      for (Timed entry : entries) {
        boolean missed = !entry.over && entry.deadline + LATE <= now;
        assertThat(missed).as("deadline %s at %s", entry.deadline, now).isFalse();
      }
      Timed moved = entries.get(random.nextInt(entries.size()));
      if (!moved.over) {
        moved.deadline = now + random.nextInt(100_000) * MILLI;
        wheel.arm(moved);
      }
    }
  }

  private Timed arm(long deadline) {
    Timed entry = new Timed(deadline);
    wheel.arm(entry);
    return entry;
  }

  private void passUntil(long time) {
    for (; now < time; now += 10 * MILLI) {
      wheel.advance(now, this::visit);
    }
    now = time;
    wheel.advance(now, this::visit);
  }

  private void visit(Timed entry) {
    assertThat(entry.deadline).isLessThanOrEqualTo(now);
    visited.add(entry);
    entry.over = true;
  }
}
