package dev.heed.server.connection;

import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.ResponseAccount;
import dev.heed.server.poll.Poll;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** What a connection answers: the handler's responses, and refusals in the handler's stead. */
final class Answers {
  private final Surroundings here;
  private final RequestReader reader;
  private final OutboundBuffer outbound;
  private final Dialogue dialogue;
  private final Responder responder;

  Answers(
      Surroundings here,
      RequestReader reader,
      OutboundBuffer outbound,
      Dialogue dialogue,
      Runnable wake) {
    this.here = here;
    this.reader = reader;
    this.outbound = outbound;
    this.dialogue = dialogue;
    this.responder = new Responder(here, outbound, wake);
  }

  /** Moves the handler's answer into the buffer; ready if a response is complete there. */
  Poll<State> pollWrite() throws IOException {
    if (dialogue.state() == State.HANDLING && pollAnswer() instanceof Poll.Ready<Response> ready) {
      begin(ready.value());
    }
    if (dialogue.state() != State.RESPONDING) {
      return Poll.pending();
    }
    if (dialogue.writer().poll() instanceof Poll.Ready<ResponseAccount>) {
      dialogue.responseBuffered();
      return Poll.ready(dialogue.state());
    }
    return Poll.pending();
  }

  /**
   * Answers in the handler's stead and lets nothing follow.
   *
   * @param method what the request wanted, as far as that is known
   */
  void refuse(Refusal refusal, String method) {
    dialogue.disown();
    dialogue.respond(responder.refuse(refusal, method));
  }

  /** Answers a request whose head does not come to its end. */
  void refuseHead(Refusal refusal) {
    refuse(refusal, reader.methodBegun());
  }

  /** Invites the peer to send its body, if it waits for that and the handler for the body. */
  void inviteIfAwaited() {
    Exchange exchange = dialogue.exchange();
    // Once the response has begun, an invitation would stand in the middle of it.
    boolean before = dialogue.state() == State.HANDLING;
    if (before
        && exchange.awaitsInvitation()
        && exchange.handlerWantsBody()
        && !reader.holdsBytes()) {
      invite();
    }
  }

  private void invite() {
    dialogue.exchange().invited();
    outbound.append(ResponseHeadEncoder.interimContinue(), null, false);
  }

  private Poll<Response> pollAnswer() {
    try {
      return dialogue.exchange().pollAnswer();
    } catch (ExecutionException e) {
      if (dialogue.exchange().isBodyBroken()) {
        // The peer's doing, and nothing that a handler would have to be mended for.
        refuse(new Refusal(400, "the request's body is incomplete"), dialogue.method());
      } else {
        answerFailure(e.getCause());
      }
      return Poll.pending();
    }
  }

  private void answerFailure(Throwable failure) {
    here.handlerFailed(failure);
    refuse(new Refusal(500, "the handler failed"), dialogue.method());
  }

  private void begin(Response response) {
    Exchange exchange = dialogue.exchange();
    boolean readsOn;
    try {
      readsOn = readsOn(response.body());
    } catch (ExecutionException e) {
      responder.release(response.body());
      answerFailure(e.getCause());
      return;
    }
    if (readsOn && exchange.awaitsInvitation() && !reader.holdsBytes()) {
      invite();
    }
    // A peer that still waits to be invited may send the body or not: nobody could tell.
    boolean unsure = exchange.awaitsInvitation() && !reader.holdsBytes();
    boolean keepAlive = dialogue.mayGoOn() && !unsure;
    try {
      dialogue.respond(responder.respond(exchange.head(), response, keepAlive));
    } catch (IllegalArgumentException e) {
      responder.release(response.body());
      answerFailure(e);
      return;
    }
    if (!readsOn) {
      exchange.abandonBody();
    }
  }

  private static boolean readsOn(ResponseBody body) throws ExecutionException {
    return body instanceof ResponseBody.Produced produced
        && HandlerCode.call(produced.producer()::readsRequest);
  }
}
