package history.jetty3493.after;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Shuts down when the close_notify is out, at once or by the callback of a write.
 *
 * <p>https://github.com/jetty/jetty.project/pull/3493
 */
final class TlsConnection {
  interface EndPoint {
    /** Whether all of it went out. */
    boolean flush(ByteBuffer buffer) throws IOException;

    void whenWritten(ByteBuffer buffer, Runnable then);

    void shutdownOutput();
  }

  private final EndPoint encrypted;
  private final ByteBuffer closeNotify;

  TlsConnection(EndPoint encrypted, ByteBuffer closeNotify) {
    this.encrypted = encrypted;
    this.closeNotify = closeNotify;
  }

  void shutdownOutput() throws IOException {
    if (encrypted.flush(closeNotify)) {
      encrypted.shutdownOutput();
    } else {
      encrypted.whenWritten(closeNotify, encrypted::shutdownOutput);
    }
  }
}
