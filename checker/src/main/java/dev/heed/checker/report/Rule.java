package dev.heed.checker.report;

/** The rules, most specific first: a place is reported once, by the first that claims it. */
public enum Rule {
  FLUSH_IGNORED_BEFORE_CLOSE("FlushIgnoredBeforeClose"),
  UNCOMPLETED_PROMISE("UncompletedPromise"),
  RESOURCE_CLOSED_BEFORE_COMPLETION("ResourceClosedBeforeCompletion"),
  NESTED_ASYNC_RESULT("NestedAsyncResult"),
  IGNORED_IO_PROGRESS("IgnoredIoProgress"),
  DISCARDED_ASYNC_RESULT("DiscardedAsyncResult");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /** The name that users write in options and suppressions. */
  public String id() {
    return id;
  }
}
