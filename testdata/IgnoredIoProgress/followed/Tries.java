package cases.progress.followed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tests that let a second try go, and tests that do not. */
abstract class Tries {
  private final BlockingQueue<Boolean> two = new ArrayBlockingQueue<>(2);
  private final TransferQueue<String> starts = new LinkedTransferQueue<>();

  /** What a condition stands for. */
  static final class Gate {
    boolean open;
  }

  {
    starts.tryTransfer("made"); // expect: IgnoredIoProgress
  }

  abstract boolean isReady();

  abstract void work();

  void sameChannel(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    if (channel.write(head) == head.capacity()) { // ok: compared with what was wanted
      channel.write(body); // expect: IgnoredIoProgress
    }
  }

  void oneOfSeveral(SelectionKey[] keys, SocketChannel channel) throws IOException {
    if (keys[0].isConnectable()) {
      channel.finishConnect(); // ok: the selector says that it can be finished
    }
  }

  /** A channel that connects itself. */
  abstract static class Own extends SocketChannel {
    Own() {
      super(null);
    }

    void connectInTheEnd() throws IOException {
      if (isConnectionPending()) {
        finishConnect(); // ok: the author knows that it is not done yet
      }
    }
  }

  void ownTest(ReentrantLock lock) {
    if (isReady()) {
      lock.tryLock(); // expect: IgnoredIoProgress
    }
  }

  void otherQuestion(Semaphore permits) {
    if (permits.isFair()) {
      permits.tryAcquire(); // expect: IgnoredIoProgress
    }
  }

  void otherLock(ReentrantLock lock, ReentrantLock other) {
    if (other.isHeldByCurrentThread()) {
      lock.tryLock(); // expect: IgnoredIoProgress
    }
  }

  void sameLock(ReentrantLock lock) {
    if (!lock.isHeldByCurrentThread()) {
      lock.tryLock(); // ok: the author knows that somebody else may hold it
    }
  }

  void twoTokens() {
    two.offer(Boolean.TRUE); // expect: IgnoredIoProgress
  }

  void nearlyForEver(CountDownLatch latch) throws InterruptedException {
    latch.await(Integer.MAX_VALUE, TimeUnit.SECONDS); // ok: sixty-eight years are no timeout
    work();
  }

  void aDay(CountDownLatch latch) throws InterruptedException {
    latch.await(86_400, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    work();
  }

  void inAHandler(CountDownLatch latch) throws InterruptedException {
    try {
      work();
    } catch (IllegalStateException e) {
      latch.await(1, TimeUnit.SECONDS); // ok: the best effort on a failure
      throw e;
    }
  }

  void inATaskOfAHandler(TransferQueue<String> queue, Executor executor) {
    try {
      work();
    } catch (IllegalStateException e) {
      executor.execute(() -> queue.tryTransfer("failed")); // expect: IgnoredIoProgress
    }
  }

  void cancelled(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write(buffer).cancel(true); // ok: nobody waits for a count
  }

  void stateOfAnother(Condition changed, Gate gate) throws InterruptedException {
    changed.await(1, TimeUnit.SECONDS); // ok: the state is tested
    if (gate.open) {
      work();
    }
  }

  void formatted(SocketChannel channel, ByteBuffer buffer, String name) throws IOException {
    int count = channel.write(buffer); // expect: IgnoredIoProgress
    System.out.printf("%s %d%n", name, count);
  }
}
