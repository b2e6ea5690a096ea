package cases.flush.answers;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A ring that writes behind, with all its ways to tell what is left. */
class RingBuffer implements Closeable {
  private final Target target;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicBoolean clean = new AtomicBoolean();
  private boolean dirty;
  private int left;

  RingBuffer(Target target) {
    this.target = target;
  }

  interface Target extends Closeable {
    /** How many entries are still left. */
    int flush() throws IOException;

    /** What remained, or nothing. */
    Optional<byte[]> drain();

    /** Whether the whole entry was taken. */
    boolean write(byte[] b);

    OptionalInt tryFlush();
  }

  /** How a flush went. */
  record FlushResult(int written, boolean complete) {}

  FlushResult flushAll() throws IOException {
    int rest = target.flush();
    return new FlushResult(left - rest, rest == 0); // ok: told
  }

  void closeHasty() throws IOException {
    target.flush(); // expect: FlushIgnoredBeforeClose
    target.close();
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      while (target.flush() > 0) {
        Thread.onSpinWait();
      }
      target.close(); // ok: loops
    } finally {
      lock.unlock();
    }
  }

  void closeLocked() throws IOException {
    lock.lock();
    try {
      target.flush(); // expect: FlushIgnoredBeforeClose
    } finally {
      lock.unlock();
    }
    target.close();
  }

  void closeDirty() throws IOException {
    dirty = target.flush() != 0;
    if (!dirty) {
      target.close(); // ok: the field is asked
    }
  }

  void closeAtomic() throws IOException {
    clean.set(target.flush() == 0);
    if (clean.get()) {
      target.close(); // ok: the flag is asked
    }
  }

  void closeOwn() throws IOException {
    FlushResult r = flushAll();
    if (r.complete()) {
      target.close(); // ok: the record is asked
    }
  }

  void closeDrained() throws IOException {
    target.drain().ifPresent(rest -> System.err.println(rest.length + " bytes lost")); // ok: asked and told
    target.close();
  }

  void closeDrainedEmpty() throws IOException {
    if (target.drain().isEmpty()) {
      target.close(); // ok: asked
    }
  }

  void closeDrainedThrow() throws IOException {
    Optional<byte[]> rest = target.drain();
    if (rest.isPresent()) {
      throw new IOException("left: " + rest.get().length);
    }
    target.close(); // ok: asked
  }

  void closeTried() throws IOException {
    int n = target.tryFlush().orElseThrow(() -> new IOException("busy")); // ok: throws when it could not
    System.out.println(n + " written");
    target.close();
  }

  void writeLast(byte[] b) throws IOException {
    target.write(b); // expect: FlushIgnoredBeforeClose
    target.close();
  }

  void writeLastRight(byte[] b) throws IOException {
    BooleanSupplier tried = () -> target.write(b);
    while (!tried.getAsBoolean()) {
      Thread.onSpinWait();
    }
    target.close(); // ok: loops on the supplier
  }

  void writeSeveral(byte[]... all) throws IOException {
    for (byte[] b : all) {
      if (!target.write(b)) {
        throw new IOException("full");
      }
    }
    target.close(); // ok: each is asked
  }

  void writeSeveralHasty(byte[]... all) throws IOException {
    for (byte[] b : all) target.write(b); // expect: FlushIgnoredBeforeClose
    target.close();
  }

  void writeAnd(byte[] a, byte[] b) throws IOException {
    boolean both = target.write(a) & target.write(b);
    if (both) {
      target.close(); // ok: asked
    }
  }

  void minMax(int tries) throws IOException {
    int rest = Integer.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      rest = Math.min(rest, target.flush());
    }
    if (rest > 0) {
      throw new IOException("left: " + rest);
    }
    target.close(); // ok: the least is asked
  }
}
