package cases.discarded.held;

/** The words that tell variants apart say which of them is not done. */
abstract class Names {
  sealed interface FlushResult permits FlushDone, FlushPending {}

  record FlushDone() implements FlushResult {}

  record FlushPending() implements FlushResult {}

  enum WriteState {
    WRITE_DONE,
    WRITE_PENDING,
    WRITE_FAILED
  }

  sealed interface Reading permits Reading.Bytes, Reading.WouldBlock, Reading.Closed {
    record Bytes(int many) implements Reading {}

    record WouldBlock() implements Reading {}

    record Closed() implements Reading {}
  }

  enum Drain {
    DRAINED,
    NOT_DRAINED,
    PARTIAL
  }

  sealed interface Payment permits PendingPayment, PaidPayment, RefundedPayment {}

  record PendingPayment() implements Payment {}

  record PaidPayment() implements Payment {}

  record RefundedPayment() implements Payment {}

  enum Approval {
    PENDING_REVIEW,
    APPROVED,
    REJECTED
  }

  abstract FlushResult flush();

  abstract WriteState write();

  abstract Reading read();

  abstract Drain drain();

  abstract Payment pay();

  abstract Approval ask();

  void all() {
    flush(); // expect: DiscardedAsyncResult
    write(); // expect: DiscardedAsyncResult
    read(); // expect: DiscardedAsyncResult
    drain(); // expect: DiscardedAsyncResult
    pay(); // ok: a payment that waits for somebody is no work of this call
    ask(); // ok: neither is a review
  }

  boolean asked() {
    return flush() instanceof FlushDone // ok: branched on
        && write() == WriteState.WRITE_DONE
        && !(read() instanceof Reading.WouldBlock);
  }
}
