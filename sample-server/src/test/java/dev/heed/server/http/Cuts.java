package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts a message into pieces in every way that matters: nothing may depend on how it was cut. */
final class Cuts {
  private Cuts() {}

  /** One byte per character. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Runs something on the whole message, on its single bytes, and on the two halves of every cut,
   * and asserts that the outcome is always the same one.
   *
   * @param run reads the pieces in order, with a fresh decoder
   * @return that outcome
   */
  static <T> T sameForAll(byte[] message, Function<List<ByteBuffer>, T> run) {
    T outcome = run.apply(List.of(ByteBuffer.wrap(message)));
    assertThat(run.apply(single(message))).as("byte by byte").isEqualTo(outcome);
    for (int at = 1; at < message.length; at++) {
      List<ByteBuffer> halves = List.of(piece(message, 0, at), piece(message, at, message.length));
      assertThat(run.apply(halves)).as("cut at %d", at).isEqualTo(outcome);
    }
    return outcome;
  }

  private static List<ByteBuffer> single(byte[] message) {
    List<ByteBuffer> pieces = new ArrayList<>();
    for (int i = 0; i < message.length; i++) {
      pieces.add(piece(message, i, i + 1));
    }
    return pieces;
  }

  /** Every other piece is a direct buffer that does not begin at zero. */
  private static ByteBuffer piece(byte[] message, int from, int to) {
    if (to % 2 == 0) {
      return ByteBuffer.wrap(message, from, to - from).slice();
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(to - from + 1);
    return direct.position(1).put(message, from, to - from).flip().position(1);
  }
}
