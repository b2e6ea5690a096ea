package cases.lifetime.tried;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Futures and the resources of a {@code try}. */
class TryResources {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    CompletableFuture<Void> upload(InputStream content);

    String read(String key);

    Commands commands();

    @Override
    void close();
  }

  interface Commands {
    CompletableFuture<String> get(String key);
  }

  interface Store {
    CompletableFuture<Void> put(String name, InputStream content);

    CompletableFuture<Void> put(String name, byte[] content);

    CompletableFuture<Void> index(BufferedReader lines);
  }

  private Store store;
  private Executor executor;
  private CompletableFuture<String> pending;

  private Client open() {
    throw new UnsupportedOperationException();
  }

  CompletableFuture<String> calledOn(String key) {
    try (Client client = open()) {
      return client.fetch(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  String calledOnAndJoined(String key) {
    try (Client client = open()) {
      return client.fetch(key).join(); // ok: awaited inside
    }
  }

  CompletableFuture<Integer> chained(String key) {
    try (Client client = open()) {
      return client.fetch(key).thenApply(String::length); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> readSynchronously(String key) {
    try (Client client = open()) {
      String text = client.read(key);
      return CompletableFuture.supplyAsync(text::length, executor); // ok: the text is read already
    }
  }

  CompletableFuture<Void> given(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return store.put("name", in); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> givenItsBytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return store.put("name", in.readAllBytes()); // ok: all bytes are in memory
    }
  }

  CompletableFuture<Void> givenWrapped(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in));
      return store.index(lines); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> givenInOtherWords(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return store.put("name", (InputStream) (in)); // expect: ResourceClosedBeforeCompletion
    }
  }

  record Upload(InputStream from) {
    CompletableFuture<Void> start() {
      return new CompletableFuture<>();
    }
  }

  interface Lines extends AutoCloseable {
    CompletableFuture<Long> count();

    @Override
    void close();
  }

  private Lines lines(InputStream from) {
    throw new UnsupportedOperationException();
  }

  CompletableFuture<Void> ofAnObjectAroundIt(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new Upload(in).start(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> ofAnObjectAroundAnother(Path path, InputStream other) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      System.out.println(in.read());
      return new Upload(other).start(); // ok: it has another stream
    }
  }

  CompletableFuture<Long> ofAViewOfIt(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return lines(in).count(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> inOtherWords(Object shared, String key) {
    try (Client client = open()) {
      return ((Client) (client)).fetch(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> anotherInOtherWords(Object shared, String key) {
    try (Client client = open()) {
      client.read(key);
      return ((Client) (shared)).fetch(key); // ok: another client
    }
  }

  CompletableFuture<Void> givenAnotherInOtherWords(Path path, Object other) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      System.out.println(in.read());
      return store.put("name", (InputStream) (other)); // ok: another stream
    }
  }

  CompletableFuture<String> givenByAnObject(Client shared) {
    try (Client client = shared) {
      return CompletableFuture.supplyAsync( // expect: ResourceClosedBeforeCompletion
          new Supplier<String>() {
            @Override
            public String get() {
              return client.read("a");
            }
          });
    }
  }

  CompletableFuture<String> givenAnotherObject(Client shared) {
    try (Client client = shared) {
      String text = client.read("a");
      return CompletableFuture.supplyAsync( // ok: the object has the text only
          new Supplier<String>() {
            @Override
            public String get() {
              return text;
            }
          });
    }
  }

  CompletableFuture<Void> givenFirstLine(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      String line = new BufferedReader(new InputStreamReader(in)).readLine();
      return store.put("name", line.getBytes()); // ok: only the line leaves
    }
  }

  CompletableFuture<Long> captured(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return CompletableFuture.supplyAsync(lines::count); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Long> capturedPath(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      long count = lines.count();
      return CompletableFuture.supplyAsync(() -> count + path.getNameCount()); // ok: not captured
    }
  }

  CompletableFuture<String> capturedInLambda(Path path) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      return CompletableFuture.supplyAsync( // expect: ResourceClosedBeforeCompletion
          () -> {
            try {
              return reader.readLine();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          executor);
    }
  }

  CompletableFuture<String> openedInLambda(Path path) {
    return CompletableFuture.supplyAsync( // ok: opened and closed by the task
        () -> {
          try (BufferedReader reader = Files.newBufferedReader(path)) {
            return reader.readLine();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        executor);
  }

  CompletableFuture<Integer> capturedInLaterLink(String key, CompletableFuture<String> text) {
    try (Client client = open()) {
      return text.thenCompose(client::fetch) // expect: ResourceClosedBeforeCompletion
          .thenApply(String::length);
    }
  }

  CompletableFuture<Integer> notCapturedInLaterLink(CompletableFuture<String> text) {
    try (Client client = open()) {
      String prefix = client.read("prefix");
      return text.thenApply(t -> (prefix + t).length()); // ok: the client is not used later
    }
  }

  CompletableFuture<String> throughLocal(String key) {
    try (Client client = open()) {
      CompletableFuture<String> answer =
          client.fetch(key); // expect: ResourceClosedBeforeCompletion
      System.out.println("asked for " + key);
      return answer;
    }
  }

  CompletableFuture<String> throughLocalAwaited(String key) {
    try (Client client = open()) {
      CompletableFuture<String> answer = client.fetch(key); // ok: awaited before it is returned
      answer.join();
      return answer;
    }
  }

  CompletableFuture<String> throughLocalLimited(String key)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Client client = open()) {
      CompletableFuture<String> answer = client.fetch(key); // ok: awaited with a limit that throws
      answer.get(1, TimeUnit.SECONDS);
      return answer;
    }
  }

  CompletableFuture<Integer> throughDerivedLocal(String key) {
    try (Client client = open()) {
      CompletableFuture<String> answer =
          client.fetch(key); // expect: ResourceClosedBeforeCompletion
      CompletableFuture<Integer> length = answer.thenApply(String::length);
      return length;
    }
  }

  CompletableFuture<Integer> throughDerivedAwaited(String key) {
    try (Client client = open()) {
      CompletableFuture<String> answer = client.fetch(key); // ok: what is made from it is awaited
      CompletableFuture<Integer> length = answer.thenApply(String::length);
      length.join();
      return length;
    }
  }

  void intoField(String key) {
    try (Client client = open()) {
      pending = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  void intoFieldAwaited(String key) {
    try (Client client = open()) {
      pending = client.fetch(key); // ok: awaited here
      pending.join();
    }
  }

  String awaitedLater(String key) {
    CompletableFuture<String> answer;
    try (Client client = open()) {
      answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    }
    return answer.join();
  }

  String awaitedInTime(String key) {
    CompletableFuture<String> answer;
    String text;
    try (Client client = open()) {
      answer = client.fetch(key); // ok: awaited inside
      text = answer.join();
    }
    return text + answer.isDone();
  }

  void collected(List<String> keys) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    try (Client client = open()) {
      for (String key : keys) {
        answers.add(client.fetch(key)); // expect: ResourceClosedBeforeCompletion
      }
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
  }

  void collectedAndAwaited(List<String> keys) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    try (Client client = open()) {
      for (String key : keys) {
        answers.add(client.fetch(key)); // ok: awaited inside
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }
    answers.forEach(answer -> System.out.println(answer.join()));
  }

  CompletableFuture<Void> combined(String left, String right) {
    try (Client client = open()) {
      return CompletableFuture.allOf(
          client.fetch(left), // expect: ResourceClosedBeforeCompletion
          store.put(right, new byte[0])); // ok: has nothing to do with the client
    }
  }

  void combinedAndJoined(String left, String right) {
    try (Client client = open()) {
      CompletableFuture.allOf(client.fetch(left), client.fetch(right)).join(); // ok: awaited
    }
  }

  CompletableFuture<String> handle(String key) {
    try (Client client = open()) {
      Commands commands = client.commands();
      return commands.get(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> handleOfAnother(String key, Commands commands) {
    try (Client client = open()) {
      client.read("warm up");
      return commands.get(key); // ok: the commands are not the client's
    }
  }

  CompletableFuture<String> conditional(String key, boolean remote) {
    try (Client client = open()) {
      return remote
          ? client.fetch(key) // expect: ResourceClosedBeforeCompletion
          : CompletableFuture.completedFuture(client.read(key)); // ok: complete already
    }
  }

  CompletableFuture<String> closedOnCompletion(String key) {
    Client client = open();
    return client.fetch(key).whenComplete((text, failure) -> client.close()); // ok: closed after
  }

  Future<Integer> channel(Path path, ByteBuffer buffer) throws IOException {
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      return file.read(buffer, 0); // expect: ResourceClosedBeforeCompletion
    }
  }

  int channelAwaited(Path path, ByteBuffer buffer)
      throws IOException, ExecutionException, InterruptedException {
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      return file.read(buffer, 0).get(); // ok: awaited
    }
  }

  void handledLater(String key) {
    try (Client client = open()) {
      client
          .fetch(key) // expect: ResourceClosedBeforeCompletion
          .whenComplete((text, failure) -> System.out.println(failure == null ? text : failure));
    }
  }

  void handledAndCounted(String key) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (Client client = open()) {
      client
          .fetch(key) // ok: the latch is awaited inside
          .whenComplete(
              (text, failure) -> {
                System.out.println(failure == null ? text : failure);
                done.countDown();
              });
      done.await();
    }
  }

  CompletableFuture<String> existingResource(Client client, String key) {
    try (client) {
      return client.fetch(key); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> otherResource(Client client, Path path, String key) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      System.out.println(in.read());
      return client.fetch(key); // ok: the stream has nothing to do with it
    }
  }

  CompletableFuture<CompletableFuture<String>> inCallback(CompletableFuture<String> key) {
    return key.thenApply(
        k -> {
          try (Client client = open()) {
            return client.fetch(k); // expect: ResourceClosedBeforeCompletion
          }
        });
  }

  CompletableFuture<String> inCallbackJoined(CompletableFuture<String> key) {
    return key.thenApply(
        k -> {
          try (Client client = open()) {
            return client.fetch(k).join(); // ok: awaited
          }
        });
  }

  CompletableFuture<String> usedTwice(String key) {
    try (Client client = open()) {
      return client
          .fetch(key) // expect: ResourceClosedBeforeCompletion
          .thenCompose(next -> client.fetch(next)) // ok: the first use says it
          .thenApply(String::trim);
    }
  }

  String usedTwiceAndJoined(String key) {
    try (Client client = open()) {
      return client
          .fetch(key) // ok: joined inside
          .thenCompose(client::fetch)
          .join();
    }
  }

  CompletableFuture<String> assignedInside(String key) {
    CompletableFuture<String> answer = null;
    Client client = open();
    try {
      answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    } finally {
      client.close();
    }
    return answer;
  }
}
