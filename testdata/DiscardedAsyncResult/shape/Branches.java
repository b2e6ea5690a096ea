package cases.discarded.shape;

import java.util.concurrent.Future;

/** Branches and loops without braces. */
class Branches {
  interface Outbox {
    Future<Void> post(String text);

    boolean full();
  }

  void then(Outbox box, boolean urgent) {
    if (urgent) box.post("now"); // expect: DiscardedAsyncResult
  }

  Future<Void> thenReturned(Outbox box, boolean urgent) {
    if (urgent) return box.post("now"); // ok: returned
    return box.post("later"); // ok: returned
  }

  void otherwise(Outbox box, boolean urgent) throws Exception {
    if (urgent) box.post("now").get(); // ok: awaited
    else box.post("later"); // expect: DiscardedAsyncResult
  }

  void whileLoop(Outbox box) {
    while (!box.full()) box.post("more"); // expect: DiscardedAsyncResult
  }

  void doLoop(Outbox box) {
    do box.post("more"); // expect: DiscardedAsyncResult
    while (!box.full());
  }

  void doLoopAwaited(Outbox box) throws Exception {
    do box.post("more").get(); // ok: awaited
    while (!box.full());
  }

  void forLoop(Outbox box, Iterable<String> texts) {
    for (String text : texts) box.post(text); // expect: DiscardedAsyncResult
  }

  int condition(Outbox box) {
    return box.post("a").isCancelled() ? 1 : 0; // ok: its answer decides
  }

  void labelled(Outbox box) {
    posting:
    box.post("a"); // expect: DiscardedAsyncResult
  }

  void inLabelledLoop(Outbox box, int[][] grid) {
    rows:
    for (int[] row : grid) {
      for (int cell : row) {
        if (cell == 0) {
          continue rows;
        }
        box.post("cell " + cell); // expect: DiscardedAsyncResult
      }
    }
  }

  synchronized void guarded(Outbox box) {
    synchronized (box) {
      box.post("a"); // expect: DiscardedAsyncResult
    }
  }
}
