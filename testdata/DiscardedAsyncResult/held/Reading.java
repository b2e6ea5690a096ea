package cases.discarded.held;

/** A record that code of other files makes: nobody has written its constructor. */
record Reading(long at, double value) {}
