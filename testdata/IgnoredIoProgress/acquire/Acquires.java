package cases.progress.acquire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A try may fail, and a bounded queue may be full. */
abstract class Acquires {
  private final Queue<String> unbounded = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<String> bounded = new ArrayBlockingQueue<>(16);
  private final BlockingQueue<String> linked = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> linkedBounded = new LinkedBlockingQueue<>(16);
  private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<String> constructed;
  private final BlockingQueue<String> eitherUnbounded;
  private final BlockingQueue<String> eitherWay;

  Acquires(int capacity) {
    constructed = new LinkedBlockingDeque<>(capacity);
    if (capacity == 0) {
      eitherUnbounded = new LinkedBlockingQueue<>();
      eitherWay = new LinkedBlockingQueue<>();
    } else {
      eitherUnbounded = new PriorityBlockingQueue<>(capacity);
      eitherWay = new ArrayBlockingQueue<>(capacity);
    }
  }

  abstract void work();

  void lock(Lock lock) {
    lock.tryLock(); // expect: IgnoredIoProgress
    try {
      work();
    } finally {
      lock.unlock();
    }
  }

  void lockBranch(Lock lock) {
    if (lock.tryLock()) { // ok: branched on
      try {
        work();
      } finally {
        lock.unlock();
      }
    }
  }

  void lockTimed(Lock lock) throws InterruptedException {
    lock.tryLock(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void lockWaits(Lock lock) {
    lock.lock(); // ok: it waits until it has the lock
    work();
  }

  void lockAsked(ReentrantLock lock) {
    lock.tryLock(); // ok: the lock is asked
    if (lock.isHeldByCurrentThread()) {
      work();
    }
  }

  boolean lockKept(Lock lock) {
    boolean locked = lock.tryLock(); // ok: returned
    return locked;
  }

  void lockNamed(Lock lock) {
    boolean unused = lock.tryLock(); // expect: IgnoredIoProgress
    work();
  }

  void permit(Semaphore permits) {
    permits.tryAcquire(); // expect: IgnoredIoProgress
    work();
  }

  void permitBranch(Semaphore permits) {
    boolean got = permits.tryAcquire(2); // ok: branched on
    if (!got) {
      throw new IllegalStateException("too many");
    }
    work();
  }

  void permitWaits(Semaphore permits) throws InterruptedException {
    permits.acquire(); // ok: it waits until it has the permit
    work();
  }

  void fileLock(FileChannel file) throws IOException {
    file.tryLock(); // expect: IgnoredIoProgress
    work();
  }

  void fileLockChecked(FileChannel file) throws IOException {
    FileLock lock = file.tryLock(); // ok: null says no
    if (lock == null) {
      throw new IOException("somebody else has it");
    }
    work();
  }

  void connect(SocketChannel channel) throws IOException {
    channel.finishConnect(); // expect: IgnoredIoProgress
    work();
  }

  void connectBranch(SocketChannel channel) throws IOException {
    if (!channel.finishConnect()) { // ok: branched on
      return;
    }
    work();
  }

  void connectAsked(SocketChannel channel) throws IOException {
    channel.finishConnect(); // ok: the channel is asked
    if (channel.isConnected()) {
      work();
    }
  }

  void connectable(SelectionKey key, SocketChannel channel) throws IOException {
    if (key.isConnectable()) {
      channel.finishConnect(); // ok: the selector says that it can be finished
    }
  }

  void queueUnbounded(String element) {
    unbounded.offer(element); // ok: it takes everything
  }

  void queueBounded(String element) {
    bounded.offer(element); // expect: IgnoredIoProgress
  }

  void queueLinked(String element) {
    linked.offer(element); // ok: made without a bound
  }

  void queueLinkedBounded(String element) {
    linkedBounded.offer(element); // expect: IgnoredIoProgress
  }

  void queueConstructed(String element) {
    constructed.offer(element); // expect: IgnoredIoProgress
  }

  void queueEitherUnbounded(String element) {
    eitherUnbounded.offer(element); // ok: it takes everything, however it was made
  }

  void queueEitherWay(String element) {
    eitherWay.offer(element); // expect: IgnoredIoProgress
  }

  void queueOfExecutor(ThreadPoolExecutor executor, Runnable task) {
    executor.getQueue().offer(task); // ok: nobody can see here how it was made
  }

  void permitAwaitedInLoop(Semaphore signal, AtomicBoolean ready) throws InterruptedException {
    while (!ready.get()) {
      signal.tryAcquire(1, TimeUnit.SECONDS); // ok: the loop tests the state
    }
  }

  void permitTimed(Semaphore permits) throws InterruptedException {
    permits.tryAcquire(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void queueWithHugeBound(String element) {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(Integer.MAX_VALUE);
    queue.offer(element); // ok: a bound of two thousand million is none
  }

  void wakeUp() {
    wakeUps.offer(Boolean.TRUE); // ok: one token is as good as two
  }

  void lastWins(String element) {
    BlockingQueue<String> one = new ArrayBlockingQueue<>(1);
    one.offer(element); // expect: IgnoredIoProgress
    work();
  }

  void queueFirst(BlockingDeque<String> queue, String element) {
    queue.offerFirst(element); // expect: IgnoredIoProgress
  }

  void handOver(TransferQueue<String> queue, String element) {
    queue.tryTransfer(element); // expect: IgnoredIoProgress
  }

  void handOverWaits(TransferQueue<String> queue, String element) throws InterruptedException {
    queue.transfer(element); // ok: it waits for a taker
  }

  void queueGiven(BlockingQueue<String> queue, String element) {
    queue.offer(element); // expect: IgnoredIoProgress
  }

  void queueGivenPlain(Queue<String> queue, String element) {
    queue.offer(element); // ok: a plain queue has no bound as far as anybody can see
  }

  void queueLocal(String element) {
    Queue<String> queue = new ArrayBlockingQueue<>(1);
    queue.offer(element); // expect: IgnoredIoProgress
    work();
  }

  void queueOfMemory(String element) {
    ArrayDeque<String> queue = new ArrayDeque<>();
    queue.offer(element); // ok: it takes everything
    queue.offerFirst(element); // ok: it takes everything
  }

  void queuePriority(PriorityBlockingQueue<String> queue, String element) {
    queue.offer(element); // ok: it takes everything
  }

  void queueHandOver(SynchronousQueue<String> queue, String element) {
    queue.offer(element); // expect: IgnoredIoProgress
  }

  void queueTimed(String element) throws InterruptedException {
    bounded.offer(element, 1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void queueBranch(String element) {
    if (!bounded.offer(element)) { // ok: branched on
      throw new IllegalStateException("full");
    }
  }

  void queueWaits(String element) throws InterruptedException {
    bounded.put(element); // ok: it waits for room
  }

  void queueDropsOldest(String element) {
    if (!bounded.offer(element)) { // ok: branched on
      bounded.poll();
      bounded.offer(element); // ok: room was just made
    }
  }

  void queueWithRoom(String element) {
    if (bounded.remainingCapacity() > 0) {
      bounded.offer(element); // ok: asked before
    }
  }

  void queueEach(List<String> elements) {
    elements.forEach(bounded::offer); // expect: IgnoredIoProgress
  }

  List<String> queueEachUnbounded(List<String> elements) {
    Queue<String> all = new ArrayDeque<>();
    elements.forEach(all::offer); // ok: it takes everything
    return new ArrayList<>(all);
  }

  void add(List<String> list, String element) {
    list.add(element); // ok: a list takes everything
  }
}
