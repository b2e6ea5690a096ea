package cases.discarded.ack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What looks like an acknowledgement, and where acknowledgements may stand. */
abstract class LookAlikes {
  abstract CompletableFuture<Void> send(String text);

  private static final List<Object> LATER = new ArrayList<>();

  /** A method of the project's own: it keeps the future, and says nothing about reasons. */
  static void discard(Object result, String reason) {
    LATER.add(result);
  }

  static List<Object> later() {
    return LATER;
  }

  void ownMethod() {
    discard(send("a"), ""); // ok: passed to a method of the project
    discard("text", "any"); // ok: not our method
  }

  void nestedInAnAnonymousClass() {
    @SuppressWarnings("DiscardedAsyncResult")
    Runnable reviewed =
        new Runnable() {
          @Override
          public void run() {
            send("a"); // ok: the declaration around it names the rule
          }
        };
    Runnable other =
        new Runnable() {
          @Override
          @SuppressWarnings("unused")
          public void run() {
            send("a"); // expect: DiscardedAsyncResult
          }
        };
    List.of(reviewed, other).forEach(Runnable::run);
  }

  void insideAConstructorArgument() {
    new Thread(() -> dev.heed.api.Heed.discard(send("a"), "a farewell that may get lost")).start(); // ok: acknowledged with a reason
    new Thread(() -> dev.heed.api.Heed.discard(send("a"), " ")).start(); // expect: DiscardedAsyncResult
  }

  interface Notifier {
    CompletableFuture<Void> notifyAll(String text);

    @SuppressWarnings("Heed")
    default void quietly(String text) {
      notifyAll(text); // ok: the method names Heed
    }

    @SuppressWarnings("all but this")
    default void loudly(String text) {
      notifyAll(text); // expect: DiscardedAsyncResult
    }
  }

  enum Events {
    @SuppressWarnings("FutureReturnValueIgnored")
    REVIEWED {
      @Override
      void fire(LookAlikes target) {
        target.send("a"); // ok: the constant is reviewed
      }
    },
    OTHER {
      @Override
      void fire(LookAlikes target) {
        target.send("a"); // expect: DiscardedAsyncResult
      }
    };

    abstract void fire(LookAlikes target);
  }

  static class Constructed {
    @SuppressWarnings("DiscardedAsyncResult")
    Constructed(LookAlikes target) {
      target.send("a"); // ok: the constructor names the rule
    }

    Constructed(LookAlikes target, int unused) {
      target.send("a"); // expect: DiscardedAsyncResult
    }
  }

  void mappedAndAcknowledged(List<String> texts) {
    texts.stream().map(this::send).forEach(f -> dev.heed.api.Heed.discard(f, "nobody waits for them")); // ok: acknowledged with a reason
    texts.stream().map(this::send).forEach(f -> dev.heed.api.Heed.discard(f, "")); // expect: DiscardedAsyncResult
  }

  void commented() {
    // Fire and forget: the reason stands here, where no tool reads it.
    send("a"); // expect: DiscardedAsyncResult
    CompletableFuture<Void> ignoredOnPurpose = send("b"); // expect: DiscardedAsyncResult
  }
}
