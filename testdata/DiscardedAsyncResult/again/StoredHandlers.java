package cases.discarded.again;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Handlers that a variable holds: it counts what their code does, where it is known. */
abstract class StoredHandlers {
  private final BiConsumer<String, Throwable> deaf = (value, failure) -> System.out.println(value);

  private BiConsumer<String, Throwable> current = (value, failure) -> System.out.println(value);

  private final BiConsumer<String, Throwable> object =
      new BiConsumer<>() {
        @Override
        public void accept(String value, Throwable failure) {
          System.out.println(value);
        }
      };

  private final BiConsumer<String, Throwable> hearing =
      new BiConsumer<>() {
        @Override
        public void accept(String value, Throwable failure) {
          System.out.println(failure == null ? value : failure.getMessage());
        }
      };

  private final BiConsumer<String, Throwable> elsewhere = handler();

  abstract CompletableFuture<String> ask();

  abstract BiConsumer<String, Throwable> handler();

  void use(BiConsumer<String, Throwable> other) {
    current = other;
  }

  void replaced() {
    ask().whenComplete(current); // ok: it may be another one by now
  }

  void heard() {
    ask().whenComplete(hearing); // ok: reads the failure
    ask().whenComplete(elsewhere); // ok: its code is not in sight
  }

  void lost() {
    ask().whenComplete(deaf); // expect: DiscardedAsyncResult
    ask().whenComplete(object); // expect: DiscardedAsyncResult
  }

  void chosen(boolean loud) {
    BiConsumer<String, Throwable> handler = (value, failure) -> System.out.println(value);
    if (loud) {
      handler = handler();
    }
    ask().whenComplete(handler); // ok: it may be another one by now
  }
}
