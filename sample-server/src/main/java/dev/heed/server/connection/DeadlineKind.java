package dev.heed.server.connection;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a connection can run out of time for. */
enum DeadlineKind {
  HEADER(Timeouts::header),
  BODY(Timeouts::body),
  HANDLER(Timeouts::handler),
  WRITE(Timeouts::writeWindow),
  IDLE(Timeouts::idle),
  LINGER(Timeouts::linger),
  PARTING(Timeouts::parting);

  /** All of them: {@code values()} would make a new array each time. */
  static final List<DeadlineKind> ALL = List.of(values());

  private final Function<Timeouts, Duration> length;

  DeadlineKind(Function<Timeouts, Duration> length) {
    this.length = length;
  }

  long nanos(Timeouts timeouts) {
    return length.apply(timeouts).toNanos();
  }
}
