package history.jetty3493.before;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Jetty's TLS connection: on a congested socket the close_notify stayed in the buffer, and the
 * output was shut down over it, which a client must take for a truncation attack.
 *
 * <p>https://github.com/jetty/jetty.project/pull/3493
 */
final class TlsConnection {
  interface EndPoint {
    /** Whether all of it went out. */
    boolean flush(ByteBuffer buffer) throws IOException;

    void shutdownOutput();
  }

  private final EndPoint encrypted;
  private final ByteBuffer closeNotify;

  TlsConnection(EndPoint encrypted, ByteBuffer closeNotify) {
    this.encrypted = encrypted;
    this.closeNotify = closeNotify;
  }

  void shutdownOutput() throws IOException {
    encrypted.flush(closeNotify); // expect: FlushIgnoredBeforeClose
    encrypted.shutdownOutput();
  }
}
