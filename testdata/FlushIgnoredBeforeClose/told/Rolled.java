package cases.flush.told;

import java.util.concurrent.CompletableFuture;

/** What was flushed gets another name, and its old name goes to another object. */
class Rolled {
  interface Segment {
    CompletableFuture<Void> flush();

    void close();
  }

  private Segment current;
  private Segment before;

  void theNewOne(Segment next) {
    Segment old = current;
    current = next;
    current.flush(); // expect: DiscardedAsyncResult
    old.close();
  }

  void theOldOne(Segment next) {
    current.flush(); // expect: FlushIgnoredBeforeClose
    Segment old = current;
    current = next;
    old.close();
  }

  void theOldOneIsKept(Segment next) {
    current.flush(); // expect: DiscardedAsyncResult
    before = current;
    current = next;
    current.close();
  }

  void awaited(Segment next) {
    CompletableFuture<Void> flushed = current.flush(); // ok: the old one is closed behind it
    Segment old = current;
    current = next;
    flushed.join();
    old.close();
  }

  void exchanged(Segment one, Segment other) {
    one.flush(); // expect: FlushIgnoredBeforeClose
    Segment third = one;
    one = other;
    other = third;
    other.close();
  }

  void exchangedAndKept(Segment one, Segment other) {
    one.flush(); // expect: DiscardedAsyncResult
    Segment third = one;
    one = other;
    other = third;
    one.close();
  }
}
