package cases.flush.bool;

/** Flushes that answer with a boolean. */
class Answers {
  interface Link {
    boolean flush();

    boolean tryDrain();

    boolean isOpen();

    boolean hasPendingWrites();

    void close();

    void disconnect();
  }

  private boolean flushed;

  void dropped(Link link) {
    link.flush(); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void gated(Link link) {
    if (link.flush()) { // ok: closes when done
      link.close();
    }
  }

  void guard(Link link) {
    if (!link.flush()) { // ok: returns when not done
      return;
    }
    link.close();
  }

  void thrown(Link link) {
    if (!link.tryDrain()) { // ok: throws when not done
      throw new IllegalStateException("not drained");
    }
    link.disconnect();
  }

  void askedAfterwards(Link link) {
    boolean done = link.flush(); // expect: FlushIgnoredBeforeClose
    link.close();
    if (!done) {
      return;
    }
    System.err.println("done");
  }

  void noted(Link link, boolean slow) {
    boolean done = link.flush(); // ok: closes when done
    boolean late = false;
    if (!done && slow) {
      late = true;
    }
    if (late) {
      System.err.println("late");
    }
    if (done) {
      link.close();
    }
  }

  void loop(Link link) {
    while (!link.flush()) { // ok: goes on when done
      Thread.onSpinWait();
    }
    link.close();
  }

  void loopNamed(Link link) {
    boolean done = false;
    while (!done) {
      done = link.flush(); // ok: goes on when done
    }
    link.close();
  }

  void loopOnce(Link link) {
    boolean done = false;
    for (int i = 0; i < 3 && !done; i++) {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    }
    link.close();
  }

  void stored(Link link) {
    flushed = link.flush(); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void storedAndAsked(Link link) {
    flushed = link.flush(); // ok: the field is asked
    if (flushed) {
      link.close();
    }
  }

  void logged(Link link) {
    boolean done = link.flush(); // expect: FlushIgnoredBeforeClose
    System.out.println("flushed " + done);
    link.close();
  }

  void onlyLogged(Link link) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("not everything is out");
    }
    link.close();
  }

  void compound(Link link) {
    if (link.isOpen() && link.flush()) { // ok: closes when done
      link.close();
    }
  }

  void compoundVariable(Link link) {
    boolean done = link.isOpen() && link.flush(); // ok: closes when done
    if (!done) {
      return;
    }
    link.close();
  }

  void eitherIsEnough(Link link, boolean force) {
    if (link.flush() || force) { // ok: left open unless it is forced, so somebody has decided
      link.close();
    }
  }

  void comparedWithLiteral(Link link) {
    if (link.flush() == false) { // ok: returns when not done
      return;
    }
    link.close();
  }

  void ternary(Link link) {
    String state = link.flush() ? "done" : "pending"; // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void asserted(Link link) {
    requireTrue(link.flush()); // ok: the helper throws
    link.close();
  }

  void connectionAsked(Link link) {
    link.flush(); // ok: the link is asked what is left
    if (link.hasPendingWrites()) {
      return;
    }
    link.close();
  }

  void connectionAskedForSomethingElse(Link link) {
    link.flush(); // expect: FlushIgnoredBeforeClose
    if (!link.isOpen()) {
      return;
    }
    link.close();
  }

  void keptForLater(Link link, java.util.Deque<Link> later) {
    if (!link.flush()) { // ok: somebody comes back to it
      later.addFirst(link);
    }
    if (later.isEmpty()) {
      link.close();
    }
  }

  private static void requireTrue(boolean done) {
    if (!done) {
      throw new IllegalStateException();
    }
  }

  boolean reported(Link link) {
    boolean done = link.flush(); // expect: FlushIgnoredBeforeClose
    link.close();
    boolean late = done;
    return late;
  }
}
