package dev.heed.server.loop;

import dev.heed.server.app.Handler;
import dev.heed.server.connection.Census;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.integrity.Integrity;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all loops of a server have in common.
 *
 * @param handler what answers requests
 * @param limits how much of a request is read
 * @param timeouts how long is waited
 * @param loops how many they are
 * @param integrity the books of all responses
 * @param census the count of all connections
 * @param handlerFailures handlers and responses that failed
 * @param internalErrors things that went wrong and should be impossible
 */
public record Shared(
    Handler handler,
    Limits limits,
    Timeouts timeouts,
    int loops,
    Integrity integrity,
    Census census,
    LongAdder handlerFailures,
    LongAdder internalErrors) {
  /** Makes empty books for a server. */
  public static Shared of(Handler handler, Limits limits, Timeouts timeouts, int loops) {
    return new Shared(
        handler,
        limits,
        timeouts,
        loops,
        new Integrity(),
        new Census(),
        new LongAdder(),
        new LongAdder());
  }
}
