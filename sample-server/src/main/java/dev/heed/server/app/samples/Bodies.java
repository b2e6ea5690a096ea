package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.RequestBody;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Reads request bodies to their end. */
final class Bodies {
  private Bodies() {}

  /** Reads and forgets. */
  static CompletionStage<BodyPart.End> drain(RequestBody body) {
    return forEach(body, bytes -> {});
  }

  /** Gives each part to a sink, one after the other; completes at the end. */
  static CompletionStage<BodyPart.End> forEach(RequestBody body, Consumer<ByteBuffer> sink) {
    CompletableFuture<BodyPart> part = body.read().toCompletableFuture();
    // As a loop while parts are here, so that a long body does not become a deep stack.
    while (part.isDone() && !part.isCompletedExceptionally()) {
      if (part.join() instanceof BodyPart.End end) {
        return CompletableFuture.completedFuture(end);
      }
      sink.accept(((BodyPart.Data) part.join()).bytes());
      part = body.read().toCompletableFuture();
    }
    return part.thenCompose(next -> take(next, body, sink));
  }

  private static CompletionStage<BodyPart.End> take(
      BodyPart part, RequestBody body, Consumer<ByteBuffer> sink) {
    if (part instanceof BodyPart.End end) {
      return CompletableFuture.completedFuture(end);
    }
    sink.accept(((BodyPart.Data) part).bytes());
    return forEach(body, sink);
  }
}
