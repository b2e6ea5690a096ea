package cases.discarded.exemption;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.AsyncResult;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;

/** Which side of a question about the outcome is the failure's, also where it has no branch. */
abstract class GuardedSides {
  interface Session {
    CompletableFuture<Void> close();

    CompletableFuture<Void> unsubscribe();

    CompletableFuture<Void> ping();
  }

  abstract void deliver(String text);

  void afterSuccessHasLeft(ChannelHandlerContext ctx, ChannelFuture written) {
    if (written.isSuccess()) {
      ctx.read();
      return;
    }
    ctx.close(); // ok: it has failed
  }

  void afterFailureHasLeft(ChannelHandlerContext ctx, ChannelFuture written) {
    if (!written.isSuccess()) {
      ctx.fireExceptionCaught(written.cause());
      return;
    }
    ctx.close(); // expect: DiscardedAsyncResult
  }

  void afterSuccessGoesOn(ChannelHandlerContext ctx, ChannelFuture written) {
    if (written.isSuccess()) {
      ctx.read();
    }
    ctx.close(); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> besideNoFailure(CompletableFuture<String> answer, Session session) {
    return answer.handle(
        (text, failure) -> {
          if (failure == null) {
            deliver(text);
            session.close(); // expect: DiscardedAsyncResult
          } else {
            session.close(); // ok: it has failed
            session.ping(); // expect: DiscardedAsyncResult
          }
          return null;
        });
  }

  CompletableFuture<Void> afterNoFailure(CompletableFuture<String> answer, Session session) {
    return answer.handle(
        (text, failure) -> {
          if (failure == null) {
            deliver(text);
            return null;
          }
          session.unsubscribe(); // ok: it has failed
          return null;
        });
  }

  void perhaps(CompletableFuture<String> answer, Session session, boolean idle) {
    answer.whenComplete(
        (text, failure) -> {
          if (failure == null && !idle) {
            deliver(text);
            return;
          }
          session.close(); // expect: DiscardedAsyncResult
        });
  }

  void inALoop(Iterable<AsyncResult<Session>> results, Session session) {
    for (AsyncResult<Session> result : results) {
      if (result.succeeded()) {
        continue;
      }
      session.close(); // ok: it has failed
    }
  }

  void untilTheFirstSuccess(Iterable<AsyncResult<Session>> results, Session session) {
    for (AsyncResult<Session> result : results) {
      if (result.succeeded()) {
        break;
      }
      session.close(); // ok: it has failed
    }
  }

  void beforeSuccessHasLeft(ChannelHandlerContext ctx, ChannelFuture written) {
    ctx.close(); // expect: DiscardedAsyncResult
    if (written.isSuccess()) {
      return;
    }
    ctx.read();
  }

  void sendingTheClose(WebSocket socket) {
    try {
      deliver("x");
    } catch (IllegalStateException e) {
      socket.sendClose(1011, e.getMessage()); // ok: it has failed already
      socket.sendText("sorry", true); // expect: DiscardedAsyncResult
    }
    socket.sendClose(1000, "bye"); // expect: DiscardedAsyncResult
  }
}
