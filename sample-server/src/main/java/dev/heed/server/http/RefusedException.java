package dev.heed.server.http;

/** Carries a refusal out of nested parsing; never leaves this package. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    // No stack trace: a peer can cause these at will, and the refusal says it all.
    super(refusal.reason(), null, false, false);
    this.refusal = refusal;
  }

  /** What the peer is told. */
  Refusal refusal() {
    return refusal;
  }

  /** Refuses with 400 unless the condition holds. */
  static void require(boolean condition, String reason) throws RefusedException {
    if (!condition) {
      throw new RefusedException(Refusal.badRequest(reason));
    }
  }
}
