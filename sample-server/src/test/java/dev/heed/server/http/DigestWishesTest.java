package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.http.ContentDigest.Algorithm;
import org.junit.jupiter.api.Test;

/** RFC 9530 section 4. */
class DigestWishesTest {
  private static final String CONTENT = "Want-Content-Digest: sha-256=1\r\n";
  private static final String REPRESENTATION = "Want-Repr-Digest: sha-512=1\r\n";

  @Test
  void readsWhatIsWanted() {
    DigestWishes both = of("GET", CONTENT + REPRESENTATION);
    assertThat(both.content()).contains(Algorithm.SHA_256);
    assertThat(both.representation()).contains(Algorithm.SHA_512);
    assertThat(both.isEmpty()).isFalse();
    assertThat(of("GET", CONTENT).isEmpty()).isFalse();
    assertThat(of("GET", REPRESENTATION).isEmpty()).isFalse();
    assertThat(of("GET", "").isEmpty()).isTrue();
  }

  @Test
  void nobodyGetsADigestOfContentThatIsNotSent() {
    assertThat(of("HEAD", CONTENT + REPRESENTATION).content()).isEmpty();
    assertThat(of("HEAD", CONTENT + REPRESENTATION).representation()).contains(Algorithm.SHA_512);
    assertThat(of("HEAD", CONTENT).isEmpty()).isTrue();
  }

  private static DigestWishes of(String method, String fields) {
    return DigestWishes.of(
        HeadOutcome.of(method + " / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n").head());
  }
}
