package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;

/** What a promise refuses has come too late: nobody takes it, nor how it was closed. */
abstract class Refused {
  abstract boolean offer(Channel channel);

  void refused(Promise<Channel> promise, Channel channel) {
    if (!promise.trySuccess(channel)) {
      channel.close(); // ok: nobody takes the channel
    } else {
      channel.close(); // expect: DiscardedAsyncResult
    }
  }

  void taken(CompletableFuture<Channel> promise, Channel channel) {
    if ((promise.complete(channel))) {
      channel.close(); // expect: DiscardedAsyncResult
    } else {
      channel.close(); // ok: nobody takes the channel
    }
  }

  void left(CompletableFuture<Channel> promise, Channel channel) {
    if (promise.complete(channel)) {
      return;
    }
    channel.close(); // ok: nobody takes the channel
  }

  void leftWithIt(CompletableFuture<Channel> promise, Channel channel) {
    if (!promise.complete(channel)) {
      return;
    }
    channel.close(); // expect: DiscardedAsyncResult
  }

  void oneOfTwoQuestions(CompletableFuture<Channel> promise, Channel channel) {
    if (channel.isOpen() && !promise.complete(channel)) {
      channel.close(); // ok: nobody takes the channel
    }
    if (!promise.complete(channel) && channel.isOpen()) {
      channel.close(); // ok: nobody takes the channel
    }
    if (!channel.isOpen() || !promise.complete(channel)) {
      channel.close(); // expect: DiscardedAsyncResult
    }
    if (!channel.isOpen() || promise.complete(channel)) {
      return;
    }
    channel.close(); // ok: nobody takes the channel
  }

  void refusedFirst(CompletableFuture<Channel> promise, Channel channel) {
    if (!promise.complete(channel) && channel.isOpen()) {
      channel.close(); // ok: nobody takes the channel
    }
  }

  void twoOtherQuestions(Channel channel) {
    if (channel.isOpen() && offer(channel)) {
      channel.close(); // expect: DiscardedAsyncResult
    }
  }

  void perhapsTaken(CompletableFuture<Channel> promise, Channel channel) {
    if (channel.isOpen() && promise.complete(channel)) {
      return;
    }
    channel.close(); // expect: DiscardedAsyncResult
  }

  interface Lock {
    CompletableFuture<Void> unlockAsync();
  }

  void givenBack(CompletableFuture<Lock> promise, Lock lock) {
    if (!promise.complete(lock)) {
      lock.unlockAsync(); // expect: DiscardedAsyncResult
    }
  }

  void saidInstead(Promise<Channel> promise, Channel channel) {
    if (!promise.trySuccess(channel)) {
      channel.writeAndFlush("too late"); // expect: DiscardedAsyncResult
    }
  }

  void notThePromise(Promise<Channel> promise, Channel channel) {
    promise.trySuccess(channel);
    if (!offer(channel)) {
      channel.close(); // expect: DiscardedAsyncResult
    }
    if (!promise.tryFailure(new IllegalStateException())) {
      channel.close(); // expect: DiscardedAsyncResult
    }
  }

  static final class Dialed extends CompletableFuture<Channel> {
    void dialed(Channel channel) {
      if (!complete(channel)) {
        channel.close(); // ok: nobody takes the channel
      }
    }
  }
}
