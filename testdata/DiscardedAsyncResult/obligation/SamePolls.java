package cases.discarded.obligation;

import java.io.IOException;

/** A poll that gives itself back after a look at the error still says that it is not done. */
abstract class SamePolls {
  sealed interface Poll {
    default Poll orThrow() throws IOException {
      if (this instanceof Failed failed) {
        throw failed.cause();
      }
      return this;
    }

    default Poll self() {
      return this;
    }

    record Ready() implements Poll {}

    record Pending() implements Poll {}

    record Failed(IOException cause) implements Poll {}
  }

  private final Poll last = new Poll.Ready();

  abstract Poll pollRead(int most);

  Poll last() {
    return last;
  }

  void fresh() throws IOException {
    pollRead(1).self(); // expect: DiscardedAsyncResult
    pollRead(2).orThrow(); // expect: DiscardedAsyncResult
    last().self(); // ok: a state that is kept
  }

  Poll kept() throws IOException {
    Poll poll = pollRead(1); // ok: returned
    poll.self(); // ok: the poll itself is kept
    poll.orThrow(); // ok: the poll itself is kept
    return poll;
  }

  void lost() throws IOException {
    Poll poll = pollRead(1);
    poll.self(); // expect: DiscardedAsyncResult
  }
}
