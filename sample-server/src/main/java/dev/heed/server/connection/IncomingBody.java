package dev.heed.server.connection;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.RequestBody;
import dev.heed.server.http.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The body of one request between its handler, on any thread, and its connection, on the loop's.
 *
 * <p>The handler's demand is the back-pressure: without it the connection does not read.
 */
final class IncomingBody implements RequestBody {
  private final Runnable wake;
  private CompletableFuture<BodyPart> demand;
  private BodyPart.End end;
  private IOException failure;

  IncomingBody(Runnable wake) {
    this.wake = wake;
  }

  /** The body of a request that has none: it is at its end. */
  static IncomingBody none(Runnable wake) {
    IncomingBody body = new IncomingBody(wake);
    body.end = BodyPart.End.PLAIN;
    return body;
  }

  @Override
  public CompletionStage<BodyPart> read() {
    CompletableFuture<BodyPart> part = new CompletableFuture<>();
    synchronized (this) {
      if (demand != null) {
        throw new IllegalStateException("the last part has not come yet");
      }
      if (end != null) {
        return CompletableFuture.completedFuture(end);
      }
      if (failure != null) {
        return CompletableFuture.failedFuture(failure);
      }
      demand = part;
    }
    wake.run();
    return part;
  }

  /** Whether the handler waits for a part. */
  synchronized boolean isWanted() {
    return demand != null;
  }

  /** Hands over a copy of these bytes to the handler that waits for them. */
  void deliver(ByteBuffer bytes) {
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    answer(takeDemand(), new BodyPart.Data(copy));
  }

  /** Says that the body is complete. */
  void end(Fields trailers) {
    BodyPart.End last = trailers.size() == 0 ? BodyPart.End.PLAIN : new BodyPart.End(trailers);
    CompletableFuture<BodyPart> waiting;
    synchronized (this) {
      end = last;
      waiting = takeDemand();
    }
    if (waiting != null) {
      answer(waiting, last);
    }
  }

  /** Says that no more of the body will come; does nothing after its end. */
  void fail(IOException cause) {
    CompletableFuture<BodyPart> waiting;
    synchronized (this) {
      if (end != null || failure != null) {
        return;
      }
      failure = cause;
      waiting = takeDemand();
    }
    if (waiting != null) {
      waiting.completeExceptionally(cause);
    }
  }

  private synchronized CompletableFuture<BodyPart> takeDemand() {
    CompletableFuture<BodyPart> taken = demand;
    demand = null;
    return taken;
  }

  private static void answer(CompletableFuture<BodyPart> waiting, BodyPart part) {
    waiting.complete(part);
  }
}
