package cases.promise.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A promise that the last of many completes. */
class Counting {
  CompletableFuture<Map<Integer, String>> all(
      CompletableFuture<Map<Integer, CompletableFuture<String>>> brokers) {
    CompletableFuture<Map<Integer, String>> all = new CompletableFuture<>();
    Map<Integer, String> answers = new HashMap<>();
    brokers.whenComplete( // ok: the last one completes it, and none at all does
        (map, failure) -> {
          if (failure != null) {
            all.completeExceptionally(failure);
            return;
          }
          Set<Integer> remaining = new HashSet<>(map.keySet());
          if (remaining.isEmpty()) {
            all.complete(answers);
          }
          map.forEach(
              (id, future) ->
                  future.whenComplete(
                      (answer, brokerFailure) -> {
                        if (brokerFailure != null) {
                          all.completeExceptionally(brokerFailure);
                        } else if (!all.isDone()) {
                          answers.put(id, answer);
                          remaining.remove(id);
                          if (remaining.isEmpty()) {
                            all.complete(answers);
                          }
                        }
                      }));
        });
    return all;
  }
}
