package cases.discarded.obligation;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.heed.api.MustUse;

/** A poll is one whatever says that it must be used: its own question looks at nothing. */
abstract class AskedPolls {
  @MustUse
  enum Step {
    DONE,
    PENDING;

    boolean isDone() {
      return this == DONE;
    }
  }

  enum Turn {
    READY,
    PENDING;

    boolean isReady() {
      return this == READY;
    }
  }

  /** No poll. */
  enum Side {
    LEFT,
    RIGHT;

    boolean isReady() {
      return this == LEFT;
    }
  }

  enum Done {
    DONE,
    DONE_PENDING
  }

  abstract Step step();

  @CheckReturnValue
  abstract Turn turn();

  @CheckReturnValue
  abstract Side side();

  @MustUse
  abstract Turn mustTurn();

  @MustUse
  abstract Side mustSide();

  abstract Done finish();

  void questions() {
    step() // expect: DiscardedAsyncResult
        .isDone(); // expect: DiscardedAsyncResult
    turn().isReady(); // expect: DiscardedAsyncResult
    side().isReady(); // ok: asked something
    mustTurn().isReady(); // expect: DiscardedAsyncResult
    mustSide().isReady(); // ok: asked something
    finish(); // expect: DiscardedAsyncResult
  }
}
