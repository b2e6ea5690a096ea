package dev.heed.checker.report;

/** The rules, most specific first: a place is reported once, by the first that claims it. */
public enum Rule {
  FLUSH_IGNORED_BEFORE_CLOSE(
      "FlushIgnoredBeforeClose",
      "On some path a close runs although nobody knows whether the flush before it is done.",
      "A flush or write that has not finished leaves bytes behind, and the close throws them away:"
          + " the peer sees a short response and no error. Wait for the result of the flush, or let"
          + " the close follow it, before anything is closed."),
  UNCOMPLETED_PROMISE(
      "UncompletedPromise",
      "A promise is completed only where things go well, so that a failure leaves its waiter"
          + " waiting.",
      "The callback that completes the promise does not run when the stage before it fails, or its"
          + " own failure is dropped. Whoever waits for the promise then waits for ever. Complete it"
          + " on both outcomes, for example in a whenComplete that passes the failure on."),
  RESOURCE_CLOSED_BEFORE_COMPLETION(
      "ResourceClosedBeforeCompletion",
      "A future still uses a resource when the code around it closes the resource.",
      "Closing a resource while a future works with it makes the work fail, or read and write what"
          + " is no longer there. Close it when the future completes, or wait for the future"
          + " first."),
  NESTED_ASYNC_RESULT(
      "NestedAsyncResult",
      "A future holds another future, and nobody waits for the inner one.",
      "The outer future is done as soon as the inner one exists: its value comes too early, and the"
          + " inner failure is lost. Flatten the two, for example with thenCompose instead of"
          + " thenApply."),
  IGNORED_IO_PROGRESS(
      "IgnoredIoProgress",
      "The answer that says how much was read, written or waited for is dropped.",
      "One call may do less than was asked for, and its result alone says so. Loop until nothing"
          + " is left, or look at the count or the state that the call returns."),
  DISCARDED_ASYNC_RESULT(
      "DiscardedAsyncResult",
      "The result is the only way to learn when the work is done or whether it failed, and it is"
          + " dropped.",
      "A failure of the work is lost without a trace, and what comes next may run before it is"
          + " done. Return or compose the result, wait for it, or handle its failure; where dropping"
          + " it is right, say why with Heed.discard(result, \"reason\").");

  private final String id;
  private final String summary;
  private final String help;

  Rule(String id, String summary, String help) {
    this.id = id;
    this.summary = summary;
    this.help = help;
  }

  /** The name that users write in options and suppressions. */
  public String id() {
    return id;
  }

  /** What the rule finds, in one sentence. */
  public String summary() {
    return summary;
  }

  /** What is at stake, and the ways out. */
  public String help() {
    return help;
  }
}
