package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The two kinds of switch, as statement and as expression. */
abstract class Switches {
  enum Level {
    LOW,
    HIGH
  }

  abstract CompletionStage<Void> raise(String alarm);

  abstract void note(String text);

  void arrow(Level level) {
    switch (level) {
      case LOW -> note("low");
      case HIGH -> raise("high"); // expect: DiscardedAsyncResult
    }
  }

  CompletionStage<Void> arrowExpression(Level level) {
    return switch (level) {
      case LOW -> CompletableFuture.completedStage(null);
      case HIGH -> raise("high"); // ok: the value of the switch, returned
    };
  }

  CompletionStage<Void> yielded(Level level) {
    return switch (level) {
      case LOW -> {
        raise("twice"); // expect: DiscardedAsyncResult
        yield raise("low"); // ok: yielded
      }
      case HIGH -> raise("high"); // ok: the value of the switch, returned
    };
  }

  void old(int code) {
    switch (code) {
      case 1:
        raise("one"); // expect: DiscardedAsyncResult
        break;
      case 2:
        raise("two").toCompletableFuture().join(); // ok: awaited
        break;
      default:
        raise("other"); // expect: DiscardedAsyncResult
    }
  }

  CompletionStage<Void> oldYield(int code) {
    return switch (code) {
      case 1:
        yield raise("one"); // ok: yielded
      default:
        raise("two"); // expect: DiscardedAsyncResult
        yield raise("three"); // ok: yielded
    };
  }

  void switchedButUnread(Level level) {
    var unused = switch (level) { case LOW -> raise("a"); default -> raise("b"); }; // expect: DiscardedAsyncResult
  }

  void ternaryUnread(boolean urgent) {
    var unused = urgent ? raise("a") : raise("b"); // expect: DiscardedAsyncResult
  }

  CompletionStage<Void> ternary(boolean urgent) {
    var raised = urgent ? raise("a") : raise("b"); // ok: returned below
    return raised;
  }
}
