package cases.progress.coder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** A coder stops when its output is full, or when it needs more. */
final class Coders {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final ByteBuffer GREETING = ByteBuffer.wrap(new byte[] {'h', 'i'});

  private SSLEngineResult last;

  void wrap(SSLEngine engine, ByteBuffer plain, ByteBuffer net, WritableByteChannel out)
      throws IOException {
    engine.wrap(plain, net); // expect: IgnoredIoProgress
    net.flip();
    while (net.hasRemaining()) {
      out.write(net); // ok: the loop asks the buffer
    }
  }

  void wrapUntilEmpty(SSLEngine engine, ByteBuffer plain, ByteBuffer net) throws SSLException {
    while (plain.hasRemaining()) {
      engine.wrap(plain, net); // ok: the loop asks the source
    }
  }

  void wrapLooked(SSLEngine engine, ByteBuffer plain, ByteBuffer net) throws IOException {
    SSLEngineResult result = engine.wrap(plain, net); // ok: the status is looked at
    if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
      throw new IOException("packet does not fit");
    }
  }

  void unwrap(SSLEngine engine, ByteBuffer net, ByteBuffer plain) throws SSLException {
    SSLEngineResult result = engine.unwrap(net, plain); // expect: IgnoredIoProgress
  }

  void unwrapAll(SSLEngine engine, ByteBuffer net, ByteBuffer plain) throws SSLException {
    engine.unwrap(net, plain); // ok: what is left is kept
    net.compact();
  }

  void handshake(SSLEngine engine, ByteBuffer net) throws SSLException {
    while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
      engine.wrap(ByteBuffer.allocate(0), net); // ok: the engine is asked
    }
  }

  void farewell(SSLEngine engine, ByteBuffer net) throws SSLException {
    engine.closeOutbound();
    engine.wrap(ByteBuffer.allocate(0), net); // expect: IgnoredIoProgress
  }

  void farewellWhole(SSLEngine engine, ByteBuffer net) throws SSLException {
    engine.closeOutbound();
    while (!engine.isOutboundDone()) {
      engine.wrap(ByteBuffer.allocate(0), net); // ok: the engine is asked
    }
  }

  void farewellShared(SSLEngine engine, ByteBuffer net) throws SSLException {
    engine.closeOutbound();
    engine.wrap(NOTHING, net); // expect: IgnoredIoProgress
  }

  boolean farewellLooked(SSLEngine engine, ByteBuffer net) throws SSLException {
    engine.closeOutbound();
    return engine.wrap(NOTHING, net).bytesProduced() > 0; // ok: asked, and the source cannot be
  }

  void greet(SSLEngine engine, ByteBuffer net) throws SSLException {
    engine.wrap(GREETING, net); // ok: the source, which tells what went out, is asked elsewhere
  }

  boolean isGreeted() {
    return !GREETING.hasRemaining();
  }

  SSLEngineResult wrapRemembered(SSLEngine engine, ByteBuffer plain, ByteBuffer net)
      throws SSLException {
    last = engine.wrap(plain, net); // ok: kept in a field that is read
    return last;
  }

  void viaHelper(SSLEngine engine, ByteBuffer plain, ByteBuffer net) throws IOException {
    wrapRemembered(engine, plain, net); // ok: the helper keeps the result
    if (last.getStatus() != SSLEngineResult.Status.OK) {
      throw new IOException("not wrapped");
    }
  }

  void encode(CharsetEncoder encoder, CharBuffer in, ByteBuffer out) {
    encoder.encode(in, out, true); // expect: IgnoredIoProgress
    encoder.flush(out); // expect: IgnoredIoProgress
  }

  void encodeThrows(CharsetEncoder encoder, CharBuffer in, ByteBuffer out)
      throws CharacterCodingException {
    CoderResult result = encoder.encode(in, out, true); // ok: anything else throws
    if (!result.isUnderflow()) {
      result.throwException();
    }
  }

  void encodeAsked(CharsetEncoder encoder, CharBuffer in, ByteBuffer out) throws IOException {
    encoder.encode(in, out, true); // ok: the source is asked
    if (in.hasRemaining()) {
      throw new IOException("does not fit");
    }
  }

  ByteBuffer encodeWorstCase(CharsetEncoder encoder, String text) {
    ByteBuffer out = ByteBuffer.allocate((int) (text.length() * encoder.maxBytesPerChar()));
    encoder.encode(CharBuffer.wrap(text), out, true); // ok: it fits by construction
    return out;
  }

  ByteBuffer encodeGuess(CharsetEncoder encoder, String text) {
    ByteBuffer out = ByteBuffer.allocate(text.length());
    encoder.encode(CharBuffer.wrap(text), out, true); // expect: IgnoredIoProgress
    return out;
  }

  ByteBuffer encodeAll(CharsetEncoder encoder, CharBuffer in) throws CharacterCodingException {
    return encoder.encode(in); // ok: it converts all or throws
  }

  void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    decoder.decode(in, out, false); // expect: IgnoredIoProgress
    in.clear();
  }

  void decodeKeepsRest(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    decoder.decode(in, out, false); // ok: what is left is kept
    in.compact();
  }

  byte[] inflate(Inflater inflater, int length) throws DataFormatException {
    byte[] out = new byte[length];
    inflater.inflate(out); // expect: IgnoredIoProgress
    return out;
  }

  byte[] inflateFinished(Inflater inflater, int length) throws DataFormatException {
    byte[] out = new byte[length];
    inflater.inflate(out); // ok: the inflater is asked
    if (!inflater.finished()) {
      throw new DataFormatException("longer than " + length);
    }
    return out;
  }

  byte[] inflateToTheEndOfInput(Inflater inflater, int length) throws DataFormatException {
    byte[] bytes = new byte[length];
    inflater.inflate(bytes); // ok: what is left of the input is asked
    if (inflater.getRemaining() > 0) {
      throw new DataFormatException("longer than " + length);
    }
    return bytes;
  }

  void inflateAll(Inflater inflater, OutputStream out) throws IOException, DataFormatException {
    byte[] buffer = new byte[1024];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer); // ok: the count is used
      out.write(buffer, 0, count);
    }
  }

  void inflateWholeBuffers(Inflater inflater, OutputStream out)
      throws IOException, DataFormatException {
    byte[] buffer = new byte[1024];
    while (!inflater.finished()) {
      inflater.inflate(buffer); // expect: IgnoredIoProgress
      out.write(buffer);
    }
  }

  byte[] deflate(Deflater deflater, byte[] input) {
    byte[] out = new byte[input.length];
    deflater.setInput(input);
    deflater.finish();
    deflater.deflate(out); // expect: IgnoredIoProgress
    return out;
  }

  byte[] deflateCounted(Deflater deflater, byte[] input) {
    byte[] out = new byte[input.length + 64];
    deflater.setInput(input);
    deflater.finish();
    deflater.deflate(out); // ok: the deflater is asked
    return Arrays.copyOf(out, (int) deflater.getBytesWritten());
  }

  void deflateToBuffer(Deflater deflater, ByteBuffer out) {
    deflater.deflate(out); // ok: flip keeps what was produced
    out.flip();
  }

  void onlyLogged(SSLEngine engine, ByteBuffer plain, ByteBuffer net) throws SSLException {
    SSLEngineResult result = engine.wrap(plain, net); // expect: IgnoredIoProgress
    System.out.println(result.getStatus() + " " + result.bytesProduced());
    net.flip();
  }
}
