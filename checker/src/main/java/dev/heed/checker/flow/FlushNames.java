package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** What the conventions say of a method that may flush, by its name. */
final class FlushNames {
  private static final Set<String> FLUSHES = Set.of("flush", "drain");

  private static final Set<String> WRITES = Set.of("write", "send", "transmit");

  private static final Set<String> WHOLE = Set.of("fully", "completely", "entirely", "all");

  private static final Set<String> PUSHES =
      Set.of("push", "publish", "sync", "commit", "persist", "force");

  /** First words of names that tell or prepare something instead of doing it. */
  private static final Set<String> TELLS =
      Set.of(
          "is",
          "has",
          "had",
          "get",
          "set",
          "can",
          "could",
          "should",
          "will",
          "was",
          "must",
          "needs",
          "need",
          "create",
          "new",
          "make",
          "on",
          "add",
          "remove",
          "register",
          "with",
          "build",
          "find",
          "to",
          "as",
          "wait",
          "await",
          "test",
          "assert",
          "verify",
          "check",
          "parse",
          "read",
          "load",
          "schedule",
          "cancel",
          "enable",
          "disable",
          "allow",
          "supports",
          "requires",
          "handle",
          "last",
          "max",
          "min",
          "total",
          "num",
          "next",
          "pending",
          "before",
          "after",
          "when");

  /** Last words of names that tell something instead of doing it. */
  private static final Set<String> FACTS =
      Set.of(
          "size",
          "count",
          "limit",
          "timeout",
          "length",
          "capacity",
          "interval",
          "time",
          "position",
          "index",
          "remaining",
          "enabled",
          "rate",
          "delay",
          "level",
          "id",
          "mode",
          "permits",
          "millis",
          "nanos",
          "seconds",
          "bound",
          "offset",
          "lock",
          "state",
          "needed",
          "required",
          "closed",
          "done",
          "ready",
          "completed",
          "failed",
          "ended",
          "finished");

  private FlushNames() {}

  static boolean flushes(CharSequence name) {
    List<String> words = Words.of(name);
    return acts(words)
        && (words.stream().anyMatch(FLUSHES::contains) || Words.verbIs(WRITES, words))
        && !CloseNames.areIn(words);
  }

  /** Whether the name says that what was handed over goes out, if its result says so too. */
  static boolean pushes(CharSequence name) {
    List<String> words = Words.of(name);
    return acts(words) && Words.verbIs(PUSHES, words);
  }

  /** Whether the name says that what is left goes out, so that no more of it is the end. */
  static boolean drains(CharSequence name) {
    return Words.of(name).stream().anyMatch(FLUSHES::contains);
  }

  /** Whether the name says that nothing is left when the call comes back. */
  static boolean writesAll(CharSequence name) {
    List<String> words = Words.of(name);
    return Words.verbIs(WRITES, words) && words.stream().anyMatch(WHOLE::contains);
  }

  /** Whether the name speaks of handing over only, not of how far it came. */
  static boolean sends(CharSequence name) {
    List<String> words = Words.of(name);
    return Words.verbIs(Set.of("send", "transmit"), words)
        && words.stream().noneMatch(FLUSHES::contains);
  }

  /** Whether the name says that all of several things are sent: {@code sendAll}. */
  static boolean sendsAll(CharSequence name) {
    List<String> words = Words.of(name);
    int behind = Words.verb(words) + 1;
    return sends(name) && behind < words.size() && WHOLE.contains(words.get(behind));
  }

  /** Whether the name speaks of the end of a unit of work, and not of bytes. */
  static boolean commits(CharSequence name) {
    List<String> words = Words.of(name);
    return Words.verbIs(Set.of("commit", "persist", "publish", "push"), words)
        && words.stream().noneMatch(FLUSHES::contains);
  }

  /** Whether the name says that it may be refused, such as {@code trySend}. */
  static boolean tries(CharSequence name) {
    return Set.of("try", "poll").contains(Words.of(name).get(0));
  }

  /** Whether the name says that work begins that was only described before. */
  static boolean starts(CharSequence name) {
    String first = Words.of(name).get(0);
    return first.equals("subscribe")
        || first.equals("connect")
        || name.toString().equals("toFuture");
  }

  private static boolean acts(List<String> words) {
    return (!TELLS.contains(words.get(0)) || waitsForFlush(words))
        && !FACTS.contains(words.get(words.size() - 1));
  }

  private static boolean waitsForFlush(List<String> words) {
    return words.size() == 2
        && Set.of("await", "wait").contains(words.get(0))
        && FLUSHES.contains(words.get(1));
  }
}
