package cases.flush.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** TLS: {@code wrap} takes as much as fits. */
class Engines {
  void half(SSLEngine engine, ByteBuffer plain, ByteBuffer wire) throws SSLException {
    engine.wrap(plain, wire); // expect: FlushIgnoredBeforeClose
    engine.closeOutbound();
  }

  void statusAsked(SSLEngine engine, ByteBuffer plain, ByteBuffer wire) throws SSLException {
    SSLEngineResult result = engine.wrap(plain, wire); // ok: the status is asked
    if (result.getStatus() != SSLEngineResult.Status.OK) {
      throw new SSLException("cannot wrap: " + result);
    }
    engine.closeOutbound();
  }

  void closedAsked(SSLEngine engine, ByteBuffer plain, ByteBuffer wire) throws SSLException {
    SSLEngineResult result = engine.wrap(plain, wire); // expect: FlushIgnoredBeforeClose
    if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
      System.err.println("closed by the other side");
    }
    engine.closeOutbound();
  }

  void untilEmpty(SSLEngine engine, ByteBuffer plain, ByteBuffer wire) throws SSLException {
    while (plain.hasRemaining()) {
      engine.wrap(plain, wire); // ok: until nothing remains
    }
    engine.closeOutbound();
  }

  void goodbye(SSLEngine engine, SocketChannel channel, ByteBuffer wire) throws IOException {
    engine.closeOutbound();
    while (!engine.isOutboundDone()) {
      SSLEngineResult result = engine.wrap(ByteBuffer.allocate(0), wire); // ok: until it is done
      if (result.bytesProduced() == 0) {
        break;
      }
    }
    wire.flip();
    channel.write(wire); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  interface Conn {
    boolean flush();

    SSLEngine engine();

    void close();
  }

  void endOfTheEngineAlone(Conn conn) {
    conn.flush(); // ok: that nothing more is wrapped does not end what was
    conn.engine().closeOutbound();
  }

  void endOfTheEngineAndAll(Conn conn) {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    conn.engine().closeOutbound();
    conn.close();
  }
}
