package dev.heed.checker.flow;

import java.util.Set;

/** What the conventions say of a type that bytes may go through, by its name. */
final class OutputNames {
  private static final Set<String> NO_OUTPUT =
      Set.of(
          "executor",
          "scheduler",
          "timer",
          "thread",
          "lock",
          "cache",
          "metrics",
          "metric",
          "listener",
          "listeners",
          "input",
          "reader",
          "subscription",
          "registration",
          "service",
          "pool",
          "task",
          "tasks",
          "group",
          "selector",
          "monitor",
          "decoder",
          "iterator",
          "worker",
          "watcher",
          "registry",
          "scope",
          "span",
          "latch",
          "semaphore",
          "manager",
          "factory");

  private OutputNames() {}

  /** Whether the name does not say that the type is something else, such as a lock or a reader. */
  static boolean mayCarryOutput(CharSequence type) {
    return Words.of(type).stream().noneMatch(NO_OUTPUT::contains);
  }
}
