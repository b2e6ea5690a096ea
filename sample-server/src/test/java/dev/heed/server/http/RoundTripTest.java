package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded comes back as it was, over many pipelined messages cut at random. */
class RoundTripTest {
  private static final String TOKEN = "abcXYZ019!#$%&'*+-.^_`|~";
  private static final String PATH = "/abcXYZ019-._~!$&'()*+,;=:@";
  private static final String VALUE = "abc XYZ\t019:,;\"\\\u0080\u00ff=";

  /** A request as it was written, and what must be read. */
  private record Sent(
      String method,
      String target,
      Fields fields,
      BodyFraming framing,
      String body,
      Fields trailers) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void readsWhatWasWritten(long seed) throws BodyLengthException {
    Random random = new Random(seed);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sent.add(write(random, wire));
    }
    assertThat(read(random, wire.toByteArray())).isEqualTo(sent);
  }

  private static Sent write(Random random, ByteArrayOutputStream wire) throws BodyLengthException {
    String body = text(random, VALUE + "\r\n\0", random.nextInt(200));
    boolean chunked = random.nextBoolean();
    BodyFraming framing =
        chunked
            ? new BodyFraming.Chunked()
            : body.isEmpty() ? new BodyFraming.None() : new BodyFraming.Length(body.length());
    Fields.Builder fields = someFields(random).add("hOsT", "a.b:" + random.nextInt(65_536));
    if (framing instanceof BodyFraming.Length length) {
      fields.add("Content-Length", "0".repeat(random.nextInt(3)) + length.length());
    } else if (chunked) {
      fields.add("Transfer-Encoding", random.nextBoolean() ? "chunked" : "Chunked");
    }
    Sent sent =
        new Sent(
            text(random, TOKEN, 1 + random.nextInt(32)),
            "/" + text(random, PATH, random.nextInt(30)),
            fields.build(),
            framing,
            body,
            chunked ? someFields(random).build() : Fields.EMPTY);
    wire.writeBytes(Cuts.bytes("\r\n".repeat(random.nextInt(3)) + head(sent, random)));
    writeBody(sent, random, wire);
    return sent;
  }

  private static String head(Sent sent, Random random) {
    StringBuilder head = new StringBuilder(sent.method() + " " + sent.target() + " HTTP/1.1\r\n");
    for (int i = 0; i < sent.fields().size(); i++) {
      head.append(sent.fields().name(i)).append(':').append(text(random, " \t", random.nextInt(3)));
      head.append(sent.fields().value(i))
          .append(text(random, " \t", random.nextInt(3)))
          .append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static void writeBody(Sent sent, Random random, ByteArrayOutputStream wire)
      throws BodyLengthException {
    BodyEncoder encoder = new BodyEncoder(responseFraming(sent));
    byte[] body = Cuts.bytes(sent.body());
    int at = 0;
    while (at < body.length) {
      int piece = Math.min(body.length - at, random.nextInt(20));
      wire.writeBytes(array(encoder.before(piece)));
      wire.write(body, at, piece);
      wire.writeBytes(array(encoder.after(piece)));
      at += piece;
    }
    wire.writeBytes(array(encoder.end(sent.trailers())));
  }

  private static ResponseFraming responseFraming(Sent sent) {
    boolean chunked = sent.framing() instanceof BodyFraming.Chunked;
    long length = chunked ? ResponseFraming.UNKNOWN : sent.body().length();
    return ResponseFraming.of(ResponseFramingTest.request("GET", "1.1", "x"), 200, length, true);
  }

  private static List<Sent> read(Random random, byte[] wire) {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    List<Sent> received = new ArrayList<>();
    Reader reader = null;
    int at = 0;
    while (at < wire.length) {
      int length = Math.min(wire.length - at, 1 + random.nextInt(random.nextBoolean() ? 5 : 300));
      ByteBuffer piece = ByteBuffer.wrap(wire, at, length);
      at += length;
      boolean more = true;
      while (more) {
        if (reader == null) {
          Decoded decoded = decoder.feed(piece);
          assertThat(decoded).isNotInstanceOf(Decoded.Refused.class);
          more = decoded instanceof Decoded.Complete;
          reader =
              decoded instanceof Decoded.Complete complete ? new Reader(complete.head()) : null;
        } else if (reader.read(piece, 1 + random.nextInt(50))) {
          received.add(reader.received());
          reader = null;
        } else {
          more = false;
        }
      }
      assertThat(piece.hasRemaining()).isFalse();
    }
    assertThat(decoder.isIdle()).isTrue();
    return received;
  }

  /** Reads one body. */
  private static final class Reader {
    private final RequestHead head;
    private final BodyDecoder decoder;
    private final StringBuilder body = new StringBuilder();
    private Fields trailers;

    Reader(RequestHead head) {
      this.head = head;
      this.decoder = new BodyDecoder(head.framing(), Limits.DEFAULT);
    }

    boolean read(ByteBuffer in, int max) {
      while (true) {
        BodyStep step = decoder.next(in, max);
        if (step instanceof BodyStep.Data data) {
          body.append(StandardCharsets.ISO_8859_1.decode(data.bytes()));
        } else if (step instanceof BodyStep.End end) {
          trailers = end.trailers();
          return true;
        } else {
          assertThat(step).isEqualTo(new BodyStep.NeedMore());
          return false;
        }
      }
    }

    Sent received() {
      return new Sent(
          head.method(),
          head.target().raw(),
          head.fields(),
          head.framing(),
          body.toString(),
          trailers);
    }
  }

  private static Fields.Builder someFields(Random random) {
    Fields.Builder fields = Fields.builder();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = "x" + text(random, TOKEN, random.nextInt(10));
      fields.add(name, Grammar.stripOws(text(random, VALUE, random.nextInt(30))));
    }
    return fields;
  }

  private static String text(Random random, String characters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  private static byte[] array(ByteBuffer bytes) {
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }
}
