package dev.heed.server.connection;

import dev.heed.server.integrity.CutReason;
import java.io.IOException;

/** The response that is under way cannot be completed as promised. */
final class CutException extends IOException {
  private static final long serialVersionUID = 1L;

  private final CutReason reason;

  CutException(CutReason reason, Throwable cause) {
    super(reason.label(), cause);
    this.reason = reason;
  }

  CutReason reason() {
    return reason;
  }
}
