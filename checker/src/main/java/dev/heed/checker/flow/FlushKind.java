package dev.heed.checker.flow;

/** How a flush tells whether it is done. */
enum FlushKind {
  /** A future: it completes later. */
  FUTURE,
  /** A description of the work: it starts when somebody subscribes, and completes later. */
  COLD,
  /** A poll: pending or ready. */
  POLL,
  /** True or false. */
  BOOLEAN,
  /** How much was done. */
  COUNT,
  /** An object that has to be asked. */
  STATUS,
  /** Nothing but a callback: the call itself returns nothing. */
  CALLBACK;

  /** Whether somebody can wait for it to complete. */
  boolean completesLater() {
    return this == FUTURE || this == COLD;
  }

  /** Whether its answer, once given, says how far the flush came and nothing more is to come. */
  boolean isAnswered() {
    return !completesLater() && this != POLL;
  }
}
