package dev.heed.server.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.Decoded;
import dev.heed.server.http.Fields;
import dev.heed.server.http.Limits;
import dev.heed.server.http.RequestDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Content that is made on the way, wanted with its digest: what was promised of it still holds. */
class DigestingTest {
  private static final BodyPart TEN =
      new BodyPart.Data(ByteBuffer.wrap("0123456789".getBytes(StandardCharsets.US_ASCII)));

  @Test
  void theDigestComesInTheTrailers() {
    Producer producer = ask(-1, TEN, BodyPart.End.PLAIN);
    assertThat(next(producer)).isSameAs(TEN);
    expectDigest(next(producer));
  }

  @Test
  void whatHasItsPromisedLengthIsWholeWhateverItsProducerDoes() {
    Producer producer = ask(10, TEN);
    assertThat(next(producer)).isSameAs(TEN);
    expectDigest(next(producer));
  }

  /** The peer gets chunks, which say nothing of a length: it would take this for the whole. */
  @Test
  void anEndBeforeThePromisedLengthIsAFailure() {
    Producer producer = ask(11, TEN, BodyPart.End.PLAIN);
    assertThat(next(producer)).isSameAs(TEN);
    assertThatThrownBy(() -> next(producer))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("10 bytes instead of 11");
  }

  @Test
  void morePastThePromisedLengthIsAFailure() {
    Producer producer = ask(9, TEN, BodyPart.End.PLAIN);
    assertThatThrownBy(() -> next(producer))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("10 bytes instead of 9");
  }

  private static void expectDigest(BodyPart part) {
    ContentDigest digest = new ContentDigest(ContentDigest.Algorithm.SHA_256);
    ByteBuffer bytes = ((BodyPart.Data) TEN).bytes().duplicate();
    assertThat(((BodyPart.End) part).trailers().first("Content-Digest"))
        .contains(digest.update(bytes).value());
  }

  private static BodyPart next(Producer producer) {
    return producer.next().toCompletableFuture().join();
  }

  private static Producer ask(long length, BodyPart... parts) {
    Queue<BodyPart> left = new ArrayDeque<>(List.of(parts));
    Producer producer = () -> CompletableFuture.completedFuture(left.remove());
    ResponseBody body = new ResponseBody.Produced(length, producer);
    Response made = new Response(200, Fields.EMPTY, body);
    Response digested =
        new Digesting(request -> CompletableFuture.completedFuture(made))
            .handle(request())
            .toCompletableFuture()
            .join();
    return ((ResponseBody.Produced) digested.body()).producer();
  }

  private static Request request() {
    String head = "GET / HTTP/1.1\r\nHost: h\r\nWant-Content-Digest: sha-256=1\r\n\r\n";
    ByteBuffer bytes = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    Decoded decoded = new RequestDecoder(Limits.DEFAULT).feed(bytes);
    return new Request(((Decoded.Complete) decoded).head(), CompletableFuture::new);
  }
}
