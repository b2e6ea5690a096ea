package dev.heed.server.integrity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/**
 * The books of all responses: what was promised must be what was produced and what the kernel got.
 *
 * <p>A difference is counted and written as a {@link ResponseMismatch} event. No payload, no target
 * and no address is in either. Each thread that serves counts in a {@link #part} of its own; any
 * thread may read the whole.
 */
public final class Integrity {
  private final List<Integrity> parts = new CopyOnWriteArrayList<>();
  private final Tally responses = new Tally();
  private final Tally settled = new Tally();
  private final Tally promised = new Tally();
  private final Tally produced = new Tally();
  private final Tally handed = new Tally();
  private final Tally wire = new Tally();
  private final Tally mismatches = new Tally();
  private final Map<CutReason, Tally> cuts = new EnumMap<>(CutReason.class);

  /** Opens the books. */
  public Integrity() {
    for (CutReason reason : CutReason.values()) {
      cuts.put(reason, new Tally());
    }
  }

  /** Makes the books of one thread, which are part of these. */
  public Integrity part() {
    Integrity part = new Integrity();
    parts.add(part);
    return part;
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
    return responses.sum() + ofParts(Integrity::responses);
  }

  /** Responses whose every byte went to the kernel. */
  public long settled() {
    return settled.sum() + ofParts(part -> part.settled());
  }

  /** Content bytes promised by a length; chunked responses promise when they produce. */
  public long promised() {
    return promised.sum() + ofParts(Integrity::promised);
  }

  /** Content bytes buffered. */
  public long produced() {
    return produced.sum() + ofParts(part -> part.produced());
  }

  /** Content bytes that the kernel took. */
  public long handed() {
    return handed.sum() + ofParts(part -> part.handed());
  }

  /**
   * All bytes of responses that the kernel took, heads and framing with them; invitations to send a
   * body are on nobody's account.
   */
  public long wire() {
    return wire.sum() + ofParts(Integrity::wire);
  }

  /** Responses that ended with something else than what was promised. */
  public long mismatches() {
    return mismatches.sum() + ofParts(Integrity::mismatches);
  }

  /** Responses that were cut for this reason. */
  public long cut(CutReason reason) {
    return cuts.get(reason).sum() + ofParts(part -> part.cut(reason));
  }

  /** Responses that were cut for any reason. */
  public long cut() {
    return cuts.keySet().stream().mapToLong(this::cut).sum();
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

  private long ofParts(ToLongFunction<Integrity> number) {
    return parts.stream().mapToLong(number).sum();
  }

  private void mismatch(ResponseAccount account, String end) {
    mismatches.increment();
    ResponseMismatch.record(account, end);
  }
}
