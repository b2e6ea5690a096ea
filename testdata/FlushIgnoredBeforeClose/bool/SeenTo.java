package cases.flush.bool;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever knows that a flush is not done may have other code see to it, before the close. */
abstract class SeenTo {
  private static final Logger LOG = LoggerFactory.getLogger(SeenTo.class);

  interface Link {
    boolean flush();

    String name();

    void close();
  }

  interface Gauges {
    void record(Link link);
  }

  private final List<Link> dirty = new ArrayList<>();

  abstract void retry(Link link);

  abstract void tell(String name);

  abstract boolean equals(Link one, Link other);

  private void note(Link link) {
    LOG.warn("{} is not done", link.name());
  }

  void seenTo(Link link) {
    if (!link.flush()) { // ok: somebody is given the link to see to it
      retry(link);
    }
    link.close();
  }

  void kept(Link link) {
    if (!link.flush()) { // ok: it is kept for later
      dirty.add(link);
    }
    link.close();
  }

  void seenToInAnyCase(Link link) {
    link.flush(); // expect: FlushIgnoredBeforeClose
    retry(link);
    link.close();
  }

  void told(Link link) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      tell(link.name());
    }
    link.close();
  }

  void logged(Link link) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      LOG.warn("not done: {}", link);
    }
    link.close();
  }

  void counted(Link link, Gauges gauges) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      gauges.record(link);
    }
    link.close();
  }

  void compared(Link link, Link other) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      equals(link, other);
    }
    link.close();
  }

  void anotherIsSeenTo(Link link, Link other) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      retry(other);
    }
    link.close();
  }

  void onlyNoted(Link link) {
    if (!link.flush()) { // expect: FlushIgnoredBeforeClose
      note(link);
    }
    link.close();
  }
}
