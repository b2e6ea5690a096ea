package dev.heed.server.integrity;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The books of all responses: what was promised must be what was produced and what the kernel got.
 *
 * <p>A difference is counted and written as a {@link ResponseMismatch} event. No payload, no target
 * and no address is in either. Safe for several threads.
 */
public final class Integrity {
  private final LongAdder responses = new LongAdder();
  private final LongAdder settled = new LongAdder();
  private final LongAdder promised = new LongAdder();
  private final LongAdder produced = new LongAdder();
  private final LongAdder handed = new LongAdder();
  private final LongAdder wire = new LongAdder();
  private final LongAdder mismatches = new LongAdder();
  private final Map<CutReason, LongAdder> cuts = new EnumMap<>(CutReason.class);

  /** Opens the books. */
  public Integrity() {
    for (CutReason reason : CutReason.values()) {
      cuts.put(reason, new LongAdder());
    }
  }

  /**
   * Opens the account of one response.
   *
   * @param bytes content bytes that its head promises, or {@link ResponseAccount#UNKNOWN}
   * @param release run once when the account ends
   */
  public ResponseAccount open(long bytes, Runnable release) {
    responses.increment();
    promised.add(Math.max(0, bytes));
    return new ResponseAccount(bytes, release, this);
  }

  /** Responses that were begun. */
  public long responses() {
    return responses.sum();
  }

  /** Responses whose every byte went to the kernel. */
  public long settled() {
    return settled.sum();
  }

  /** Content bytes promised by a length; chunked responses promise when they produce. */
  public long promised() {
    return promised.sum();
  }

  /** Content bytes buffered. */
  public long produced() {
    return produced.sum();
  }

  /** Content bytes that the kernel took. */
  public long handed() {
    return handed.sum();
  }

  /** All bytes that the kernel took, heads and framing with them. */
  public long wire() {
    return wire.sum();
  }

  /** Responses that ended with something else than what was promised. */
  public long mismatches() {
    return mismatches.sum();
  }

  /** Responses that were cut for this reason. */
  public long cut(CutReason reason) {
    return cuts.get(reason).sum();
  }

  /** Responses that were cut for any reason. */
  public long cut() {
    return cuts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  void produced(long bytes) {
    produced.add(bytes);
  }

  void handed(long bytes, boolean content) {
    wire.add(bytes);
    if (content) {
      handed.add(bytes);
    }
  }

  void settled(ResponseAccount account) {
    settled.increment();
    boolean kept = account.promised() < 0 || account.promised() == account.produced();
    if (!kept || account.produced() != account.handed()) {
      mismatch(account, "settled");
    }
  }

  void cut(ResponseAccount account, CutReason reason) {
    cuts.get(reason).increment();
    mismatch(account, reason.label());
  }

  private void mismatch(ResponseAccount account, String end) {
    mismatches.increment();
    ResponseMismatch.record(account, end);
  }
}
