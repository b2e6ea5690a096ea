package cases.flush.poll;

import java.io.IOException;
import java.util.List;

/** What a variant of any name says is told by what the others say. */
abstract class ToldByTheOthers {
  sealed interface Io<T> permits Of, NotYet, Broken {}

  record Of<T>(T value) implements Io<T> {}

  record NotYet<T>() implements Io<T> {}

  record Broken<T>(IOException cause) implements Io<T> {}

  sealed interface Step permits PendingWrite, DoneWrite, BrokenWrite {}

  record PendingWrite() implements Step {}

  record DoneWrite() implements Step {}

  record BrokenWrite() implements Step {}

  /** Two that may say that all is done. */
  sealed interface End permits Pending, Done, Cut {}

  record Pending() implements End {}

  record Done() implements End {}

  record Cut() implements End {}

  /** Of the words of the type none is left in a name, or the wrong one. */
  enum Ready {
    OPENED,
    NOT_READY
  }

  enum Out {
    PENDING_OUT,
    ALL_OUT,
    CLOSED_OUT
  }

  /** It hands out the only objects of its variants. */
  sealed interface Once {
    record Ready() implements Once {}

    record Pending() implements Once {}

    static Once ready() {
      return READY;
    }

    Once READY = new Ready();
  }

  abstract Once once();

  abstract Io<Integer> write(byte[] bytes);

  abstract Step flush();

  abstract End drain();

  abstract Out tryFlush();

  abstract Ready ready();

  abstract void take(Object what);

  abstract void close();

  void only(byte[] bytes) {
    if (write(bytes) instanceof Of<Integer>) { // ok: the only one that is neither pending nor broken
      close();
    }
  }

  void whole(byte[] bytes) throws IOException {
    Io<Integer> io = write(bytes); // ok: closes when all is out
    if (io instanceof Broken<Integer> broken) {
      throw broken.cause();
    }
    if (io instanceof Of<Integer> of && of.value() == bytes.length) {
      close();
    }
  }

  void onlyTheFailure(byte[] bytes) throws IOException {
    Io<Integer> io = write(bytes); // expect: FlushIgnoredBeforeClose
    if (io instanceof Broken<Integer> broken) {
      throw broken.cause();
    }
    close();
  }

  void orElse(byte[] bytes) {
    if (!(write(bytes) instanceof Of<Integer>)) { // expect: FlushIgnoredBeforeClose
      close();
    }
  }

  void decided(byte[] bytes, boolean force) {
    boolean out = write(bytes) instanceof Of<Integer>; // ok: stays open unless it is forced
    if (!out && !force) {
      return;
    }
    close();
  }

  void firstWord() {
    if (flush() instanceof PendingWrite) { // ok: comes again
      return;
    }
    close();
  }

  void firstWordOfDone() {
    if (flush() instanceof DoneWrite) { // ok: closes when all is out
      close();
    }
  }

  void firstWordOfFailure() {
    if (flush() instanceof BrokenWrite) { // expect: FlushIgnoredBeforeClose
      return;
    }
    close();
  }

  void oneOfTwo() {
    if (drain() instanceof Cut) { // ok: it is cut, so that nothing more can come
      close();
    }
  }

  void notThatOne() {
    if (drain() instanceof Cut) { // expect: FlushIgnoredBeforeClose
      return;
    }
    close();
  }

  void notThatOneUnlessForced(boolean force) {
    boolean cut = drain() instanceof Cut; // expect: FlushIgnoredBeforeClose
    if (!cut && !force) {
      return;
    }
    close();
  }

  void done(boolean force) {
    boolean done = drain() instanceof Done; // ok: stays open unless it is forced
    if (!done && !force) {
      return;
    }
    close();
  }

  void opened(boolean force) {
    boolean opened = ready() == Ready.OPENED; // ok: stays open unless it is forced
    if (!opened && !force) {
      return;
    }
    close();
  }

  void castTo(byte[] bytes) {
    take(((Of<Integer>) write(bytes)).value()); // ok: it is no other one
    close();
  }

  void castToTheFailure(byte[] bytes) {
    if ((Broken<Integer>) write(bytes) != null) { // expect: FlushIgnoredBeforeClose
      take(bytes);
    }
    close();
  }

  void theOnlyObject() {
    if (once() == Once.ready()) { // ok: closes when all is out
      close();
    }
  }

  void theConstantObject(boolean force) {
    boolean done = once() == Once.READY; // ok: stays open unless it is forced
    if (!done && !force) {
      return;
    }
    close();
  }

  void constant() {
    if (tryFlush() == Out.ALL_OUT) { // ok: closes when all is out
      close();
    }
  }

  void pendingConstant() {
    if (tryFlush() != Out.PENDING_OUT) { // ok: closes unless more is to come
      close();
    }
  }

  void failedConstant() {
    if (tryFlush() != Out.CLOSED_OUT) { // expect: FlushIgnoredBeforeClose
      close();
    }
  }

  void switched() {
    switch (tryFlush()) { // ok: each has its arm
      case ALL_OUT -> close();
      default -> {}
    }
  }

  void all(List<ToldByTheOthers> outs) {
    if (outs.stream().map(ToldByTheOthers::flush).allMatch(f -> f instanceof DoneWrite)) {
      outs.forEach(ToldByTheOthers::close); // ok: all are done
    }
  }
}
