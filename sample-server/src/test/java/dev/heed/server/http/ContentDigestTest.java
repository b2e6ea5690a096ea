package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.http.ContentDigest.Algorithm;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9530, with the values of its appendices. */
class ContentDigestTest {
  /** Appendix D: the content of every example. */
  private static final String CONTENT = "{\"hello\": \"world\"}\n";

  @Test
  void digests() {
    assertThat(new ContentDigest(Algorithm.SHA_256).update(bytes(CONTENT)).value())
        .isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    assertThat(new ContentDigest(Algorithm.SHA_512).update(bytes(CONTENT)).value())
        .isEqualTo(
            "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCs"
                + "yRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:");
    assertThat(new ContentDigest(Algorithm.SHA_256).value())
        .isEqualTo("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
  }

  @Test
  void digestsPieceByPiece() {
    ContentDigest digest = new ContentDigest(Algorithm.SHA_256);
    for (byte b : Cuts.bytes(CONTENT)) {
      ByteBuffer one = ByteBuffer.allocateDirect(1).put(b).flip();
      assertThat(digest.update(one)).isSameAs(digest);
      assertThat(one.hasRemaining()).isFalse();
    }
    assertThat(digest.value()).isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(Cuts.bytes(text));
  }

  /** Section 4 and appendix C. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sha-256=1                   | SHA_256",
        "sha-512=3, sha-256=10, unixsum=0 | SHA_256",
        "sha-512=9,sha-256=3         | SHA_512",
        "sha-256=0, sha-512=1        | SHA_512",
        "sha-256=5, sha-512=5        | SHA_256",
        "sha-256=9, sha-512=5, sha-256=1 | SHA_512",
        "md5=10, sha-512=1           | SHA_512",
        "sha-256=11, sha-512=1       | SHA_512"
      })
  void choosesWhatIsWanted(String value, Algorithm algorithm) {
    assertThat(ContentDigest.wanted(Fields.of("Want-Repr-Digest", value), "want-repr-digest"))
        .contains(algorithm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha-256",
        "sha-256=0",
        "sha-256=-1",
        "sha-256=+1",
        "sha-256=1.0",
        "sha-256=x",
        "sha-256=11",
        "SHA-256=1",
        "md5=5",
        "xsha-256=1"
      })
  void choosesNothingElse(String value) {
    assertThat(ContentDigest.wanted(Fields.of("Want-Repr-Digest", value), "Want-Repr-Digest"))
        .isEmpty();
    assertThat(ContentDigest.wanted(Fields.EMPTY, "Want-Repr-Digest")).isEmpty();
  }
}
