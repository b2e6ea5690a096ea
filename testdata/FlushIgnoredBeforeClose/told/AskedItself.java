package cases.flush.told;

import java.util.concurrent.CompletableFuture;

/** A callback that names the link itself makes no question to the link one about the callback. */
class AskedItself {
  interface Link {
    CompletableFuture<Void> flush();

    void note(String text);

    boolean isCalm();

    int uses();

    void close();
  }

  interface Marks {
    void mark(Throwable failure);

    boolean isMarked();

    int count();
  }

  void linkIsAsked(Link link) {
    link.flush().whenComplete((done, e) -> link.note("flushed " + e)); // expect: FlushIgnoredBeforeClose
    if (link.isCalm()) {
      link.close();
    }
  }

  void linkIsCounted(Link link) {
    link.flush().whenComplete((done, e) -> link.note("flushed " + e)); // expect: FlushIgnoredBeforeClose
    if (link.uses() == 0) {
      link.close();
    }
  }

  void marksAreAsked(Link link, Marks marks) {
    link.flush().whenComplete((done, e) -> marks.mark(e)); // ok: the marks say whether it ran
    if (marks.isMarked()) {
      link.close();
    }
  }

  void marksAreCounted(Link link, Marks marks) {
    link.flush().whenComplete((done, e) -> marks.mark(e)); // ok: the marks say whether it ran
    if (marks.count() == 0) {
      link.close();
    }
  }
}
