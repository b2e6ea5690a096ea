package cases.discarded.obligation;

import java.util.function.Consumer;

/** Poll types known by their structure: a variant says "not done yet". */
abstract class SealedPoll {
  sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
  }

  sealed interface Step permits Step.Done, Step.NotReady {
    final class Done implements Step {}

    final class NotReady implements Step {}
  }

  abstract static sealed class Outcome permits Complete, Incomplete {}

  static final class Complete extends Outcome {}

  static final class Incomplete extends Outcome {}

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}
  }

  interface Open {}

  record Pending() implements Open {}

  abstract Poll<Integer> pollRead();

  abstract Step step();

  abstract Outcome advance();

  abstract Shape shape();

  abstract Open open();

  void dropped() {
    pollRead(); // expect: DiscardedAsyncResult
    step(); // expect: DiscardedAsyncResult
    advance(); // expect: DiscardedAsyncResult
  }

  void notPolls() {
    shape(); // ok: no variant says that something is not done
    open(); // ok: not sealed
  }

  int branched() {
    if (pollRead() instanceof Poll.Ready<Integer> ready) { // ok: branched on
      return ready.value();
    }
    return -1;
  }

  void named() {
    var unused = pollRead(); // expect: DiscardedAsyncResult
  }

  Poll<Integer> named2() {
    var poll = pollRead(); // ok: returned
    return poll;
  }

  void loop() {
    while (step() instanceof Step.NotReady) { // ok: branched on
      Thread.onSpinWait();
    }
  }

  Runnable reference() {
    return this::pollRead; // expect: DiscardedAsyncResult
  }

  Runnable otherReference() {
    return this::shape; // ok: an ordinary value
  }

  void logged() {
    System.out.println("read " + pollRead()); // expect: DiscardedAsyncResult
    System.out.println("shape " + shape()); // ok: an ordinary value
  }

  private static <T> T told(T value, Consumer<T> look) {
    look.accept(value);
    return value;
  }

  private static <T> T same(T value) {
    return value;
  }

  void lookedAtOnTheWay() {
    told( // ok: the consumer looks at it
        step(),
        step -> {
          if (step instanceof Step.NotReady) {
            throw new IllegalStateException("not ready");
          }
        });
  }

  void handedBack() {
    same(step()); // expect: DiscardedAsyncResult
  }

  void madeHere(boolean eager) {
    Poll<Integer> read = new Poll.Pending<>(); // ok: nothing that is not known
    if (eager) {
      read = pollRead(); // expect: DiscardedAsyncResult
    }
    System.out.println("read: " + read);
  }
}
