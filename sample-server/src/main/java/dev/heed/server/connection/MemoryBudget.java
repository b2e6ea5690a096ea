package dev.heed.server.connection;

/**
 * What the connections of one loop may hold in memory for peers that do not read, all together.
 *
 * <p>Each has a bound of its own as well, but thousands of them would come to more than there is.
 * Belongs to the loop's thread.
 */
public final class MemoryBudget {
  /** What every connection may hold whatever the others do, so that all of them go on. */
  static final int SHARE = 16 * 1024;

  private final long most;
  private long held;

  /**
   * Makes one that nobody has used yet.
   *
   * @param most bytes, beyond which nobody takes in more than its share
   */
  public MemoryBudget(long most) {
    this.most = most;
  }

  /** The part of one loop: a quarter of the heap is for all of them. */
  public static MemoryBudget ofOneOf(int loops) {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4 / loops);
  }

  /** Bytes that are held now. */
  public long held() {
    return held;
  }

  boolean hasRoomFor(long own) {
    return held < most || own < SHARE;
  }

  void take(long bytes) {
    held += bytes;
  }

  void giveBack(long bytes) {
    held -= bytes;
  }
}
