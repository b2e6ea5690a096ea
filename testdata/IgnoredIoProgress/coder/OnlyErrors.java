package cases.progress.coder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A coder that met no malformed input may still have run out of room. */
final class OnlyErrors {
  void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out)
      throws CharacterCodingException {
    CoderResult result = decoder.decode(in, out, true); // expect: IgnoredIoProgress
    if (result.isError()) {
      result.throwException();
    }
  }

  void neverNull(CharsetDecoder decoder, CharBuffer out) {
    CoderResult result = decoder.flush(out); // expect: IgnoredIoProgress
    if (result == null) {
      throw new IllegalStateException("no answer");
    }
  }

  boolean neverNullBackwards(CharsetEncoder encoder, CharBuffer in, ByteBuffer out) {
    return null != encoder.encode(in, out, true); // expect: IgnoredIoProgress
  }

  boolean sameAsDone(CharsetDecoder decoder, CharBuffer out) {
    return decoder.flush(out) == CoderResult.UNDERFLOW; // ok: compared with an answer
  }

  boolean encodable(CharsetEncoder encoder, CharBuffer in, ByteBuffer out) {
    return !encoder.encode(in, out, true).isUnmappable(); // expect: IgnoredIoProgress
  }

  void anythingButDone(CharsetEncoder encoder, CharBuffer in, ByteBuffer out)
      throws CharacterCodingException {
    CoderResult result = encoder.encode(in, out, true); // ok: an overflow throws too
    if (!result.isUnderflow()) {
      result.throwException();
    }
  }

  void alwaysThrowing(CharsetEncoder encoder, CharBuffer in, ByteBuffer out)
      throws CharacterCodingException {
    CoderResult result = encoder.encode(in, out, true); // ok: throws whatever is not done
    if (result.isOverflow()) {
      throw new IllegalArgumentException("too long");
    }
    result.throwException();
  }

  void restKept(CharsetDecoder decoder, ByteBuffer in, CharBuffer out)
      throws CharacterCodingException {
    CoderResult result = decoder.decode(in, out, false); // ok: the rest of the input is kept
    if (result.isError()) {
      result.throwException();
    }
    in.compact();
  }
}
