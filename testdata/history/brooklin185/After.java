package history.brooklin185.after;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The caller gets what it waits for.
 *
 * <p>https://github.com/linkedin/brooklin/pull/185
 */
final class Coordinator {
  interface Connector {
    void onAssignmentChange(List<String> tasks);
  }

  private final ExecutorService executor;

  Coordinator(ExecutorService executor) {
    this.executor = executor;
  }

  Future<?> dispatch(Connector connector, List<String> old, List<String> now) {
    if (!old.equals(now)) {
      return executor.submit(() -> connector.onAssignmentChange(now));
    }
    return CompletableFuture.completedFuture(null);
  }
}
