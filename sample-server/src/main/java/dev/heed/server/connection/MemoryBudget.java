package dev.heed.server.connection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the connections of one loop may hold in memory, all together: the heads of their requests,
 * and what waits for peers that do not read.
 *
 * <p>Each has a bound of its own as well, but thousands of them would come to more than there is.
 * Beyond the bound nobody takes in more than a small share, and beyond twice as much nobody takes
 * in anything: they wait until there is room, which the deadlines of whoever holds it bring about.
 * Belongs to the loop's thread.
 */
public final class MemoryBudget {
  /** What a connection may hold although there is little room, so that most go on. */
  static final int SHARE = 16 * 1024;

  private final long most;
  private final Set<Connection> waiting = new LinkedHashSet<>();
  private long held;

  /**
   * Makes one that nobody has used yet.
   *
   * @param most bytes, beyond which nobody takes in more than its share
   */
  public MemoryBudget(long most) {
    this.most = most;
  }

  /** The part of one loop: a quarter of the heap is for all of them, and at most half of it. */
  public static MemoryBudget ofOneOf(int loops) {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4 / loops);
  }

  /** Bytes that are held now. */
  public long held() {
    return held;
  }

  /** Whether somebody may take in more who holds so much. */
  boolean hasRoomFor(long own) {
    return held < most || own < SHARE && held / 2 < most;
  }

  void take(long bytes) {
    held += bytes;
  }

  /** Gives back, and has those wait no longer for whom there is room now. */
  void giveBack(long bytes) {
    held -= bytes;
    if (held < most && !waiting.isEmpty()) {
      List<Connection> woken = new ArrayList<>(waiting);
      waiting.clear();
      woken.forEach(Connection::wake);
    }
  }

  /** Has a connection woken once there is room again; asked once more, this changes nothing. */
  void await(Connection connection) {
    waiting.add(connection);
  }

  /** Forgets one that waits no longer. */
  void forget(Connection connection) {
    waiting.remove(connection);
  }
}
