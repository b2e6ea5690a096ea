package dev.heed.server.connection;

/** Segments in the order in which they leave; an empty queue takes no memory for its elements. */
final class SegmentQueue {
  private Segment first;
  private Segment last;
  private int size;

  boolean isEmpty() {
    return first == null;
  }

  int size() {
    return size;
  }

  /** The segment that leaves next; null if there is none. */
  Segment peek() {
    return first;
  }

  /** Adds a segment that is in no queue. */
  void add(Segment segment) {
    if (first == null) {
      first = segment;
    } else {
      last.follow(segment);
    }
    last = segment;
    size++;
  }

  /** Removes the segment that {@link #peek} gives; there must be one. */
  void remove() {
    first = first.next();
    size--;
    if (first == null) {
      last = null;
    }
  }

  void clear() {
    first = null;
    last = null;
    size = 0;
  }
}
