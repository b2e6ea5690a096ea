package cases.flush.told;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one turn of a loop is told about its element says nothing of the elements before. */
class EachTurn {
  interface Link {
    boolean flush();

    int tryFlush();

    CompletableFuture<Void> flushAsync();

    void close();
  }

  private boolean kept;

  void onlyTheLast(List<Link> links) {
    boolean done = true;
    for (Link link : links) {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (!done) {
      return;
    }
    links.forEach(Link::close);
  }

  void besideAnother(Link another, List<Link> links) {
    kept = another.flush(); // ok: the field is asked
    boolean done = true;
    for (Link link : links) {
      done = link.flush(); // expect: FlushIgnoredBeforeClose
    }
    if (!done || !kept) {
      return;
    }
    another.close();
    links.forEach(Link::close);
  }

  void onlyTheLastAnswer(List<Link> links) {
    boolean left = false;
    for (Link link : links) {
      left = link.tryFlush() > 0; // expect: FlushIgnoredBeforeClose
    }
    if (left) {
      return;
    }
    links.forEach(Link::close);
  }

  void each(List<Link> links) {
    boolean done = true;
    for (Link link : links) {
      done &= link.flush(); // ok: of all of them
    }
    if (!done) {
      return;
    }
    links.forEach(Link::close);
  }

  void sum(List<Link> links) {
    int left = 0;
    for (Link link : links) {
      left += link.tryFlush(); // ok: of all of them
    }
    if (left > 0) {
      return;
    }
    links.forEach(Link::close);
  }

  void lazily(List<Link> links) {
    boolean done = true;
    for (Link link : links) {
      done = link.flush() && done; // ok: of all of them
    }
    if (!done) {
      return;
    }
    links.forEach(Link::close);
  }

  void untilOneIsNot(List<Link> links) {
    boolean done = true;
    for (Link link : links) {
      done = link.flush(); // ok: no other one is asked where one is not done
      if (!done) {
        break;
      }
    }
    if (!done) {
      return;
    }
    links.forEach(Link::close);
  }

  void whileTheyAre(List<Link> links) {
    boolean done = true;
    for (Iterator<Link> next = links.iterator(); done && next.hasNext(); ) {
      Link link = next.next();
      done = link.flush(); // ok: no other one is asked where one is not done
    }
    if (!done) {
      return;
    }
    links.forEach(Link::close);
  }

  void theSameOne(Link link) {
    boolean done = false;
    for (int i = 0; i < 3; i++) {
      done = link.flush(); // ok: the last one tells of all before it
    }
    if (!done) {
      return;
    }
    link.close();
  }

  void lastFuture(List<Link> links) {
    CompletableFuture<Void> last = null;
    for (Link link : links) {
      last = link.flushAsync(); // expect: FlushIgnoredBeforeClose
    }
    last.join();
    links.forEach(Link::close);
  }

  void combined(List<Link> links) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (Link link : links) {
      all = all.thenCombine(link.flushAsync(), (one, other) -> null); // ok: all of them
    }
    all.join();
    links.forEach(Link::close);
  }

  void gathered(List<Link> links) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Link link : links) {
      all.add(link.flushAsync()); // ok: all are waited for
    }
    for (CompletableFuture<Void> one : all) {
      one.join();
    }
    links.forEach(Link::close);
  }

  void anotherUnderTheSameName(Link one, Link other) {
    Link link = one;
    boolean done = link.flush(); // ok: its answer is asked, whatever the name stands for by then
    link = other;
    if (done) {
      one.close();
    }
  }
}
