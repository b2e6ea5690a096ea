package cases.flush.held;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A coder's result that is turned into an exception unless everything fitted. */
class CoderResults {
  void throwsUnlessDone(CharsetEncoder encoder, CharBuffer in, ByteBuffer out)
      throws CharacterCodingException {
    CoderResult result = encoder.encode(in, out, true); // ok: overflow throws too
    if (!result.isUnderflow()) {
      result.throwException();
    }
    encoder.reset();
  }

  void throwsOnlyOnErrors(CharsetEncoder encoder, CharBuffer in, ByteBuffer out)
      throws CharacterCodingException {
    CoderResult result = encoder.encode(in, out, true); // expect: FlushIgnoredBeforeClose
    if (result.isError()) {
      result.throwException();
    }
    encoder.reset();
  }
}
