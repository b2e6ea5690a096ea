package cases.discarded.exemption;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an object gives itself as a callback, its member that the callee runs decides. */
abstract class GivenThis {
  private static final Logger log = LoggerFactory.getLogger(GivenThis.class);

  interface Reply {
    void arrived(String text);

    void failed(Throwable failure);
  }

  /** It is a future, and one that is told of the end of another one. */
  static final class Next extends CompletableFuture<String> implements BiConsumer<String, Throwable> {
    void after(CompletableFuture<String> last) {
      last.whenComplete(this); // ok: it reads the failure
    }

    @Override
    public void accept(String text, Throwable failure) {
      if (failure == null) {
        complete(text);
      } else {
        completeExceptionally(failure);
      }
    }
  }

  static final class Deaf extends CompletableFuture<String> implements BiConsumer<String, Throwable> {
    void after(CompletableFuture<String> last) {
      last.whenComplete((this)); // expect: DiscardedAsyncResult
    }

    @Override
    public void accept(String text, Throwable failure) {
      log.info("it was {}", text);
    }

    void failed(Throwable failure) {
      log.info("not told of this", failure);
    }
  }

  static class Counting implements BiConsumer<String, Throwable> {
    private int count;

    void after(CompletableFuture<String> last) {
      last.whenComplete(this); // expect: DiscardedAsyncResult
    }

    @Override
    public void accept(String text, Throwable failure) {
      count++;
    }
  }

  void another(CompletableFuture<String> last, Counting counting) {
    last.whenComplete(counting); // ok: it may be of a class that does more
  }

  abstract static class Later implements BiConsumer<String, Throwable> {
    void after(CompletableFuture<String> last) {
      last.whenComplete(this); // ok: its code cannot be seen
    }
  }

  abstract static class Asking implements Reply {
    abstract CompletableFuture<Void> ask(String text, Reply reply);

    void again() {
      ask("a", this); // ok: it has a member for failures
    }
  }

  abstract static class Listening implements ChannelFutureListener {
    void to(ChannelFuture written) {
      written.channel().write("a").addListeners(this, this); // ok: which of them reads what is not asked
    }

    @Override
    public void operationComplete(ChannelFuture done) {
      log.info("done", done.cause());
    }
  }
}
