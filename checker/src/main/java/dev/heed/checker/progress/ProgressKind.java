package dev.heed.checker.progress;

import dev.heed.checker.catalog.Model;
import java.util.Arrays;

/** What a progress result speaks of; the {@code what} of a catalog's {@code progress} line. */
enum ProgressKind {
  /** Bytes that left a buffer. Zero says "nothing", not "all". */
  WRITE("how much was written", true, "Ask the buffer (hasRemaining) and write the rest"),
  /** Bytes that went from one channel to another. */
  TRANSFER("how much was transferred", true, "Add it up, and go on until all is transferred"),
  /** A datagram, which goes out whole or not at all, so that zero says "not sent". */
  SEND("whether the datagram was sent", false, "Test for zero and send it again"),
  /** Bytes that came into a buffer, whose position moves with them. */
  READ("how much was read", true, "Ask the buffer (flip, position) before using it"),
  /** Bytes that came into an array, which tells nothing. */
  FILL("how much was read", true, "Use the count, or readFully/readNBytes"),
  /** Bytes that came into an array before the end: fewer than asked for where it came too soon. */
  REST("how much there was", true, "Compare it with what was asked for, or use readFully"),
  /** Bytes that were passed over. */
  SKIP("how much was skipped", true, "Use the count, or skipNBytes"),
  /** Bytes that one coder call consumed and produced, and why it stopped. */
  CODE("whether everything was converted", true, "Look at the status and call again"),
  /** Bytes that a compressor put into an array, which tells nothing. */
  FLATE("how much was produced", true, "Use the count, and go on until it is finished"),
  /** Whether a connection stands. */
  CONNECT("whether the connection is established", false, "Branch on it"),
  /** Whether a lock or a permit was got. */
  ACQUIRE("whether it was got", false, "Branch on it"),
  /** Whether a bounded queue took the element. */
  OFFER("whether the element was taken", false, "Branch on it, or use a call that waits or throws"),
  /** Whether what was waited for happened in time. */
  WAIT("whether it happened in time", false, "Branch on it"),
  /** Whether a condition was signalled in time; the state that it stands for tells that too. */
  SIGNAL("whether it was signalled in time", false, "Branch on it, or test the state again"),
  /** Whether a sink took the signal. */
  EMIT("whether the signal was taken", false, "Branch on it, or use a call that throws"),
  /** Anything else that a user's catalog calls progress. */
  OTHER("how much was done", false, "Look at it");

  private final String tells;
  private final boolean hasSentinel;
  private final String cure;

  ProgressKind(String tells, boolean hasSentinel, String cure) {
    this.tells = tells;
    this.hasSentinel = hasSentinel;
    this.cure = cure;
  }

  static ProgressKind of(Model model) {
    return model.attribute("what").map(ProgressKind::ofWord).orElse(OTHER);
  }

  static ProgressKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(OTHER);
  }

  /** What the result alone tells, as an indirect question. */
  String tells() {
    return tells;
  }

  /**
   * Whether zero and minus one only say "nothing" or "ended", so that testing for them is no look.
   */
  boolean hasSentinel() {
    return hasSentinel;
  }

  /** Whether a result of which this becomes is looked at. */
  boolean isLookedAt(Fate fate) {
    // A datagram is sent or not, and less than nothing is never said of it.
    return fate == Fate.OBSERVED
        || !hasSentinel && fate.isComparison() && !(this == SEND && fate == Fate.ENDED);
  }

  /** The honest way out. */
  String cure() {
    return cure;
  }
}
