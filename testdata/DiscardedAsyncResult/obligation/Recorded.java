package cases.discarded.obligation;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.heed.api.MustUse;
import java.util.List;
import org.slf4j.Logger;

/** To log a must-use result is not to act on it; what other tools mark only answers. */
abstract class Recorded {
  private static final Logger LOG = null;

  @MustUse
  interface Outcome {
    boolean succeeded();
  }

  @MustUse
  abstract static class Ticket {
    abstract int number();
  }

  interface Uplink {
    @MustUse
    int push(List<String> batch);

    @CheckReturnValue
    int size();
  }

  abstract Outcome deliver(String text);

  abstract Ticket draw();

  void logged(Uplink uplink, List<String> batch) {
    int taken = uplink.push(batch); // expect: DiscardedAsyncResult
    LOG.info("pushed {} of {}", taken, batch.size());
    int size = uplink.size(); // ok: it only answers, and the answer is in the log
    LOG.info("{} in all", size);
    int rest = batch.size() - uplink.push(batch); // ok: branched on
    if (rest > 0) {
      LOG.warn("{} are left", rest);
    }
  }

  void object(String text) {
    Outcome outcome = deliver(text); // expect: DiscardedAsyncResult
    LOG.info("delivered {}: {}", text, outcome);
    Outcome asked = deliver(text); // ok: asked, too
    LOG.info("delivered {}: {}", text, asked);
    if (!asked.succeeded()) {
      throw new IllegalStateException(text);
    }
  }

  void part() {
    Ticket ticket = draw(); // ok: what is logged is a number that it has
    LOG.info("number {}", ticket.number());
  }

  int overwritten(Uplink uplink, List<String> batch) {
    int taken = uplink.push(batch); // expect: DiscardedAsyncResult
    taken = uplink.push(batch);
    int size = uplink.size(); // ok: nothing is lost
    size = uplink.size();
    return taken + size;
  }
}
