package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** What the conventions say of a method by its name, where neither catalog nor code says more. */
final class Naming {
  private static final Set<String> FLUSHES = Set.of("flush", "drain");
  private static final Set<String> WRITES = Set.of("write", "send", "transmit");
  private static final Set<String> ENDS =
      Set.of("finish", "cleanup", "clean", "teardown", "tear", "kill", "drop", "shut");
  private static final Set<String> PUSHES =
      Set.of("push", "publish", "sync", "commit", "persist", "force", "emit");
  private static final Set<String> FAILURES =
      Set.of(
          "fail",
          "failed",
          "failure",
          "error",
          "errored",
          "aborted",
          "broken",
          "exception",
          "cancelled",
          "canceled",
          "fatal",
          "corrupt",
          "corrupted");
  private static final Set<String> NO_FAILURE = Set.of("no", "not", "on", "ignore", "without");
  private static final Set<String> CLOSES =
      Set.of(
          "close",
          "shutdown",
          "disconnect",
          "end",
          "terminate",
          "dispose",
          "destroy",
          "release",
          "hangup",
          "quit",
          "stop",
          "complete");

  /** Verbs that end many things; they end a flush only on the very object that was flushed. */
  private static final Set<String> WEAK_CLOSES =
      Set.of("release", "complete", "stop", "quit", "destroy");

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

  /** Words in front of the verb that leave its meaning alone. */
  private static final Set<String> PREFIXES =
      Set.of("poll", "try", "do", "async", "start", "begin", "maybe", "force", "internal");

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

  /** Words behind the verb of a close that leave its meaning alone. */
  private static final Set<String> CLOSE_SUFFIXES =
      Set.of(
          "output",
          "outbound",
          "input",
          "now",
          "quietly",
          "async",
          "silently",
          "channel",
          "connection",
          "conn",
          "socket",
          "session",
          "transport",
          "out",
          "stream",
          "write",
          "writer",
          "all",
          "internal",
          "impl",
          "safely",
          "immediately",
          "client",
          "resources",
          "resource",
          "down",
          "side",
          "and",
          "the",
          "it",
          "this",
          "self",
          "sync",
          "ungracefully",
          "hard");

  private static final Set<String> AWAITS =
      Set.of("await", "join", "sync", "block", "wait", "awaits", "blocking", "quiesce");

  private static final Set<String> NOT_DONE =
      Set.of(
          "pending",
          "remaining",
          "outstanding",
          "unsent",
          "unwritten",
          "unflushed",
          "buffered",
          "queued",
          "inflight",
          "flight",
          "backlog",
          "dirty",
          "more",
          "incomplete",
          "busy",
          "needs",
          "left",
          "blocked");

  private static final Set<String> DONE =
      Set.of(
          "done",
          "drained",
          "flushed",
          "finished",
          "complete",
          "completed",
          "empty",
          "ready",
          "idle",
          "sent",
          "written",
          "success",
          "successful",
          "clean");

  /** What a connection or buffer, unlike a result, says only of bytes that are not out yet. */
  private static final Set<String> LEFT_OVER =
      Set.of(
          "pending",
          "remaining",
          "outstanding",
          "unsent",
          "unwritten",
          "unflushed",
          "buffered",
          "inflight",
          "backlog",
          "undelivered");

  private static final Set<String> NOTHING_LEFT =
      Set.of("drained", "flushed", "empty", "sent", "written");

  private Naming() {}

  /** Whether the name asks a connection or buffer whether anything is left to send. */
  static boolean asksLeftOver(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(LEFT_OVER::contains)
        || words.equals(List.of("has", "data"))
        || words.equals(List.of("has", "more"));
  }

  /** Whether the name asks a connection or buffer whether everything is out. */
  static boolean asksNothingLeft(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(NOTHING_LEFT::contains) && !words.contains("not");
  }

  /** Whether the name speaks of a failure. */
  static boolean saysFailed(CharSequence name) {
    return Words.of(name).stream().anyMatch(FAILED::contains);
  }

  private static final Set<String> FAILED =
      Set.of(
          "fail",
          "failed",
          "failure",
          "error",
          "errored",
          "closed",
          "cancelled",
          "canceled",
          "malformed",
          "invalid",
          "exceptionally",
          "exception",
          "broken");

  static boolean flushes(CharSequence name) {
    List<String> words = Words.of(name);
    return acts(words)
        && (words.stream().anyMatch(FLUSHES::contains) || verbIs(WRITES, words))
        && words.stream().noneMatch(CLOSES::contains);
  }

  /** Whether the name says that what was handed over goes out, if its result says so too. */
  static boolean pushes(CharSequence name) {
    List<String> words = Words.of(name);
    return acts(words) && verbIs(PUSHES, words);
  }

  /** Whether the name says that work begins that was only described before. */
  static boolean starts(CharSequence name) {
    String first = Words.of(name).get(0);
    return first.equals("subscribe")
        || first.equals("connect")
        || name.toString().equals("toFuture");
  }

  /** Whether the name says that the call waits until it gets something. */
  static boolean takes(CharSequence name) {
    return Set.of("acquire", "take", "exchange").contains(Words.of(name).get(0));
  }

  /** Whether a flag or question of the name says that a failure is being handled. */
  static boolean saysFailure(CharSequence name) {
    List<String> words = Words.of(name);
    return !words.isEmpty()
        && FAILURES.contains(words.get(words.size() - 1))
        && words.stream().noneMatch(NO_FAILURE::contains);
  }

  /** Whether the name says that what is left goes out, so that no more of it is the end. */
  static boolean drains(CharSequence name) {
    return Words.of(name).stream().anyMatch(FLUSHES::contains);
  }

  /** Whether the name speaks of handing over only, not of how far it came. */
  static boolean sends(CharSequence name) {
    List<String> words = Words.of(name);
    return verbIs(Set.of("send", "transmit"), words) && words.stream().noneMatch(FLUSHES::contains);
  }

  static boolean closes(CharSequence name) {
    List<String> words = Words.of(name);
    int verb = verb(words);
    return verb < words.size()
        && (CLOSES.contains(words.get(verb))
            || (words.get(verb).equals("shut")
                && verb + 1 < words.size()
                && words.get(verb + 1).equals("down")))
        && words.subList(verb + 1, words.size()).stream()
            .allMatch(word -> CLOSE_SUFFIXES.contains(word) || CLOSES.contains(word));
  }

  /** Whether the close is one only of the very object that was flushed. */
  static boolean closesWeakly(CharSequence name) {
    List<String> words = Words.of(name);
    int verb = verb(words);
    return verb < words.size() && WEAK_CLOSES.contains(words.get(verb));
  }

  /** Whether the name says that a function is run later, and not before the call returns. */
  static boolean runsLater(CharSequence name) {
    List<String> words = Words.of(name);
    return words.contains("async")
        || (!words.isEmpty()
            && Set.of(
                    "execute", "submit", "schedule", "start", "then", "on", "add", "when", "after")
                .contains(words.get(0)));
  }

  /** Whether the name says that something is kept for later. */
  static boolean defers(CharSequence name) {
    List<String> words = Words.of(name);
    return !words.isEmpty() && DEFERS.contains(words.get(0));
  }

  /** Whether the name says that closing is what the method is for, whatever else it does. */
  static boolean isForClosing(CharSequence name) {
    List<String> words = Words.of(name);
    int verb = verb(words);
    return verb < words.size()
        && (CLOSES.contains(words.get(verb)) || ENDS.contains(words.get(verb)));
  }

  static boolean awaits(CharSequence name) {
    List<String> words = Words.of(name);
    return !words.isEmpty()
        && (AWAITS.contains(words.get(0))
            || (words.size() > 1 && words.get(words.size() - 1).equals("sync"))
            || words.contains("uninterruptibly")
            || words.contains("blocking"));
  }

  /** Whether a parameter of this name says that the call comes back when it is done. */
  static boolean asksToBlock(CharSequence name) {
    return Words.of(name).stream().anyMatch(Set.of("block", "blocking", "wait", "await")::contains);
  }

  /** Whether the name asks for what is not done yet. */
  static boolean asksNotDone(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(NOT_DONE::contains)
        || (words.contains("not") && words.stream().anyMatch(DONE::contains));
  }

  /** Whether the method of a status never returns, such as that of a coder's result. */
  static boolean throwsInAnyCase(String name) {
    return name.equals("throwException");
  }

  /** Whether the name asks for what is done. */
  static boolean asksDone(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(DONE::contains) && !asksNotDone(name);
  }

  private static boolean acts(List<String> words) {
    return !words.isEmpty()
        && (!TELLS.contains(words.get(0)) || waitsForFlush(words))
        && !FACTS.contains(words.get(words.size() - 1));
  }

  private static boolean waitsForFlush(List<String> words) {
    return words.size() == 2
        && Set.of("await", "wait").contains(words.get(0))
        && FLUSHES.contains(words.get(1));
  }

  private static boolean verbIs(Set<String> verbs, List<String> words) {
    int verb = verb(words);
    return verb < words.size() && verbs.contains(words.get(verb));
  }

  private static int verb(List<String> words) {
    return words.size() > 1 && PREFIXES.contains(words.get(0)) ? 1 : 0;
  }
}
