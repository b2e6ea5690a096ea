package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.io.IOException;
import java.util.Optional;

/** The poll of hyper's bug: looking at the error is not looking at the readiness. */
abstract class AnnotatedPoll {
  @MustUse("pending means that not everything is done")
  static final class Poll {
    private final boolean ready;
    private final IOException error;

    private Poll(boolean ready, IOException error) {
      this.ready = ready;
      this.error = error;
    }

    boolean isReady() {
      return ready;
    }

    Optional<IOException> error() {
      return Optional.ofNullable(error);
    }

    boolean orThrow() throws IOException {
      if (error != null) {
        throw error;
      }
      return ready;
    }
  }

  abstract Poll pollTrailers();

  void errorOnly() throws IOException {
    pollTrailers().orThrow(); // expect: DiscardedAsyncResult
  }

  boolean errorAndReadiness() throws IOException {
    return pollTrailers().orThrow(); // ok: the readiness is returned
  }

  void namedAfterTheError() throws IOException {
    var unused = pollTrailers().orThrow(); // expect: DiscardedAsyncResult
  }

  void until() throws IOException {
    while (!pollTrailers().orThrow()) { // ok: branched on
      Thread.onSpinWait();
    }
  }

  void asked() {
    pollTrailers().isReady(); // expect: DiscardedAsyncResult
    if (pollTrailers().isReady()) { // ok: branched on
      return;
    }
    pollTrailers().error(); // expect: DiscardedAsyncResult
  }
}
