package cases.discarded.library.redisson;

import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RMap;
import org.redisson.api.RMapAsync;
import org.redisson.api.RedissonClient;

/** What a batch is asked for it does when it is executed, and that tells of all of it. */
class Batches {
  private final RedissonClient redis;
  private final RBatch nightly;

  Batches(RedissonClient redis, RBatch nightly) {
    this.redis = redis;
    this.nightly = nightly;
  }

  void executed() {
    RBatch batch = redis.createBatch();
    batch.getMap("a").putAsync("b", "c"); // ok: it is executed below
    RMapAsync<String, String> other = batch.getMap("d");
    other.putAsync("e", "f"); // ok: the same
    batch.execute();
  }

  void itsCallback() {
    RBatch batch = redis.createBatch();
    RFuture<Object> put = batch.<String, Object>getMap("a").putAsync("b", "c");
    put.thenAccept(before -> before.toString().trim()); // expect: DiscardedAsyncResult
    batch.execute();
  }

  RFuture<?> executedLater() {
    RBatch batch = redis.createBatch();
    batch.getBucket("a").setAsync("b"); // ok: whoever gets the future sees it
    return batch.executeAsync();
  }

  void ofAnother(RBatch batch) {
    batch.getMap("a").putAsync("b", "c"); // ok: whoever made the batch executes it
  }

  void inAField() {
    nightly.getMap("a").putAsync("b", "c"); // ok: it is executed at night
  }

  void handedOn() {
    RBatch batch = redis.createBatch();
    batch.getMap("a").putAsync("b", "c"); // ok: whoever gets the batch executes it
    ofAnother(batch);
  }

  void never() {
    RBatch batch = redis.createBatch();
    batch.getMap("a").putAsync("b", "c"); // expect: DiscardedAsyncResult
  }

  void atOnce() {
    redis.createBatch().getMap("a").putAsync("b", "c"); // expect: DiscardedAsyncResult
  }

  void beside(RMap<String, String> map) {
    RBatch batch = redis.createBatch();
    map.putAsync("b", "c"); // expect: DiscardedAsyncResult
    redis.getMap("a").putAsync("b", "c"); // expect: DiscardedAsyncResult
    batch.execute();
  }
}
