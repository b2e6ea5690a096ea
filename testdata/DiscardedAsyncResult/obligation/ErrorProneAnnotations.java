package cases.discarded.obligation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.concurrent.Future;

/** Error Prone's annotations, which it does not inherit through overriding. */
class ErrorProneAnnotations {
  abstract static class Cache {
    @CheckReturnValue
    abstract boolean offer(String key);

    @CanIgnoreReturnValue
    abstract Future<String> refresh(String key);

    abstract Future<String> reload(String key);
  }

  abstract static class SmallCache extends Cache {
    @Override
    abstract boolean offer(String key);

    @Override
    abstract Future<String> refresh(String key);
  }

  void checked(Cache cache) {
    cache.offer("a"); // expect: DiscardedAsyncResult
    if (cache.offer("b")) { // ok: branched on
      cache.refresh("b"); // ok: the method says that it may be dropped
    }
  }

  void inherited(SmallCache cache) {
    cache.offer("a"); // expect: DiscardedAsyncResult
    cache.refresh("a"); // ok: inherited from the method it overrides
    cache.reload("a"); // expect: DiscardedAsyncResult
  }

  abstract static class StrictCache extends Cache {
    @Override
    @CheckReturnValue
    abstract boolean offer(String key);

    Future<String> both(String key) {
      return reload(key); // ok: returned
    }
  }

  void strict(StrictCache cache) {
    cache.both("a"); // expect: DiscardedAsyncResult
    boolean taken = cache.offer("a"); // expect: DiscardedAsyncResult
  }
}
