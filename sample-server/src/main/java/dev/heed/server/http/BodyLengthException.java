package dev.heed.server.http;

import java.io.IOException;

/** A response body that is longer or shorter than its head promised: it must not look complete. */
public final class BodyLengthException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long promised;
  private final long produced;

  BodyLengthException(long promised, long produced) {
    super("promised " + promised + " bytes, produced " + produced);
    this.promised = promised;
    this.produced = produced;
  }

  /** Bytes that the head announced. */
  public long promised() {
    return promised;
  }

  /** Bytes that were handed in, those that broke the promise included. */
  public long produced() {
    return produced;
  }
}
