package cases.flush.channels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

final class TlsLink {
  private final SSLEngine engine;
  private final SocketChannel channel;
  private final ByteBuffer net;
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  TlsLink(SSLEngine engine, SocketChannel channel) {
    this.engine = engine;
    this.channel = channel;
    this.net = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
  }

  void closeNotify() throws IOException {
    engine.closeOutbound();
    SSLEngineResult r = engine.wrap(EMPTY, net);
    if (r.getStatus() != SSLEngineResult.Status.CLOSED) {
      throw new SSLException("no close_notify: " + r);
    }
    net.flip();
    channel.write(net); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  boolean closeNotifyRight() throws IOException {
    engine.closeOutbound();
    while (!engine.isOutboundDone()) {
      SSLEngineResult r = engine.wrap(EMPTY, net);
      if (r.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
        return false;
      }
    }
    net.flip();
    while (net.hasRemaining()) {
      if (channel.write(net) == 0) {
        net.compact();
        return false; // ok: the caller comes again
      }
    }
    channel.close();
    return true;
  }

  /** Writes what is left of the packets; true when nothing is. */
  private boolean flushNet() throws IOException {
    net.flip();
    try {
      channel.write(net); // ok: the buffer is asked
      return !net.hasRemaining();
    } finally {
      net.compact();
    }
  }

  void abrupt() throws IOException {
    flushNet(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void gentle() throws IOException {
    if (!flushNet()) {
      return;
    }
    channel.shutdownOutput(); // ok: asked
  }

  void gentleLoop() throws IOException {
    for (int i = 0; i < 1000; i++) {
      if (flushNet()) {
        channel.close(); // ok: asked in each round
        return;
      }
      Thread.onSpinWait();
    }
    throw new IOException("peer does not read");
  }

  void gentleFlag() throws IOException {
    boolean done = false;
    while (!done) {
      done = flushNet();
    }
    channel.close(); // ok: loops on the flag
  }

  void gentleOr() throws IOException {
    boolean done = false;
    for (int i = 0; i < 10 && !done; i++) {
      done |= flushNet();
    }
    if (!done) {
      throw new IOException("peer does not read");
    }
    channel.close(); // ok: the sum of answers is asked
  }

  void abruptInFinally() throws IOException {
    try {
      engine.closeOutbound();
      flushNet(); // expect: FlushIgnoredBeforeClose
    } finally {
      channel.close();
    }
  }
}
