package history.brooklin185.before;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * LinkedIn's Brooklin: the coordinator waited for the futures of its connectors, and the method
 * that made them returned null instead.
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
      executor.submit(() -> connector.onAssignmentChange(now)); // expect: DiscardedAsyncResult
    }
    return null;
  }
}
