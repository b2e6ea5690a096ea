package dev.heed.server.integrity;

/**
 * The books of one response: content bytes promised, produced and handed to the kernel.
 *
 * <p>It is open from the moment the head is buffered and ends exactly once: settled, when the last
 * byte has gone to the kernel, or cut. Framing bytes (heads, chunk sizes) count as wire bytes only,
 * which is how the end of a response without content is known. Not safe for several threads.
 */
public final class ResponseAccount {
  /** What is promised when the length is not known beforehand. */
  public static final long UNKNOWN = -1;

  private final long promised;
  private final Runnable release;
  private final Integrity integrity;
  private long produced;
  private long handed;
  private long wireQueued;
  private long wireLeft;
  private boolean complete;
  private boolean ended;

  ResponseAccount(long promised, Runnable release, Integrity integrity) {
    this.promised = promised;
    this.release = release;
    this.integrity = integrity;
  }

  /** Counts bytes that were buffered. */
  public void queued(long bytes, boolean content) {
    wireQueued += bytes;
    if (content) {
      produced += bytes;
      integrity.produced(bytes);
    }
  }

  /** Counts bytes that the kernel took. */
  public void left(long bytes, boolean content) {
    wireLeft += bytes;
    if (content) {
      handed += bytes;
    }
    integrity.handed(bytes, content);
    settleIfDone();
  }

  /** Says that everything of the response is buffered. */
  public void complete() {
    complete = true;
    settleIfDone();
  }

  /** Says that what is not out yet will never be. */
  public void cut(CutReason reason) {
    if (end()) {
      integrity.cut(this, reason);
    }
  }

  /** Whether it is settled or cut. */
  public boolean isEnded() {
    return ended;
  }

  /** Content bytes that the head promises, or {@link #UNKNOWN}. */
  public long promised() {
    return promised;
  }

  /** Content bytes that were buffered. */
  public long produced() {
    return produced;
  }

  /** Content bytes that the kernel took. */
  public long handed() {
    return handed;
  }

  private void settleIfDone() {
    if (complete && wireLeft == wireQueued && end()) {
      integrity.settled(this);
    }
  }

  private boolean end() {
    if (ended) {
      return false;
    }
    ended = true;
    release.run();
    return true;
  }
}
