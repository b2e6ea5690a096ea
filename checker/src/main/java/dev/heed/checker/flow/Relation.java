package dev.heed.checker.flow;

/** How a comparison holds its left operand against the right one. */
enum Relation {
  EQUAL,
  DIFFERENT,
  MORE,
  LESS;

  /** The same comparison, seen from its right operand. */
  Relation turned() {
    return switch (this) {
      case MORE -> LESS;
      case LESS -> MORE;
      default -> this;
    };
  }

  /** Whether it is true where the operand has the state that it is compared with. */
  boolean holdsIfEqual() {
    return this == EQUAL;
  }

  /** Whether it is true where a flush is done of which the operand is a number. */
  boolean holdsIfDone(Value.Reading number) {
    return switch (this) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case MORE -> number != Value.Reading.LEFT;
      case LESS -> number == Value.Reading.LEFT;
    };
  }
}
