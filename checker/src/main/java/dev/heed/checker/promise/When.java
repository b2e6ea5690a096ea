package dev.heed.checker.promise;

/** When a callback runs. */
enum When {
  /** Only when what it waits for ended well. */
  SUCCESS,
  /** Only when it failed. */
  FAILURE,
  /** Either way, and its parameters tell which. */
  EITHER,
  /** As a task, whatever went before. */
  TASK,
  /** Nobody knows. */
  UNKNOWN
}
