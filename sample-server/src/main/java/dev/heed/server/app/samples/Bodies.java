package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.RequestBody;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
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
    Reading reading = new Reading(body, sink);
    reading.goOn();
    return reading.end;
  }

  /**
   * One body being read, with one stage for all of it.
   *
   * <p>A stage per part, each waiting for the next, would be held until the last part comes: the
   * peer would choose how many.
   */
  private static final class Reading {
    private final CompletableFuture<BodyPart.End> end = new CompletableFuture<>();
    private final RequestBody body;
    private final Consumer<ByteBuffer> sink;

    /** How many parts are to be asked for, with the one that is being asked for. */
    private final AtomicInteger due = new AtomicInteger();

    Reading(RequestBody body, Consumer<ByteBuffer> sink) {
      this.body = body;
      this.sink = sink;
    }

    /**
     * Asks for the next part; as a loop while parts are here, so that a long body does not become a
     * deep stack.
     */
    void goOn() {
      // If not the first, then below this call, or on a thread that is about to look again.
      if (due.getAndIncrement() == 0) {
        do {
          ask();
        } while (due.decrementAndGet() > 0);
      }
    }

    private void ask() {
      try {
        body.read().whenComplete(this::take);
      } catch (RuntimeException | Error e) {
        end.completeExceptionally(e);
      }
    }

    private void take(BodyPart part, Throwable failure) {
      if (failure != null) {
        end.completeExceptionally(failure);
      } else if (part instanceof BodyPart.End last) {
        end.complete(last);
      } else if (accepts((BodyPart.Data) part)) {
        goOn();
      }
    }

    /** What the sink throws would be lost in the stage that nobody looks at. */
    private boolean accepts(BodyPart.Data part) {
      try {
        sink.accept(part.bytes());
        return true;
      } catch (RuntimeException | Error e) {
        end.completeExceptionally(e);
        return false;
      }
    }
  }
}
