package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** A must-use method, and the methods that override it. */
class MustUseMethod {
  interface Counter {
    @MustUse("the ticket cannot be returned without its number")
    int take(int many);

    int peek(int many);
  }

  static class Base implements Counter {
    @Override
    public int take(int many) {
      return many;
    }

    @Override
    public int peek(int many) {
      return many;
    }

    @MustUse
    protected String stamp() {
      return "";
    }
  }

  static final class Derived extends Base {
    @Override
    public int take(int many) {
      return super.take(many) + 1; // ok: returned
    }

    @Override
    protected String stamp() {
      return "derived";
    }
  }

  void onTheInterface(Counter counter) {
    counter.take(1); // expect: DiscardedAsyncResult
    counter.peek(1); // ok: not a must-use method
  }

  void onAnOverride(Derived derived) {
    derived.take(1); // expect: DiscardedAsyncResult
    derived.stamp(); // expect: DiscardedAsyncResult
    derived.peek(1); // ok: not a must-use method
  }

  int summed(Counter counter) {
    return counter.take(1) + counter.take(2); // ok: both are added up
  }

  IntConsumer reference(Counter counter) {
    return counter::take; // expect: DiscardedAsyncResult
  }

  IntUnaryOperator referenceThatKeeps(Counter counter) {
    return counter::take; // ok: the operator returns it
  }

  void inALambda(Counter counter, Runnable[] out) {
    out[0] = () -> counter.take(1); // expect: DiscardedAsyncResult
    out[1] = () -> counter.peek(1); // ok: not a must-use method
  }

  void unread(Counter counter) {
    int taken = counter.take(1); // expect: DiscardedAsyncResult
  }

  void compared(Counter counter) {
    while (counter.take(1) < 3) { // ok: branched on
      Thread.onSpinWait();
    }
  }

  @MustUse
  static <T> T checked(T value) {
    return value;
  }

  void generic() {
    checked("x"); // expect: DiscardedAsyncResult
    System.out.println(checked("x").length()); // ok: a link of a chain that is printed
  }
}
