package cases.discarded.obligation;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Containers of one's own that hand out what they hold. */
abstract class Views {
  interface TwoKeys<A, B, V> {
    Collection<V> values();

    List<V> start(A key);

    void clear();
  }

  private TwoKeys<Integer, String, CompletableFuture<String>> running;

  boolean isIdle() {
    return running.values().isEmpty(); // ok: what the container holds is nothing new
  }

  int started(int key) {
    return running.start(key).size(); // expect: DiscardedAsyncResult
  }
}
