package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** What the conventions say of a question, an answer or a flag, by its name. */
final class AnswerNames {
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
          "succeeded",
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

  private static final Set<String> NOTHING = Set.of("no", "nothing", "none", "never", "without");

  private static final Set<String> NOTHING_LEFT =
      Set.of("drained", "flushed", "empty", "sent", "written");

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
          "refused",
          "rejected",
          "aborted",
          "invalid",
          "exceptionally",
          "exception",
          "broken");

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

  private AnswerNames() {}

  /** Whether the name asks a connection or buffer whether anything is left to send. */
  static boolean asksLeftOver(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(LEFT_OVER::contains)
        || words.equals(List.of("has", "data"))
        || words.equals(List.of("has", "more"));
  }

  /** Whether the name asks a connection whether anything can still go through it. */
  static boolean asksOpen(CharSequence name) {
    return Set.of("isOpen", "isActive", "isConnected").contains(name.toString());
  }

  /** Whether the name asks a connection or buffer whether everything is out. */
  static boolean asksNothingLeft(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(NOTHING_LEFT::contains) && !words.contains("not");
  }

  /** Whether the name asks for what is not done yet. */
  static boolean asksNotDone(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(NOT_DONE::contains)
        || (words.contains("not") && words.stream().anyMatch(DONE::contains));
  }

  /** Whether a variant of this name, such as {@code SOMETHING_LEFT}, says so. */
  static boolean saysLeft(CharSequence variant) {
    return asksNotDone(variant) && Words.of(variant).stream().noneMatch(NOTHING::contains);
  }

  /** Whether the name asks for what is done. */
  static boolean asksDone(CharSequence name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(DONE::contains) && !asksNotDone(name);
  }

  /** Whether the name speaks of a failure. */
  static boolean saysFailed(CharSequence name) {
    return Words.of(name).stream().anyMatch(FAILED::contains);
  }

  /** Whether a flag or question of the name says that a failure is being handled. */
  static boolean saysFailure(CharSequence name) {
    List<String> words = Words.of(name);
    return FAILURES.contains(words.get(words.size() - 1))
        && words.stream().noneMatch(NO_FAILURE::contains);
  }

  /** Whether the method of a status never returns, such as that of a coder's result. */
  static boolean throwsInAnyCase(String name) {
    return name.equals("throwException");
  }
}
