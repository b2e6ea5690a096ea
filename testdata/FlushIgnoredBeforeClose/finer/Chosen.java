package cases.flush.finer;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What a number, a word or a state that was chosen on the way says later. */
class Chosen {
  enum Step {
    FLUSHED,
    AGAIN
  }

  interface Out {
    boolean drain();

    boolean flush();

    CompletableFuture<Void> send();

    void close();
  }

  void aboveZero(Out out) {
    int left = out.flush() ? 0 : 1; // ok: closed because something is left
    if (left > 0) {
      out.close();
    }
  }

  void zeroOrMore(Out out) {
    int left = out.flush() ? 0 : 1; // expect: FlushIgnoredBeforeClose
    if (left >= 0) {
      out.close();
    }
  }

  void atMostZero(Out out) {
    int left = out.flush() ? 0 : 1; // ok: nothing is left
    if (left <= 0) {
      out.close();
    }
  }

  void belowTwo(Out out) {
    int left = out.flush() ? 0 : 1; // expect: FlushIgnoredBeforeClose
    if (left < 2) {
      out.close();
    }
  }

  void oppositeOfTheOpposite(Out out) {
    out.drain(); // ok: it is done when what is flushed behind it is
    int left = out.flush() ? 0 : 1; // ok: nothing is left
    if (!(left != 0)) {
      out.close();
    }
  }

  void wordFirst(Out out) {
    String next = out.flush() ? "close" : "wait"; // ok: the word says so
    if ("close".equals(next)) {
      out.close();
    }
  }

  void wrongWordFirst(Out out) {
    String next = out.flush() ? "close" : "wait"; // expect: FlushIgnoredBeforeClose
    if (!"later".equals(next)) {
      out.close();
    }
  }

  void bothAreEqual(Out out) {
    Step step = Step.AGAIN;
    if (out.flush()) { // ok: the state says so
      step = Step.FLUSHED;
    }
    if (Objects.equals(step, Step.FLUSHED)) {
      out.close();
    }
  }

  void bothAreEqualTheOtherWay(Out out) {
    Step step = Step.AGAIN;
    if (out.flush()) { // ok: the state says so
      step = Step.FLUSHED;
    }
    if (!Objects.equals(Step.FLUSHED, step)) {
      return;
    }
    out.close();
  }

  void bothAreEqualToNothingSaid(Out out, Step wanted) {
    Step step = Step.AGAIN;
    if (out.flush()) { // expect: FlushIgnoredBeforeClose
      step = Step.FLUSHED;
    }
    if (Objects.equals(step, wanted)) {
      out.close();
    }
  }

  void someWord(Out out, boolean ready, String reason) {
    String why = null;
    if (ready) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      why = reason;
    }
    if ("late".equals(why)) {
      out.close();
    }
  }

  void noWord(Out out, boolean ready, String reason) {
    String why = null;
    if (ready) {
      out.flush(); // ok: closed only where it was not flushed
      why = reason;
    }
    if (why == null) {
      out.close();
    }
  }

  void waitsForTheOtherTwice(Out one, Out two) {
    CompletableFuture<Void> sent = two.send(); // ok: waited for
    int left = one.flush() ? 0 : 1; // ok: the number says so
    sent.join();
    sent.join();
    two.close();
    if (left == 0) {
      one.close();
    }
  }

  void numberSaysNothingOfTheOther(Out one, Out two) {
    CompletableFuture<Void> sent = two.send(); // expect: FlushIgnoredBeforeClose
    int left = one.flush() ? 0 : 1; // ok: the number says so
    if (left == 0) {
      one.close();
      two.close();
    }
    sent.join();
  }

  private static final int OUT = 0;
  private static final int LATER = 1;

  void namedNumber(Out out) {
    int code = out.flush() ? OUT : LATER; // ok: the number says so
    if (code == OUT) {
      out.close();
    }
  }

  void letter(Out out) {
    char code = out.flush() ? 'd' : 'w'; // ok: the letter says so
    if (code == 'd') {
      out.close();
    }
  }

  void wrongLetter(Out out) {
    char code = out.flush() ? 'd' : 'w'; // expect: FlushIgnoredBeforeClose
    if (code != 'x') {
      out.close();
    }
  }

  void wideNumber(Out out) {
    int left = out.flush() ? 0 : 1; // ok: nothing is left
    if (left == 0L) {
      out.close();
    }
  }

  void fraction(Out out) {
    double share = out.flush() ? 1.0 : 0.5; // expect: FlushIgnoredBeforeClose
    if (share < 2.0) {
      out.close();
    }
  }

  void countedUp(Out out) {
    int done = 0;
    if (out.flush()) { // ok: the number says so
      done++;
    }
    if (done == 1) {
      out.close();
    }
  }

  interface Same {
    boolean equals();
  }

  void equalToNothing(Out out, Same same) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (same.equals()) {
      out.close();
    }
  }

  private int turns;

  void sumThatNobodyKnows(Out out, boolean first) {
    if (first) {
      turns = 0;
    }
    int next = turns + 1;
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (next > 0) {
      out.close();
    }
  }
}
