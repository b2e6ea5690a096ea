package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.List;

/** Any bytes as a whole connection: the requests seen do not depend on how the bytes arrive. */
class PipelineFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void staysInStep(byte[] data) {
    List<String> whole = run(data, data.length, 1 << 20);
    assertThat(run(data, data.length, 3)).isEqualTo(whole);
    assertThat(run(data, 1, 1)).isEqualTo(whole);
    assertThat(run(data, 7, 5)).isEqualTo(whole);
  }

  private static List<String> run(byte[] data, int piece, int max) {
    Pipeline pipeline = new Pipeline(Limits.DEFAULT);
    for (int at = 0; at < data.length; at += piece) {
      int length = Math.min(piece, data.length - at);
      assertThat(pipeline.feed(ByteBuffer.wrap(data, at, length), max)).isSameAs(pipeline);
    }
    return pipeline.outcome();
  }
}
