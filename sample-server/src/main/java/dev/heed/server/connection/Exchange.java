package dev.heed.server.connection;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.http.BodyFraming;
import dev.heed.server.http.Fields;
import dev.heed.server.http.RequestHead;
import dev.heed.server.poll.Awaited;
import dev.heed.server.poll.Poll;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** One request on its way: its body, which may end well, ill or late, and its handler's answer. */
final class Exchange {
  private final RequestHead head;
  private final IncomingBody body;
  private final Consumer<Throwable> failures;

  /** The handler's promise, until its response is taken over. */
  private CompletionStage<Response> stage;

  private Awaited<Response> answer;
  private boolean bodyEnded;
  private boolean bodyBroken;
  private boolean abandoned;
  private boolean inviting;

  /**
   * Begins one.
   *
   * @param failures told on any thread what fails when nobody waits for the handler any more
   */
  Exchange(RequestHead head, Consumer<Throwable> failures, Runnable wake) {
    this.head = head;
    this.failures = failures;
    this.bodyEnded = hasNoBody(head.framing());
    this.body = bodyEnded ? IncomingBody.none(wake) : new IncomingBody(wake);
    this.inviting = head.expectContinue();
  }

  RequestHead head() {
    return head;
  }

  /** Asks the handler; whatever it throws is a failed answer. */
  void start(Handler handler, Runnable wake) {
    stage = HandlerCode.ask(() -> handler.handle(new Request(head, body)));
    answer = HandlerCode.watch(stage, wake);
  }

  /**
   * The handler's response.
   *
   * @throws ExecutionException if it failed
   */
  Poll<Response> pollAnswer() throws ExecutionException {
    Poll<Response> polled = answer.poll();
    if (polled instanceof Poll.Ready<Response> ready) {
      stage = null;
      if (ready.value() == null) {
        throw new ExecutionException(new NullPointerException("the handler answered null"));
      }
    }
    return polled;
  }

  /** Gives up on the handler: what it still answers is released unsent. */
  void disown() {
    CompletionStage<Response> given = stage;
    stage = null;
    if (given != null) {
      releaseWhenItComes(given);
    }
    breakBody(new IOException("the request was given up"));
  }

  private void releaseWhenItComes(CompletionStage<Response> given) {
    try {
      HandlerCode.call(
          () -> {
            given.whenComplete(
                (late, failure) -> {
                  if (failure == null && late != null) {
                    release(late);
                  }
                });
            return null;
          });
    } catch (ExecutionException e) {
      // A stage that takes no callback has failed for that already.
    }
  }

  private void release(Response late) {
    try {
      late.body().release();
    } catch (RuntimeException | Error e) {
      failures.accept(e);
    }
  }

  /** Whether somebody waits for more of the body: the handler, or the end of the exchange. */
  boolean wantsBody() {
    return !isBodyDone() && (abandoned || body.isWanted());
  }

  /** Whether the handler waits for more of the body. */
  boolean handlerWantsBody() {
    return body.isWanted();
  }

  /** Whether nothing more of the body will come. */
  boolean isBodyDone() {
    return bodyEnded || bodyBroken;
  }

  /** Whether the body was read to its end, so that the next request can begin. */
  boolean isBodyEnded() {
    return bodyEnded;
  }

  /** Whether the body ended ill. */
  boolean isBodyBroken() {
    return bodyBroken;
  }

  /** Whether the peer may still be waiting to be told that it can send the body. */
  boolean awaitsInvitation() {
    return inviting && !isBodyDone();
  }

  /** Says that the peer needs no invitation: it got one, or has begun to send. */
  void invited() {
    inviting = false;
  }

  /** Takes bytes of the body. */
  void received(Incoming.Data data) {
    inviting = false;
    if (body.isWanted()) {
      body.deliver(data.bytes());
    }
  }

  /** Takes the end of the body. */
  void endBody(Fields trailers) {
    bodyEnded = true;
    body.end(trailers);
  }

  /** Takes the end of the stream in the middle of the body. */
  void cutBody() {
    breakBody(new EOFException("the peer ended the body too early"));
  }

  /** Says that no more of the body can or may be read. */
  void breakBody(IOException cause) {
    bodyBroken = !bodyEnded;
    body.fail(cause);
  }

  /** Says that the response goes its way without what is left of the body. */
  void abandonBody() {
    abandoned = true;
    // Most requests have no body, and an exception nobody sees costs more than all else here.
    if (!isBodyDone()) {
      body.fail(new IOException("the response did not need the rest of the body"));
    }
  }

  private static boolean hasNoBody(BodyFraming framing) {
    return framing instanceof BodyFraming.None
        || framing instanceof BodyFraming.Length sized && sized.length() == 0;
  }
}
