package cases.closedearly.library;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Clients of well-known libraries that are closed under their own requests. */
class Clients {

  CompletableFuture<ListQueuesResponse> queues() {
    try (SqsAsyncClient sqs = SqsAsyncClient.create()) {
      return sqs.listQueues(); // expect: ResourceClosedBeforeCompletion
    }
  }

  int queuesJoined() {
    try (SqsAsyncClient sqs = SqsAsyncClient.create()) {
      return sqs.listQueues().join().queueUrls().size(); // ok
    }
  }

  CompletableFuture<String> sent(String body) {
    SqsAsyncClient sqs = SqsAsyncClient.builder().build();
    try {
      return sqs.sendMessage(m -> m.messageBody(body)).thenApply(SendMessageResponse::messageId); // expect: ResourceClosedBeforeCompletion
    } finally {
      sqs.close();
    }
  }

  CompletableFuture<String> sentThenClosed(String body) {
    SqsAsyncClient sqs = SqsAsyncClient.builder().build();
    return sqs.sendMessage(m -> m.messageBody(body)).thenApply(SendMessageResponse::messageId).whenComplete((i, e) -> sqs.close()); // ok
  }

  RedisFuture<String> redis(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.async().get(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Long> redisCommands(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      RedisAsyncCommands<String, String> commands = connection.async();
      return commands.del(key).toCompletableFuture(); // expect: ResourceClosedBeforeCompletion
    }
  }

  String redisSync(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().get(key); // ok
    }
  }

  Mono<String> redisReactive(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.reactive().get(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  Mono<String> redisUsing(RedisClient client, String key) {
    return Mono.using(client::connect, c -> c.reactive().get(key), StatefulRedisConnection::close); // ok: closed when the Mono ends
  }

  Future<RecordMetadata> kafka(Properties config, String v) {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(config)) {
      return producer.send(new ProducerRecord<>("t", v)); // ok: closing a producer waits for what was sent
    }
  }

  KafkaFuture<Void> topics(Properties config, NewTopic topic) {
    try (Admin admin = Admin.create(config)) {
      return admin.createTopics(java.util.List.of(topic)).all(); // ok: closing an admin client waits for its calls
    }
  }

  void topicsWaited(Properties config, NewTopic topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(config)) {
      admin.createTopics(java.util.List.of(topic)).all().get(); // ok
    }
  }

  Future<Void> connect(InetSocketAddress address) throws IOException {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      return channel.connect(address); // expect: ResourceClosedBeforeCompletion
    }
  }

  AsynchronousSocketChannel connected(InetSocketAddress address) throws Exception {
    AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();
    try {
      channel.connect(address).get(5, TimeUnit.SECONDS); // ok
      return channel;
    } catch (Exception e) {
      channel.close();
      throw e;
    }
  }

  Future<AsynchronousSocketChannel> accept(InetSocketAddress address) throws IOException {
    AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(address);
    Future<AsynchronousSocketChannel> first = server.accept(); // expect: ResourceClosedBeforeCompletion
    server.close();
    return first;
  }

  Future<Integer> write(InetSocketAddress address, ByteBuffer data) throws Exception {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.connect(address).get(); // ok
      return channel.write(data); // expect: FlushIgnoredBeforeClose
    }
  }

  Mono<Integer> mono(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Mono.fromCallable(() -> in.read()); // expect: ResourceClosedBeforeCompletion
    }
  }

  Mono<byte[]> monoOfBytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readAllBytes();
      return Mono.fromCallable(() -> bytes.clone()); // ok
    }
  }

  Integer monoBlocked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Mono.fromCallable(in::read).block(); // ok
    }
  }

  Uni<Integer> uni(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Uni.createFrom().item(() -> readOne(in)); // expect: ResourceClosedBeforeCompletion
    }
  }

  int uniAwaited(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Uni.createFrom().item(() -> readOne(in)).await().indefinitely(); // ok
    }
  }

  private static int readOne(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      return -1;
    }
  }

  Flux<String> flux(Path file) {
    return Flux.using(() -> Files.lines(file), Flux::fromStream, java.util.stream.BaseStream::close); // ok
  }

  Flux<String> fluxLost(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return Flux.fromStream(lines); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<Integer> executor(Path file) {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      return one.submit(() -> Files.readAllBytes(file).length); // ok: shutdown lets what was submitted finish
    } finally {
      one.shutdown();
    }
  }

  int executorAwaited(Path file) throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    Future<Integer> size = one.submit(() -> Files.readAllBytes(file).length); // ok
    one.shutdown();
    if (!one.awaitTermination(1, TimeUnit.MINUTES)) {
      one.shutdownNow();
    }
    return size.get();
  }
}
