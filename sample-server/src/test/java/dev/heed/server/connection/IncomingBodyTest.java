package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.BodyPart;
import dev.heed.server.http.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IncomingBodyTest {
  private final AtomicInteger wakes = new AtomicInteger();
  private final IncomingBody body = new IncomingBody(wakes::incrementAndGet);

  @Test
  void aDemandWakesTheConnectionAndIsMetWithACopy() {
    CompletableFuture<BodyPart> part = read();
    assertThat(wakes).hasValue(1);
    assertThat(body.isWanted()).isTrue();
    assertThat(part).isNotDone();

    byte[] reused = {1, 2, 3};
    body.deliver(ByteBuffer.wrap(reused));
    reused[0] = 9;
    assertThat(((BodyPart.Data) part.join()).bytes())
        .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(body.isWanted()).isFalse();
  }

  @Test
  void onePartAtATime() {
    CompletableFuture<BodyPart> first = read();
    assertThatThrownBy(body::read).isInstanceOf(IllegalStateException.class);
    body.deliver(ByteBuffer.allocate(1));
    assertThat(first).isCompleted();
    assertThat(read()).isNotDone();
  }

  @Test
  void theEndMeetsTheDemandAndAllLaterOnes() {
    CompletableFuture<BodyPart> waiting = read();
    Fields trailers = Fields.of("X", "y");
    body.end(trailers);
    assertThat(waiting.join()).isEqualTo(new BodyPart.End(trailers));
    assertThat(read().join()).isEqualTo(new BodyPart.End(trailers));
    assertThat(body.isWanted()).isFalse();
  }

  @Test
  void aFailureMeetsTheDemandAndAllLaterOnes() {
    CompletableFuture<BodyPart> waiting = read();
    IOException cause = new IOException("cut");
    body.fail(cause);
    body.fail(new IOException("later"));
    for (CompletableFuture<BodyPart> part : List.of(waiting, read())) {
      assertThatThrownBy(part::join).isInstanceOf(CompletionException.class).hasCause(cause);
    }
    assertThat(body.isWanted()).isFalse();
  }

  @Test
  void whatHasEndedCannotFail() {
    body.end(Fields.EMPTY);
    body.fail(new IOException("too late"));
    assertThat(read().join()).isSameAs(BodyPart.End.PLAIN);
  }

  private CompletableFuture<BodyPart> read() {
    return body.read().toCompletableFuture();
  }
}
