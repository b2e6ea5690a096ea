package cases.lifetime.library;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Futures of libraries and what they use. */
class Libraries {
  interface Backend {
    CompletableFuture<String> send(String text);
  }

  private Backend backend;
  private ListeningExecutorService pool;

  RedisFuture<String> redis(RedisClient client) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.async().get("key"); // expect: ResourceClosedBeforeCompletion
    }
  }

  String redisSynchronous(RedisClient client) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().get("key"); // ok: synchronous
    }
  }

  String redisJoined(RedisClient client) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.async().get("key").toCompletableFuture().join(); // ok: awaited
    }
  }

  CompletableFuture<ListQueuesResponse> sqs() {
    try (SqsAsyncClient client = SqsAsyncClient.create()) {
      return client.listQueues(); // expect: ResourceClosedBeforeCompletion
    }
  }

  ListQueuesResponse sqsJoined() {
    try (SqsAsyncClient client = SqsAsyncClient.create()) {
      return client.listQueues().join(); // ok: awaited
    }
  }

  CompletableFuture<ListQueuesResponse> sqsClosedLater() {
    SqsAsyncClient client = SqsAsyncClient.create();
    return client.listQueues().whenComplete((found, failure) -> client.close()); // ok: closed after
  }

  Future<RecordMetadata> kafka(Map<String, Object> config, ProducerRecord<String, String> record) {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(config)) {
      return producer.send(record); // ok: its close waits for what was sent
    }
  }

  Future<?> kafkaAdmin(Map<String, Object> config) {
    try (Admin admin = Admin.create(config)) {
      return admin.listTopics().names().toCompletionStage().toCompletableFuture(); // ok: it waits
    }
  }

  ChannelFuture region(ChannelHandlerContext ctx, Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      return ctx.writeAndFlush( // expect: ResourceClosedBeforeCompletion
          new DefaultFileRegion(file, 0, file.size()));
    }
  }

  ChannelFuture regionOfFile(ChannelHandlerContext ctx, Path path) throws IOException {
    long size;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      size = file.length();
      return ctx.writeAndFlush( // ok: the region opens the file itself
          new DefaultFileRegion(path.toFile(), 0, size));
    }
  }

  ChannelFuture regionSynced(Channel channel, Path path) throws IOException, InterruptedException {
    try (FileChannel file = FileChannel.open(path)) {
      return channel
          .writeAndFlush(new DefaultFileRegion(file, 0, file.size())) // ok: synced inside
          .sync();
    }
  }

  ListenableFuture<Integer> guava(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return pool.submit(() -> in.read()); // expect: ResourceClosedBeforeCompletion
    }
  }

  ListenableFuture<Integer> guavaImmediate(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return Futures.immediateFuture(in.read()); // ok: complete already
    }
  }

  Mono<Integer> mono(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return Mono.fromCallable(in::read); // expect: ResourceClosedBeforeCompletion
    }
  }

  Mono<Integer> monoRead(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return Mono.just(in.read()); // ok: read already
    }
  }

  Mono<Integer> monoUsing(Path path) {
    return Mono.using( // ok: closed when it ends
        () -> new FileInputStream(path.toFile()),
        in -> Mono.fromCallable(in::read),
        in -> {
          try {
            in.close();
          } catch (IOException e) {
            System.err.println(e);
          }
        });
  }

  Integer monoBlocked(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return Mono.fromCallable(in::read).block(); // ok: blocks inside
    }
  }

  Flux<Integer> flux(Path path) throws IOException {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return Flux.range(0, 10)
          .map( // expect: ResourceClosedBeforeCompletion
              i -> {
                try {
                  return in.read();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  CompletableFuture<String> mdc(String user) {
    try (MDC.MDCCloseable scope = MDC.putCloseable("user", user)) {
      return backend.send(user); // ok: a scope of this thread
    }
  }

  Future<Integer> socket(ByteBuffer buffer) throws IOException {
    try (AsynchronousSocketChannel socket = AsynchronousSocketChannel.open()) {
      return socket.read(buffer); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<Integer> socketOfOther(AsynchronousSocketChannel other, ByteBuffer buffer)
      throws IOException {
    try (AsynchronousSocketChannel probe = AsynchronousSocketChannel.open()) {
      System.out.println(probe.isOpen());
      return other.read(buffer); // ok: the other one stays open
    }
  }
}
