package cases.discarded.library.lettuce;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lettuce: three faces of one connection. */
class Commands {
  void async(RedisAsyncCommands<String, String> redis) throws Exception {
    redis.set("k", "v"); // expect: DiscardedAsyncResult
    redis.set("k", "v").get(); // ok: awaited
    RedisFuture<String> unused = redis.get("k"); // expect: DiscardedAsyncResult
    redis.get("k").thenAccept(System.out::println); // expect: DiscardedAsyncResult
    redis.setAutoFlushCommands(false); // ok: returns nothing
  }

  void sync(RedisCommands<String, String> redis) {
    redis.set("k", "v"); // ok: blocks and throws
    redis.del("k"); // ok: blocks and throws
  }

  void reactive(RedisReactiveCommands<String, String> redis) {
    redis.set("k", "v"); // expect: DiscardedAsyncResult
    redis.set("k", "v").block(); // ok: awaited
  }

  void pipeline(RedisAsyncCommands<String, String> redis, int many) {
    List<RedisFuture<String>> futures = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      futures.add(redis.set("k" + i, "v")); // ok: awaited together
    }
    boolean inTime = LettuceFutures.awaitAll(1, TimeUnit.SECONDS, futures.toArray(RedisFuture[]::new));
    if (!inTime) {
      throw new IllegalStateException("late");
    }
  }

  void pipelineNobodyReads(RedisAsyncCommands<String, String> redis, int many) {
    List<RedisFuture<String>> futures = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      futures.add(redis.set("k" + i, "v")); // expect: DiscardedAsyncResult
    }
  }

  String throughTheConnection(StatefulRedisConnection<String, String> connection) throws Exception {
    connection.async().incr("n"); // expect: DiscardedAsyncResult
    connection.sync().incr("n"); // ok: blocks and throws
    return connection.async().get("k").get(); // ok: awaited
  }
}
