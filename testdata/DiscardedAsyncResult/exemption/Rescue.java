package cases.discarded.exemption;

import com.google.common.util.concurrent.FutureCallback;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** More places in which a failure is already being handled, and places that look like it. */
abstract class Rescue {
  private static final Logger log = LoggerFactory.getLogger(Rescue.class);

  interface Connection {
    CompletableFuture<Void> closeAsync();

    void handshake() throws IOException;
  }

  void loggedAndClosed(Connection connection) {
    try {
      connection.handshake();
    } catch (IOException e) {
      log.warn("handshake", e);
      connection.closeAsync(); // ok: the failure that matters is logged
    }
  }

  void closedAfterTheCatch(Connection connection) {
    try {
      connection.handshake();
    } catch (IOException e) {
      log.warn("handshake", e);
    }
    connection.closeAsync(); // expect: DiscardedAsyncResult
  }

  void closedInTheTry(Connection connection) {
    try {
      connection.handshake();
      connection.closeAsync(); // expect: DiscardedAsyncResult
    } catch (IOException e) {
      log.warn("handshake", e);
    }
  }

  CompletableFuture<Integer> exceptionally(Connection connection, CompletableFuture<Integer> reply) {
    return reply.exceptionally(
        failure -> {
          connection.closeAsync(); // ok: the failure goes on to the caller
          throw new CompletionException(failure);
        });
  }

  CompletableFuture<Void> thenAccept(Connection connection, CompletableFuture<Integer> reply) {
    return reply.thenAccept(
        n -> {
          connection.closeAsync(); // expect: DiscardedAsyncResult
        });
  }

  void nettyListener(ChannelFuture connected) {
    connected.addListener( // ok: the caller has the future
        future -> {
          if (!future.isSuccess()) {
            connected.channel().close(); // ok: the failure is being handled
          }
        });
  }

  void nettyListenerOnSuccess(ChannelFuture connected) {
    connected.addListener( // ok: the caller has the future
        future -> {
          if (future.isSuccess()) {
            connected.channel().close(); // expect: DiscardedAsyncResult
          }
        });
  }

  abstract static class Reader implements Flow.Subscriber<String> {
    private final Connection connection;

    Reader(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void onError(Throwable failure) {
      log.warn("read", failure);
      connection.closeAsync(); // ok: the failure is being handled
    }

    @Override
    public void onComplete() {
      connection.closeAsync(); // expect: DiscardedAsyncResult
    }
  }

  FutureCallback<String> callback(Channel channel) {
    return new FutureCallback<>() {
      @Override
      public void onSuccess(String value) {
        channel.close(); // expect: DiscardedAsyncResult
      }

      @Override
      public void onFailure(Throwable failure) {
        channel.close(); // ok: the failure is being handled
      }
    };
  }
}
