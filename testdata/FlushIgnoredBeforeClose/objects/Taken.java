package cases.flush.objects;

import java.util.concurrent.CompletableFuture;

/** What a method hands out by a key is another object, whatever type it has. */
class Taken {
  interface Link {
    CompletableFuture<Void> flush();
  }

  interface Pool {
    Link take(String key);

    Pool named(String key);

    CompletableFuture<Void> flush();

    void close();
  }

  void another(Pool pool) {
    pool.take("a").flush(); // expect: DiscardedAsyncResult
    pool.close();
  }

  void itself(Pool pool) {
    pool.named("a").flush(); // expect: FlushIgnoredBeforeClose
    pool.close();
  }
}
