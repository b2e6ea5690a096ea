package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** What the conventions say of when a method does its work, by its name. */
final class WaitNames {
  private static final Set<String> AWAITS =
      Set.of("await", "join", "sync", "block", "wait", "awaits", "blocking", "quiesce");

  /** Calls by which the rest is kept for later. */
  private static final Set<String> DEFERS =
      Set.of(
          "add",
          "offer",
          "put",
          "push",
          "enqueue",
          "requeue",
          "interest",
          "register",
          "schedule",
          "execute",
          "submit",
          "defer",
          "resume",
          "enable",
          "set",
          "queue",
          "reschedule",
          "rearm");

  private WaitNames() {}

  static boolean awaits(CharSequence name) {
    List<String> words = Words.of(name);
    return AWAITS.contains(words.get(0))
        || Set.of("sync", "join").contains(words.get(words.size() - 1))
        || words.contains("uninterruptibly")
        || words.contains("blocking");
  }

  /** Whether a parameter of this name says that the call comes back when it is done. */
  static boolean asksToBlock(CharSequence name) {
    return Words.of(name).stream().anyMatch(Set.of("block", "blocking", "wait", "await")::contains);
  }

  /** Whether the name says that the call waits until it gets something. */
  static boolean takes(CharSequence name) {
    List<String> words = Words.of(name);
    return Set.of("acquire", "take", "exchange").contains(words.get(0)) || words.contains("await");
  }

  /** Whether the name says that a function is run later, and not before the call returns. */
  static boolean runsLater(CharSequence name) {
    List<String> words = Words.of(name);
    return words.contains("async")
        || Set.of("execute", "submit", "schedule", "start", "then", "on", "add", "when", "after")
            .contains(words.get(0));
  }

  /** Whether the name says that something is kept for later. */
  static boolean defers(CharSequence name) {
    return DEFERS.contains(Words.of(name).get(0));
  }
}
