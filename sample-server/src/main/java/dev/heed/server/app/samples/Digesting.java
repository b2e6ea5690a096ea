package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.ContentDigest.Algorithm;
import dev.heed.server.http.Fields;
import dev.heed.server.http.HttpVersion;
import dev.heed.server.http.RequestHead;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Adds the digests that a request wants (RFC 9530) to the answers of another handler.
 *
 * <p>Content in memory gets them in the head. Content that is made on the way is sent in chunks and
 * gets them in the trailer section. Files go out unseen and get none, which a wish allows for.
 */
final class Digesting implements Handler {
  private final Handler handler;

  Digesting(Handler handler) {
    this.handler = handler;
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    Wish wish = Wish.of(request.head());
    CompletionStage<Response> answer = handler.handle(request);
    return wish == null ? answer : answer.thenApply(response -> grant(wish, response));
  }

  /** A wish for one of the two fields; without a content coding or a range they say the same. */
  private record Wish(String field, Algorithm algorithm) {
    static Wish of(RequestHead head) {
      if (head.version() == HttpVersion.HTTP_1_0 || head.isHead()) {
        return null;
      }
      Wish content = of(head, "Content-Digest");
      return content != null ? content : of(head, "Repr-Digest");
    }

    private static Wish of(RequestHead head, String field) {
      Optional<Algorithm> wanted = ContentDigest.wanted(head.fields(), "Want-" + field);
      return wanted.map(algorithm -> new Wish(field, algorithm)).orElse(null);
    }
  }

  private static Response grant(Wish wish, Response response) {
    ContentDigest digest = new ContentDigest(wish.algorithm());
    if (response.status() != 200) {
      return response;
    }
    if (response.body() instanceof ResponseBody.Bytes bytes) {
      String value = digest.update(bytes.bytes().duplicate()).value();
      Fields fields = response.fields().toBuilder().set(wish.field(), value).build();
      return new Response(response.status(), fields, bytes);
    }
    if (response.body() instanceof ResponseBody.Produced produced) {
      Producer producer = new Summing(produced.producer(), wish.field(), digest);
      Fields fields = response.fields().toBuilder().set("Trailer", wish.field()).build();
      return new Response(response.status(), fields, new ResponseBody.Produced(-1, producer));
    }
    return response;
  }

  /** Sums up what goes by and says it at the end. */
  private record Summing(Producer producer, String field, ContentDigest digest)
      implements Producer {
    @Override
    public CompletionStage<BodyPart> next() {
      return producer.next().thenApply(this::sum);
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
      if (part instanceof BodyPart.End) {
        return new BodyPart.End(Fields.of(field, digest.value()));
      }
      digest.update(((BodyPart.Data) part).bytes().duplicate());
      return part;
    }
  }
}
