package cases.discarded.obligation;

/** The words by which the variants of a poll differ, and polls with few and many of them. */
abstract class VariantWords {
  enum Progress {
    WRITE_DONE,
    WRITE_PENDING
  }

  sealed interface Flush permits FlushDone, FlushPending {}

  record FlushDone() implements Flush {}

  record FlushPending() implements Flush {}

  abstract static sealed class Step permits StepOver, StepNotReady {}

  static final class StepOver extends Step {}

  static final class StepNotReady extends Step {}

  enum Ready {
    READY,
    READY_NOT_YET
  }

  enum Five {
    DONE,
    PENDING,
    FAILED,
    CLOSED,
    SKIPPED
  }

  enum Six {
    DONE,
    PENDING,
    FAILED,
    CLOSED,
    SKIPPED,
    UNKNOWN
  }

  enum Approval {
    PENDING,
    REJECTED
  }

  abstract Progress write();

  abstract Flush flush();

  abstract FlushPending hurry();

  abstract Step step();

  abstract StepNotReady halfStep();

  abstract Ready ready();

  abstract Five five();

  abstract Six six();

  abstract Approval ask();

  void dropped() {
    write(); // expect: DiscardedAsyncResult
    flush(); // expect: DiscardedAsyncResult
    hurry(); // expect: DiscardedAsyncResult
    step(); // expect: DiscardedAsyncResult
    halfStep(); // expect: DiscardedAsyncResult
    ready(); // expect: DiscardedAsyncResult
    five(); // expect: DiscardedAsyncResult
  }

  void droppedStates() {
    six(); // ok: so many states are of something that is kept
    ask(); // ok: none of them says that the work is done
  }
}
