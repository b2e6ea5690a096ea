package cases.progress.waiting;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class Queues {
  private final BlockingQueue<String> bounded = new ArrayBlockingQueue<>(64);
  private final Queue<String> free = new ConcurrentLinkedQueue<>();
  private final LinkedBlockingQueue<String> endless = new LinkedBlockingQueue<>();
  private final AtomicLong dropped = new AtomicLong();

  void offer(String s) {
    bounded.offer(s); // expect: IgnoredIoProgress
  }

  void offerCounted(String s) {
    if (!bounded.offer(s)) {
      dropped.incrementAndGet(); // ok: asked
    }
  }

  void offerNamed(String s) {
    boolean ignored = bounded.offer(s); // expect: IgnoredIoProgress
  }

  void offerTimed(String s) throws InterruptedException {
    bounded.offer(s, 10, TimeUnit.MILLISECONDS); // expect: IgnoredIoProgress
  }

  void put(String s) throws InterruptedException {
    bounded.put(s); // ok: waits for room
  }

  void add(String s) {
    bounded.add(s); // ok: throws when full
  }

  void free(String s) {
    free.offer(s); // ok: never full
  }

  void endless(String s) {
    endless.offer(s); // ok: never full
  }

  void deque(ArrayDeque<String> d, PriorityQueue<String> p, LinkedList<String> l, String s) {
    d.offer(s); // ok: never full
    p.offer(s); // ok: never full
    l.offerFirst(s); // ok: never full
  }

  void boundedDeque(String s) {
    BlockingDeque<String> d = new LinkedBlockingDeque<>(8);
    d.offerFirst(s); // expect: IgnoredIoProgress
    d.forEach(System.out::println);
  }

  void handOff(SynchronousQueue<String> q, String s) {
    q.offer(s); // expect: IgnoredIoProgress
  }

  void transfer(TransferQueue<String> q, String s) {
    q.tryTransfer(s); // expect: IgnoredIoProgress
  }

  void transferTimed(TransferQueue<String> q, String s) throws InterruptedException {
    if (!q.tryTransfer(s, 1, TimeUnit.SECONDS)) {
      throw new RejectedExecutionException(s); // ok: asked
    }
  }

  void all(List<String> list) {
    list.forEach(bounded::offer); // expect: IgnoredIoProgress
  }

  void allLambda(List<String> list) {
    list.forEach(s -> bounded.offer(s)); // expect: IgnoredIoProgress
  }

  boolean allRight(List<String> list) {
    return list.stream().allMatch(bounded::offer); // ok: asked
  }

  long allCounted(List<String> list) {
    return list.stream().filter(s -> !bounded.offer(s)).count(); // ok: filtered by the answer
  }

  void stream(List<String> list) {
    list.stream().map(bounded::offer).count(); // expect: IgnoredIoProgress
  }

  void streamLambda(List<String> list) {
    list.stream().map(s -> bounded.offer(s)).count(); // expect: IgnoredIoProgress
  }

  List<Boolean> streamKept(List<String> list) {
    return list.stream().map(s -> bounded.offer(s)).toList(); // ok: kept
  }

  void later(Executor e, String s) {
    e.execute(() -> bounded.offer(s)); // expect: IgnoredIoProgress
  }

  void laterRight(Executor e, String s) {
    e.execute(
        () -> {
          if (!bounded.offer(s)) {
            dropped.incrementAndGet(); // ok: asked
          }
        });
  }

  void makeRoom(String s) {
    while (!bounded.offer(s)) {
      bounded.poll(); // ok: the oldest goes
    }
  }

  void drain(Collection<String> to) {
    bounded.drainTo(to); // ok: the collection tells
  }

  String poll() throws InterruptedException {
    return bounded.poll(1, TimeUnit.SECONDS); // ok: returned
  }

  void worker() throws InterruptedException {
    for (String s; (s = bounded.poll(1, TimeUnit.SECONDS)) != null; ) {
      System.out.println(s); // ok: asked for null
    }
  }

  void orElse(String s) {
    boolean ok = bounded.offer(s) || free.offer(s); // ok: the left is branched on
    if (!ok) {
      throw new IllegalStateException();
    }
  }

  void retried(String s) throws InterruptedException {
    boolean ok = bounded.offer(s); // expect: IgnoredIoProgress
    ok = bounded.offer(s, 1, TimeUnit.SECONDS);
    if (!ok) {
      throw new IllegalStateException("full");
    }
  }

  /** A queue of one's own that always takes what it is given. */
  abstract static class Grows extends AbstractQueue<String> implements BlockingQueue<String> {
    private final AtomicReference<String> head = new AtomicReference<>();

    @Override
    public boolean offer(String s) {
      for (; ; ) {
        if (head.compareAndSet(null, s)) {
          return true;
        }
      }
    }

    @Override
    public void put(String s) {
      offer(s); // ok: its answer is always yes
    }
  }

  /** One that takes it in another method, and says so. */
  abstract static class Adds extends AbstractQueue<String> implements BlockingQueue<String> {
    private final AtomicReference<String> head = new AtomicReference<>();

    @Override
    public boolean offer(String s) {
      return add(s);
    }

    @Override
    public boolean add(String s) {
      head.set(s);
      return true;
    }

    @Override
    public void put(String s) {
      offer(s); // ok: its answer is always that of add, which is yes
    }

    private boolean swap(String s) {
      return head.compareAndSet(null, s);
    }

    @Override
    public boolean offer(String s, long timeout, TimeUnit unit) {
      return swap(s);
    }

    void last(String s) {
      offer(s, 1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }
  }

  /** A queue of one's own that sometimes takes nothing. */
  abstract static class Full extends AbstractQueue<String> implements BlockingQueue<String> {
    private final AtomicReference<String> head = new AtomicReference<>();

    @Override
    public boolean offer(String s) {
      if (head.get() != null) {
        return false;
      }
      head.set(s);
      return true;
    }

    @Override
    public void put(String s) {
      offer(s); // expect: IgnoredIoProgress
    }
  }
}
