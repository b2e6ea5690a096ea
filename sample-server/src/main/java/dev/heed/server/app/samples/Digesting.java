package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.ContentDigest.Algorithm;
import dev.heed.server.http.DigestWishes;
import dev.heed.server.http.Fields;
import dev.heed.server.http.HttpVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Adds the digests that a request wants (RFC 9530) to the answers of another handler.
 *
 * <p>Content in memory gets them in the head. Content that is made on the way is sent in chunks and
 * gets them in the trailer section: nobody needs them to read the content, so also without {@code
 * TE: trailers} they may be sent (RFC 9110 section 6.5.1). A length that it was promised to have it
 * still has to have, though chunks do not say so. To {@code HEAD} and to HTTP/1.0 it is not made or
 * not chunked, and gets none. Digests of files are the files' handler's affair.
 */
final class Digesting implements Handler {
  private final Handler handler;

  Digesting(Handler handler) {
    this.handler = handler;
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    DigestWishes wishes = DigestWishes.of(request.head());
    CompletionStage<Response> answer = handler.handle(request);
    if (wishes.isEmpty()) {
      return answer;
    }
    boolean chunks = request.head().version() == HttpVersion.HTTP_1_1 && !request.head().isHead();
    return answer.thenApply(response -> grant(wishes, response, chunks));
  }

  private static Response grant(DigestWishes wishes, Response response, boolean chunks) {
    if (response.status() != 200 || isDigested(response.fields())) {
      return response;
    }
    Map<String, ContentDigest> digests = new LinkedHashMap<>();
    wish(DigestWishes.CONTENT, wishes.content(), digests);
    wish(DigestWishes.REPRESENTATION, wishes.representation(), digests);
    if (response.body() instanceof ResponseBody.Bytes bytes) {
      digests.values().forEach(digest -> digest.update(bytes.bytes().duplicate()));
      Fields.Builder fields = response.fields().toBuilder();
      digests.forEach((name, digest) -> fields.set(name, digest.value()));
      return new Response(response.status(), fields.build(), bytes);
    }
    if (chunks && response.body() instanceof ResponseBody.Produced produced) {
      Producer producer = new Summing(produced, digests);
      String names = String.join(", ", digests.keySet());
      Fields fields = response.fields().toBuilder().set("Trailer", names).build();
      return new Response(response.status(), fields, new ResponseBody.Produced(-1, producer));
    }
    return response;
  }

  private static boolean isDigested(Fields fields) {
    return fields.contains(DigestWishes.CONTENT) || fields.contains(DigestWishes.REPRESENTATION);
  }

  /** Without a content coding or a range, both are of the same bytes. */
  private static void wish(
      String name, Optional<Algorithm> algorithm, Map<String, ContentDigest> digests) {
    algorithm.ifPresent(wanted -> digests.put(name, new ContentDigest(wanted)));
  }

  /** Sums up what goes by and says it at the end. */
  private static final class Summing implements Producer {
    private final Producer producer;
    private final Map<String, ContentDigest> digests;
    private final long promised;
    private long produced;

    Summing(ResponseBody.Produced body, Map<String, ContentDigest> digests) {
      this.producer = body.producer();
      this.promised = body.length();
      this.digests = digests;
    }

    /** What has its promised length is whole, whatever its producer does. */
    @Override
    public CompletionStage<BodyPart> next() {
      return produced == promised
          ? CompletableFuture.completedFuture(end(Fields.EMPTY))
          : producer.next().thenApply(this::sum);
    }

    @Override
    public boolean readsRequest() {
      return producer.readsRequest();
    }

    @Override
    public void release() {
      producer.release();
    }

    private BodyPart sum(BodyPart part) {
      if (part instanceof BodyPart.Data data) {
        produced += data.bytes().remaining();
        digests.values().forEach(digest -> digest.update(data.bytes().duplicate()));
        requireKept(produced <= promised);
        return part;
      }
      requireKept(produced == promised);
      return end(((BodyPart.End) part).trailers());
    }

    private void requireKept(boolean kept) {
      if (promised >= 0 && !kept) {
        throw new IllegalStateException(produced + " bytes instead of " + promised);
      }
    }

    private BodyPart end(Fields own) {
      Fields.Builder trailers = own.toBuilder();
      digests.forEach((name, digest) -> trailers.set(name, digest.value()));
      return new BodyPart.End(trailers.build());
    }
  }
}
