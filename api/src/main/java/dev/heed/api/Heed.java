package dev.heed.api;

/** Acknowledges discards, in the code and in plain sight of its reviewers. */
public final class Heed {
  private Heed() {}

  /**
   * Drops a result on purpose and says why that is right.
   *
   * <p>Does nothing at run time. The checker accepts the discard, lists it for reviewers, and
   * reports a blank or computed reason, or a result that nobody had to look at.
   *
   * @param result the result that is dropped
   * @param reason why dropping it is right: a constant that is not blank
   */
  public static void discard(Object result, String reason) {}
}
