package dev.heed.checker.flow;

/** How a flush tells whether it is done. */
enum FlushKind {
  /** A future: it completes later. */
  FUTURE,
  /** A poll: pending or ready. */
  POLL,
  /** True or false. */
  BOOLEAN,
  /** How much was done. */
  COUNT,
  /** An object that has to be asked. */
  STATUS,
  /** Nothing but a callback: the call itself returns nothing. */
  CALLBACK
}
