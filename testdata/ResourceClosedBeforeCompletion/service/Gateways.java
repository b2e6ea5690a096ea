package cases.closedearly.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gateways with connections of their own, in the styles of different teams. */
class Gateways {

  static class Connection implements Closeable {
    CompletableFuture<String> ask(String s) {
      return CompletableFuture.supplyAsync(() -> s);
    }

    Connection connect() {
      return this;
    }

    Channel channel() {
      return new Channel();
    }

    Config config() {
      return new Config("x");
    }

    boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      System.out.println("closed");
    }
  }

  static class Channel {
    CompletableFuture<Void> publish(String s) {
      return CompletableFuture.runAsync(() -> System.out.println(s));
    }
  }

  record Config(String name) {}

  static class Remote {
    CompletableFuture<String> apply(Config config) {
      return CompletableFuture.supplyAsync(config::name);
    }
  }

  private final Remote remote = new Remote();

  CompletableFuture<String> newConnection(String s) {
    try (Connection connection = new Connection()) {
      return connection.ask(s); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> newConnectionChained(String s) {
    try (Connection connection = new Connection().connect()) {
      return connection.ask(s).thenApply(String::toUpperCase); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> channel(String s) {
    try (Connection connection = new Connection()) {
      Channel channel = connection.channel();
      return channel.publish(s); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> channelChained(String s) {
    Connection connection = new Connection();
    try {
      return connection.channel().publish(s); // expect: ResourceClosedBeforeCompletion
    } finally {
      connection.close();
    }
  }

  CompletableFuture<String> configOnly() {
    try (Connection connection = new Connection()) {
      return remote.apply(connection.config()); // ok: a record of plain values
    }
  }

  CompletableFuture<String> otherObject(String s) {
    try (Connection connection = new Connection()) {
      if (!connection.isOpen()) {
        throw new IllegalStateException();
      }
      return remote.apply(new Config(s)); // ok: the connection was only asked something
    }
  }

  CompletableFuture<String> var(String s) {
    var connection = new Connection();
    try (connection) {
      var answer = connection.ask(s); // expect: ResourceClosedBeforeCompletion
      return answer;
    }
  }

  CompletableFuture<String> nested(String s) {
    try (Connection outer = new Connection()) {
      try (Connection inner = new Connection()) {
        return outer.ask(s + inner.isOpen()); // expect: ResourceClosedBeforeCompletion
      }
    }
  }

  CompletableFuture<String> withCatch(String s) throws IOException {
    try (Connection connection = new Connection()) {
      return connection.ask(s); // expect: ResourceClosedBeforeCompletion
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  CompletableFuture<String> inLoop(Iterator<String> it) {
    CompletableFuture<String> last = null;
    while (it.hasNext()) {
      Connection c = new Connection();
      last = c.ask(it.next()); // expect: ResourceClosedBeforeCompletion
      c.close();
    }
    return last;
  }

  String inLoopWaiting(Iterator<String> it) {
    String last = null;
    while (it.hasNext()) {
      try (Connection c = new Connection()) {
        last = c.ask(it.next()).join(); // ok
      }
    }
    return last;
  }

  Map<String, CompletableFuture<String>> keyed(List<String> all) {
    try (Connection c = new Connection()) {
      return all.stream().collect(Collectors.toMap(s -> s, s -> c.ask(s))); // expect: ResourceClosedBeforeCompletion
    }
  }

  List<String> keyedJoined(List<String> all) {
    try (Connection c = new Connection()) {
      return all.stream().map(c::ask).map(CompletableFuture::join).toList(); // ok
    }
  }

  void callback(String s, Consumer<CompletableFuture<String>> consumer) {
    try (Connection c = new Connection()) {
      consumer.accept(c.ask(s)); // ok: what the consumer does with it is not to be seen, it may wait
    }
  }

  Future<String> submitted(ExecutorService pool) {
    try (Connection c = new Connection()) {
      Callable<String> task = () -> c.config().name();
      return pool.submit(task); // expect: ResourceClosedBeforeCompletion
    }
  }

  Supplier<CompletableFuture<String>> supplier(Connection c) {
    return () -> c.ask("later"); // ok: c is the caller's
  }

  void closeInCallback(String s, BlockingQueue<String> answers) {
    Connection c = new Connection();
    c.ask(s).whenComplete((a, e) -> { // ok
      answers.add(e == null ? a : "");
      c.close();
    });
  }

  private Connection field;

  CompletableFuture<String> reopened(String s) {
    if (field != null) {
      field.close();
    }
    field = new Connection();
    return field.ask(s); // ok: the old one was closed, the new one stays open
  }

  CompletionStage<String> closeBeforeUse(String s) {
    Connection old = new Connection();
    old.close();
    Connection c = new Connection();
    return c.ask(s); // ok: another connection was closed
  }

  CompletableFuture<String> swap(String s) {
    Connection previous = field;
    field = new Connection();
    CompletableFuture<String> answer = field.ask(s); // ok: the previous one is closed
    if (previous != null) {
      previous.close();
    }
    return answer;
  }

  CompletableFuture<String> lastWord(String s) {
    CompletableFuture<String> answer = field.ask(s); // expect: ResourceClosedBeforeCompletion
    field.close();
    field = null;
    return answer;
  }

  static class GatewayTest {
    private final Connection connection = new Connection();

    @AfterEach
    void close() {
      connection.close();
    }

    @Test
    void answers() {
      CompletableFuture<String> answer = connection.ask("x"); // ok: joined
      org.assertj.core.api.Assertions.assertThat(answer.join()).isEqualTo("x");
    }

    @Test
    void succeeds() {
      try (Connection c = new Connection()) {
        org.assertj.core.api.Assertions.assertThat(c.ask("x")).succeedsWithin(java.time.Duration.ofSeconds(1)); // ok: the assertion waits
      }
    }
  }
}
