package cases.promise.listener;

import java.util.function.Predicate;
import java.util.function.Consumer;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Callbacks of one's own that are told of failures, by a member or by a parameter. */
abstract class OwnCallbacks {
  interface Reply {
    void arrived(String text);

    void failed(Exception reason);
  }

  abstract void ask(String question, Reply reply);

  abstract void ask(String question, BiConsumer<String, Throwable> reply);

  abstract void tell(String message, Runnable done);

  CompletableFuture<String> deafMember() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", new Reply() { // expect: UncompletedPromise
          @Override
          public void arrived(String text) {
            answer.complete(text);
          }

          @Override
          public void failed(Exception reason) {
            System.err.println(reason);
          }
        });
    return answer;
  }

  CompletableFuture<String> bothMembers() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask(
        "why",
        new Reply() { // ok: completes it both ways
          @Override
          public void arrived(String text) {
            answer.complete(text);
          }

          @Override
          public void failed(Exception reason) {
            answer.completeExceptionally(reason);
          }
        });
    return answer;
  }

  CompletableFuture<String> oneBranch() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", (text, failure) -> { // expect: UncompletedPromise
          if (failure == null) {
            answer.complete(text);
          }
        });
    return answer;
  }

  CompletableFuture<String> bothBranches() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask(
        "why",
        (text, failure) -> { // ok: completes it both ways
          if (failure == null) {
            answer.complete(text);
          } else {
            answer.completeExceptionally(failure);
          }
        });
    return answer;
  }

  CompletableFuture<Void> nothingTold() {
    CompletableFuture<Void> told = new CompletableFuture<>();
    tell("so", () -> told.complete(null)); // ok: nobody knows when it runs
    return told;
  }

  abstract void ask(String question, Consumer<String> told, Consumer<Throwable> failed);

  abstract void askAgain(String question, Consumer<String> told, Predicate<Throwable> again);

  CompletableFuture<String> twoFunctions() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", answer::complete, failure -> System.err.println(failure)); // expect: UncompletedPromise
    return answer;
  }

  CompletableFuture<String> twoFunctionsThatTell() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", answer::complete, answer::completeExceptionally); // ok: the other one fails it
    return answer;
  }

  CompletableFuture<String> twoLambdasThatTell() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // ok: the other one fails it
        "why",
        text -> answer.complete(text),
        failure -> {
          System.err.println(failure);
          answer.completeExceptionally(failure);
        });
    return answer;
  }

  CompletableFuture<String> askedWhetherToGoOn() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    askAgain( // ok: who asks about a failure goes on by itself
        "why", answer::complete, failure -> failure instanceof IllegalStateException);
    return answer;
  }

  interface Connection {
    void opened();

    void closed();
  }

  abstract CompletableFuture<String> connect(Connection connection);

  @SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
  CompletableFuture<Integer> opened(String port) {
    CompletableFuture<Integer> ready = new CompletableFuture<>();
    connect( // ok: nobody knows when such members run
        new Connection() {
          @Override
          public void opened() {
            ready.complete(Integer.parseInt(port));
          }

          @Override
          public void closed() {
            System.err.println("closed");
          }
        });
    return ready;
  }
}
