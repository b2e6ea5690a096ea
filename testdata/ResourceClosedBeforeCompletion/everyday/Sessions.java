package cases.lifetime.everyday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams, channels, sessions and pools around work that goes on. */
final class Sessions {
  interface Session extends AutoCloseable {
    String query(String sql);

    CompletableFuture<String> queryAsync(String sql);

    void commit();

    @Override
    void close();
  }

  interface SessionPool {
    Session open();
  }

  interface Repository {
    CompletableFuture<Void> save(Session session, String entity);
  }

  private static String parse(InputStream in) {
    try {
      return new String(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<String> streamEscapes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> parse(in)); // expect: ResourceClosedBeforeCompletion
    }
  }

  String streamJoined(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.supplyAsync(() -> parse(in)).join(); // ok: awaited inside
    }
  }

  CompletableFuture<String> bytesReadFirst(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readAllBytes();
      return CompletableFuture.supplyAsync(() -> new String(bytes)); // ok: only the bytes go along
    }
  }

  CompletableFuture<String> openedInside(Path path) {
    return CompletableFuture.supplyAsync(() -> {
      try (InputStream in = Files.newInputStream(path)) {
        return parse(in); // ok: opened and closed by the task
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  CompletableFuture<String> alreadyDone(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return CompletableFuture.completedFuture(parse(in)); // ok: read before the future is made
    }
  }

  Future<Integer> channelEscapes(Path path, ByteBuffer buffer) throws IOException {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(path)) {
      return channel.read(buffer, 0); // expect: ResourceClosedBeforeCompletion
    }
  }

  int channelAwaited(Path path, ByteBuffer buffer) throws Exception {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(path)) {
      return channel.read(buffer, 0).get(); // ok: awaited inside
    }
  }

  CompletableFuture<HttpResponse<String>> upload(HttpClient http, URI uri, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofInputStream(() -> in)).build();
      return http.sendAsync(request, BodyHandlers.ofString()); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<HttpResponse<String>> uploadBytes(HttpClient http, URI uri, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(in.readAllBytes())).build();
      return http.sendAsync(request, BodyHandlers.ofString()); // ok: the body is in memory
    }
  }

  CompletableFuture<String> sessionEscapes(SessionPool sessions, String sql) {
    try (Session session = sessions.open()) {
      return session.queryAsync(sql).thenApply(String::trim); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> sessionCached(SessionPool sessions, String sql, String cached) {
    try (Session session = sessions.open()) {
      if (cached != null) {
        return CompletableFuture.completedFuture(cached); // ok: nothing goes on
      }
      return session.queryAsync(sql); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> sessionClosedAfter(SessionPool sessions, String sql) {
    Session session = sessions.open();
    return session.queryAsync(sql).whenComplete((rows, error) -> session.close()); // ok: closed at the end
  }

  CompletableFuture<String> sessionFinally(SessionPool sessions, String sql) {
    Session session = sessions.open();
    try {
      return session.queryAsync(sql); // expect: ResourceClosedBeforeCompletion
    } finally {
      session.close();
    }
  }

  CompletableFuture<String> sessionClosedWhenItThrows(SessionPool sessions, String sql) {
    Session session = sessions.open();
    try {
      return session.queryAsync(sql).whenComplete((rows, error) -> session.close()); // ok: the catch is for a throw
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  CompletableFuture<String> sessionFlag(SessionPool sessions, String sql) {
    Session session = sessions.open();
    boolean started = false;
    try {
      CompletableFuture<String> rows = session.queryAsync(sql).whenComplete((r, error) -> session.close());
      started = true;
      return rows; // ok: closed here only when nothing was started
    } finally {
      if (!started) {
        session.close();
      }
    }
  }

  CompletableFuture<String> sessionPlain(SessionPool sessions, String sql) {
    Session session = sessions.open();
    CompletableFuture<String> rows = session.queryAsync(sql); // expect: ResourceClosedBeforeCompletion
    session.close();
    return rows;
  }

  String sessionPlainJoined(SessionPool sessions, String sql) {
    Session session = sessions.open();
    CompletableFuture<String> rows = session.queryAsync(sql);
    String result = rows.join(); // ok: awaited before the close
    session.close();
    return result;
  }

  CompletableFuture<Void> transaction(SessionPool sessions, Repository repository, String entity) {
    try (Session session = sessions.open()) {
      CompletableFuture<Void> saved = repository.save(session, entity); // expect: ResourceClosedBeforeCompletion
      session.commit();
      return saved;
    }
  }

  void transactionJoined(SessionPool sessions, Repository repository, String entity) {
    try (Session session = sessions.open()) {
      CompletableFuture<Void> saved = repository.save(session, entity);
      saved.join(); // ok: awaited before commit and close
      session.commit();
    }
  }

  List<String> joinedTooLate(SessionPool sessions, List<String> queries) {
    List<CompletableFuture<String>> results = new ArrayList<>();
    try (Session session = sessions.open()) {
      for (String sql : queries) {
        results.add(session.queryAsync(sql)); // expect: ResourceClosedBeforeCompletion
      }
    }
    return results.stream().map(CompletableFuture::join).toList();
  }

  List<String> joinedInside(SessionPool sessions, List<String> queries) {
    try (Session session = sessions.open()) {
      List<CompletableFuture<String>> results = new ArrayList<>();
      for (String sql : queries) {
        results.add(session.queryAsync(sql));
      }
      return results.stream().map(CompletableFuture::join).toList(); // ok: all awaited inside
    }
  }

  String timeoutPassedOn(SessionPool sessions, String sql) throws Exception {
    try (Session session = sessions.open()) {
      return session.queryAsync(sql).get(5, TimeUnit.SECONDS); // ok: the caller hears of the timeout
    }
  }

  CompletableFuture<String> logContext(Directory service, String id) {
    try (MDC.MDCCloseable context = MDC.putCloseable("id", id)) {
      return service.find(id); // ok: the scope is this thread's, the future does not use it
    }
  }

  interface Directory {
    CompletableFuture<String> find(String id);
  }

  CompletableFuture<String> poolShutdown(String id, Directory service) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return CompletableFuture.supplyAsync(() -> service.find(id).join(), pool); // ok: shutdown runs what was submitted
    } finally {
      pool.shutdown();
    }
  }

  Future<String> poolShutdownNow(String id, Directory service) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(() -> service.find(id).join()); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool.shutdownNow();
    }
  }

  String poolShutdownNowAwaited(String id, Directory service) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(() -> service.find(id).join()).get(); // ok: done by then
    } finally {
      pool.shutdownNow();
    }
  }

  CompletableFuture<Void> fanOut(List<Runnable> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      CompletableFuture<?>[] all =
          tasks.stream().map(task -> CompletableFuture.runAsync(task, pool)).toArray(CompletableFuture[]::new); // expect: ResourceClosedBeforeCompletion
      return CompletableFuture.allOf(all);
    } finally {
      pool.shutdownNow();
    }
  }

  Mono<String> lazyQuery(SessionPool sessions, String sql) {
    try (Session session = sessions.open()) {
      return Mono.fromCallable(() -> session.query(sql)); // expect: ResourceClosedBeforeCompletion
    }
  }

  Mono<String> usingQuery(SessionPool sessions, String sql) {
    return Mono.using(sessions::open, session -> Mono.fromCallable(() -> session.query(sql)), Session::close); // ok
  }

  Flux<String> lazyLines(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return Flux.fromStream(lines); // expect: ResourceClosedBeforeCompletion
    }
  }

  Flux<String> eagerLines(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return Flux.fromIterable(lines.toList()); // ok: read inside
    }
  }
}
