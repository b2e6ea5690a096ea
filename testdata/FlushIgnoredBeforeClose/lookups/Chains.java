package cases.flush.lookups;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Waits that stand at the end of a chain. */
class Chains {
  interface Sender {
    CompletionStage<Void> send(String message);

    void close();
  }

  private final Sender sender;
  private CompletionStage<Void> other;

  Chains(Sender sender) {
    this.sender = sender;
  }

  void waitsForEach(List<String> messages) {
    List<CompletionStage<Void>> sent = new ArrayList<>();
    for (String message : messages) {
      sent.add(sender.send(message)); // ok: each is waited for
    }
    sent.forEach(stage -> stage.toCompletableFuture().join());
    sender.close();
  }

  void waitsForAnother(List<String> messages) {
    List<CompletionStage<Void>> sent = new ArrayList<>();
    for (String message : messages) {
      sent.add(sender.send(message)); // expect: FlushIgnoredBeforeClose
    }
    sent.forEach(stage -> other.toCompletableFuture().join());
    sender.close();
  }

  void waitsInAFunction(String message) {
    CompletionStage<Void> sent = sender.send(message); // ok: waited for
    measured(() -> sent.toCompletableFuture().join());
    sender.close();
  }

  void waitsForAnotherInAFunction(String message) {
    CompletionStage<Void> sent = sender.send(message); // expect: FlushIgnoredBeforeClose
    measured(() -> other.toCompletableFuture().join());
    sender.close();
    sent.toCompletableFuture().join();
  }

  private static void measured(Runnable action) {
    long start = System.nanoTime();
    action.run();
    System.out.println(System.nanoTime() - start);
  }
}
