package dev.heed.checker.discard;

import java.util.Optional;

/** One way in which a value is used or dropped: what a parent tree does with it. */
interface Shape {
  /** What becomes of the value, where this shape is the one to say so. */
  Optional<Fate> judge(Value value);
}
