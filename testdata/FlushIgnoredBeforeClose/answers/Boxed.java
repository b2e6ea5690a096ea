package cases.flush.answers;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers that are objects: boxed, or what a type parameter stands for. */
abstract class Boxed {
  interface Counting {
    /** How many bytes are left. */
    Integer flush();

    void close();
  }

  interface Answering {
    Boolean flush();

    void close();
  }

  interface Stage<R> {
    R flush();

    R flush(int most);

    <T> T flush(Function<Stage<R>, T> function);

    void close();
  }

  /** What comes back is what the function makes of it. */
  interface Folded<R> {
    R flush(Function<String, R> function);

    void close();
  }

  private Integer none;

  void equalToNothing(Counting out) {
    Integer left = out.flush();
    if (left.equals(0)) {
      out.close();
    }
  }

  boolean unlessEqualToNothing(Counting out) {
    Integer left = out.flush();
    if (!left.equals(0)) {
      return false;
    }
    out.close();
    return true;
  }

  void nothingEqualsIt(Counting out) {
    Integer left = out.flush();
    if (Integer.valueOf(0).equals(left)) {
      out.close();
    }
  }

  void equalToAField(Counting out) {
    Integer left = out.flush();
    if (none.equals(left)) {
      out.close();
    }
  }

  void compared(Counting out) {
    Integer left = out.flush();
    if (left.compareTo(0) == 0) {
      out.close();
    }
  }

  void comparedByHelper(Counting out) {
    if (Objects.equals(out.flush(), 0)) {
      out.close();
    }
  }

  void onlyFailed(Counting out) {
    Integer left = out.flush(); // expect: FlushIgnoredBeforeClose
    if (left.equals(-1)) {
      return;
    }
    out.close();
  }

  void equalToTrue(Answering out) {
    if (out.flush().equals(true)) {
      out.close();
    }
  }

  void notEqualToFalse(Answering out) {
    if (!Boolean.FALSE.equals(out.flush())) {
      out.close();
    }
  }

  void dropped(Answering out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void droppedByType(Stage<Boolean> stage) {
    stage.flush(); // expect: FlushIgnoredBeforeClose
    stage.close();
  }

  <S extends Stage<Integer>> S droppedByBound(S stage) {
    stage.flush(); // expect: FlushIgnoredBeforeClose
    stage.close();
    return stage;
  }

  void droppedWithAnAmount(Stage<Boolean> stage) {
    stage.flush(16); // expect: FlushIgnoredBeforeClose
    stage.close();
  }

  void byType(Stage<Boolean> stage) {
    if (stage.flush()) {
      stage.close();
    }
  }

  /** Nobody knows what it says. */
  <R> void anything(Stage<R> stage) {
    stage.flush();
    stage.close();
  }

  <R> R tested(Stage<R> stage, Predicate<? super R> done) {
    R result = stage.flush();
    if (!done.test(result)) {
      throw new IllegalStateException();
    }
    stage.close();
    return result;
  }

  void ofAFunction(Stage<String> stage) {
    stage.flush(Objects::isNull);
    stage.close();
  }

  void ofItsFunction(Folded<Boolean> folded) {
    folded.flush(String::isEmpty);
    folded.close();
  }
}
