package cases.progress.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

class CodersAndEngines {
  byte[] inflate(Inflater inf, int size) throws DataFormatException {
    byte[] out = new byte[size];
    inf.inflate(out); // expect: IgnoredIoProgress
    return out;
  }

  byte[] inflateRight(Inflater inf, int size) throws DataFormatException {
    byte[] out = new byte[size];
    int n = 0;
    while (!inf.finished() && n < size) {
      n += inf.inflate(out, n, size - n); // ok: adds up
    }
    return out;
  }

  byte[] inflateOnce(Inflater inf, int size) throws DataFormatException {
    byte[] out = new byte[size];
    if (inf.inflate(out) != size) {
      throw new DataFormatException("truncated"); // ok: compared
    }
    return out;
  }

  byte[] deflate(Deflater d, byte[] in) {
    byte[] out = new byte[in.length];
    d.setInput(in);
    d.finish();
    int unused = d.deflate(out); // expect: IgnoredIoProgress
    return out;
  }

  int deflateRight(Deflater d, byte[] out) {
    d.finish();
    return d.deflate(out); // ok: returned
  }

  ByteBuffer encode(CharsetEncoder enc, CharBuffer chars) {
    ByteBuffer b = ByteBuffer.allocate(64);
    enc.encode(chars, b, true); // expect: IgnoredIoProgress
    return b;
  }

  ByteBuffer encodeRight(CharsetEncoder enc, CharBuffer chars) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(64);
    CoderResult r = enc.encode(chars, b, true);
    if (r.isError()) {
      r.throwException();
    }
    if (r.isOverflow()) {
      throw new IOException("too long"); // ok: asked
    }
    return b;
  }

  CharBuffer encodeAsked(CharsetEncoder enc, CharBuffer chars, ByteBuffer b) {
    enc.encode(chars, b, false); // ok: the chars left are handed on
    return chars.hasRemaining() ? chars : null;
  }

  void flushed(CharsetEncoder enc, ByteBuffer b) {
    enc.flush(b); // expect: IgnoredIoProgress
  }

  boolean flushedRight(CharsetEncoder enc, ByteBuffer b) {
    return enc.flush(b).isUnderflow(); // ok: asked
  }

  void decode(CharsetDecoder dec, ByteBuffer b, CharBuffer c) {
    CoderResult ignored = dec.decode(b, c, true); // expect: IgnoredIoProgress
    c.clear();
  }

  void decodeLoop(CharsetDecoder dec, ByteBuffer b, CharBuffer c, StringBuilder sb) {
    CoderResult r;
    do {
      r = dec.decode(b, c, true);
      sb.append(c.flip());
      c.clear();
    } while (r.isOverflow()); // ok: asked
  }

  void unwrap(SSLEngine e, ByteBuffer net, ByteBuffer app) throws SSLException {
    e.unwrap(net, app); // expect: IgnoredIoProgress
  }

  void unwrapPrinted(SSLEngine e, ByteBuffer net, ByteBuffer app) throws SSLException {
    SSLEngineResult r = e.unwrap(net, app); // expect: IgnoredIoProgress
    System.out.println(r);
  }

  int unwrapRight(SSLEngine e, ByteBuffer net, ByteBuffer app) throws SSLException {
    SSLEngineResult r = e.unwrap(net, app);
    return switch (r.getStatus()) {
      case OK -> r.bytesProduced(); // ok: asked
      case BUFFER_UNDERFLOW -> 0;
      case BUFFER_OVERFLOW, CLOSED -> throw new SSLException(r.toString());
    };
  }

  SSLEngineResult.HandshakeStatus handshake(SSLEngine e, ByteBuffer a, ByteBuffer b)
      throws SSLException {
    return e.wrap(a, b).getHandshakeStatus(); // ok: asked and handed on
  }
}
