package dev.heed.checker.flow;

import java.util.List;
import java.util.Set;

/** What the conventions say of a method that may close, by its name. */
final class CloseNames {
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

  private static final Set<String> ENDS =
      Set.of("finish", "cleanup", "clean", "teardown", "tear", "kill", "drop", "shut");

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
          "target",
          "sink",
          "delegate",
          "underlying",
          "wrapped",
          "inner",
          "raw",
          "destination",
          "segment",
          "file",
          "log",
          "device",
          "pipe",
          "link",
          "wire",
          "endpoint",
          "backend",
          "appender",
          "producer",
          "publisher",
          "sender",
          "current",
          "streams",
          "channels",
          "connections",
          "sockets",
          "sinks",
          "files",
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

  private CloseNames() {}

  /** Whether any of the words is a verb that ends things. */
  static boolean areIn(List<String> words) {
    return words.stream().anyMatch(CLOSES::contains);
  }

  static boolean closes(CharSequence name) {
    List<String> words = Words.of(name);
    int verb = Words.verb(words);
    return (CLOSES.contains(words.get(verb))
            || (words.get(verb).equals("shut")
                && verb + 1 < words.size()
                && words.get(verb + 1).equals("down")))
        && words.subList(verb + 1, words.size()).stream()
            .allMatch(word -> CLOSE_SUFFIXES.contains(word) || CLOSES.contains(word));
  }

  /** Whether the close is one only of the very object that was flushed. */
  static boolean closesWeakly(CharSequence name) {
    List<String> words = Words.of(name);
    return WEAK_CLOSES.contains(words.get(Words.verb(words)));
  }

  /** Whether the name says that closing is what the method is for, whatever else it does. */
  static boolean isForClosing(CharSequence name) {
    List<String> words = Words.of(name);
    String verb = words.get(Words.verb(words));
    return CLOSES.contains(verb) || ENDS.contains(verb);
  }
}
