package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler that only throws the failure again leaves it to the next link, and there is none. */
abstract class Rethrown {
  private static final Logger LOG = LoggerFactory.getLogger(Rethrown.class);

  abstract CompletableFuture<String> ask();

  void onlyThrown() {
    ask()
        .exceptionally( // expect: DiscardedAsyncResult
            failure -> {
              throw new CompletionException(failure);
            });
  }

  void loggedAndThrown() {
    ask() // ok: logged
        .exceptionally(
            failure -> {
              LOG.warn("no answer", failure);
              throw new CompletionException(failure);
            });
  }

  String thrownToTheWaiter() {
    return ask() // ok: awaited
        .exceptionally(
            failure -> {
              throw new CompletionException(failure);
            })
        .join();
  }

  void askedAndThrown() {
    ask()
        .whenComplete( // expect: DiscardedAsyncResult
            (answer, failure) -> {
              if (failure != null) {
                throw new CompletionException(failure);
              }
            });
  }

  void askedAndThrownBehindAValue() {
    ask()
        .handle( // expect: DiscardedAsyncResult
            (answer, failure) -> {
              if (failure != null) throw new IllegalStateException(failure);
              return answer.length();
            });
  }

  void askedLoggedAndThrown() {
    ask() // ok: logged
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                LOG.warn("no answer", failure);
                throw new CompletionException(failure);
              }
            });
  }

  void askedAndTold() {
    ask() // ok: the other branch is for a failure
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                LOG.info(answer);
              } else {
                LOG.warn("no answer");
              }
            });
  }

  void failedAgain() {
    ask()
        .exceptionallyCompose( // expect: DiscardedAsyncResult
            failure -> CompletableFuture.failedFuture(new IllegalStateException(failure)));
  }

  void failedAgainUnlessThereIsMore(int attempts) {
    retry(attempts); // expect: DiscardedAsyncResult
  }

  private CompletableFuture<String> retry(int attempts) {
    return ask()
        .exceptionallyCompose( // ok: returned
            failure -> attempts > 0 ? retry(attempts - 1) : CompletableFuture.failedFuture(failure));
  }

  void loggedBeforeItFailsAgain() {
    ask() // ok: logged
        .exceptionallyCompose(
            failure -> {
              LOG.warn("no answer", failure);
              return CompletableFuture.failedFuture(failure);
            });
  }
}
