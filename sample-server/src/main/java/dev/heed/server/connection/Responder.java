package dev.heed.server.connection;

import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.BodyEncoder;
import dev.heed.server.http.Decoded;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.RequestHead;
import dev.heed.server.http.ResponseFraming;
import dev.heed.server.integrity.ResponseAccount;
import java.nio.ByteBuffer;

/** Begins responses: decides how each is framed, buffers its head, and opens its account. */
final class Responder {
  private final Surroundings here;
  private final OutboundBuffer out;
  private final Runnable wake;

  Responder(Surroundings here, OutboundBuffer out, Runnable wake) {
    this.here = here;
    this.out = out;
    this.wake = wake;
  }

  /**
   * Begins a handler's response.
   *
   * @param keepAlive whether this side lets the connection persist
   * @throws IllegalArgumentException if the handler says what it may not; nothing is buffered then
   */
  ResponseWriter respond(RequestHead request, Response response, boolean keepAlive) {
    long length = response.body().length();
    return begin(response, ResponseFraming.of(request, response.status(), length, keepAlive));
  }

  /** Begins an answer in the handler's stead, the last one of the connection. */
  ResponseWriter refuse(Refusal refusal, String method) {
    Response response = Response.text(refusal.status(), refusal.reason() + "\n");
    Decoded.Refused refused = new Decoded.Refused(refusal, method);
    return begin(response, ResponseFraming.of(refused, response.body().length()));
  }

  /** Frees what a body holds; one that cannot be freed is the handler's failure. */
  void release(ResponseBody body) {
    try {
      body.release();
    } catch (RuntimeException | Error e) {
      // Whatever it is, the connection still has to come to its end.
      here.handlerFailed(e);
    }
  }

  /** A body that is not sent is not kept until the head is out: it may hold a descriptor. */
  private ResponseAccount open(ResponseBody body, ResponseFraming framing, BodyEncoder encoder) {
    if (framing.kind() != ResponseFraming.Kind.NO_BODY) {
      return here.integrity().open(encoder.promised(), () -> release(body));
    }
    release(body);
    return here.integrity().open(encoder.promised(), () -> {});
  }

  private ResponseWriter begin(Response response, ResponseFraming framing) {
    ByteBuffer head = here.heads().encode(response.status(), response.fields(), framing);
    BodyEncoder encoder = new BodyEncoder(framing);
    ResponseBody body = response.body();
    ResponseAccount account = open(body, framing, encoder);
    return new ResponseWriter(head, body, framing, encoder, account, out, wake);
  }
}
