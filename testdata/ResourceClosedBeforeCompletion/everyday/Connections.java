package cases.lifetime.everyday;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Exporters, importers, pools and tests. */
final class Connections {
  interface Conn extends AutoCloseable {
    CompletableFuture<String> ask(String question);

    CompletableFuture<Void> send(byte[] data);

    boolean isOpen();

    String name();

    @Override
    void close();
  }

  interface Pool {
    Conn borrow();

    void giveBack(Conn conn);

    CompletableFuture<Conn> borrowAsync();
  }

  interface Index {
    CompletableFuture<Void> add(String document);

    CompletableFuture<Void> addAll(InputStream documents);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final List<CompletableFuture<Void>> open = new ArrayList<>();
  private Conn shared;

  CompletableFuture<Void> importLines(Path path, Index index) throws IOException {
    List<CompletableFuture<Void>> added = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      String line;
      while ((line = reader.readLine()) != null) {
        added.add(index.add(line)); // ok: a line is a value of its own
      }
    }
    return CompletableFuture.allOf(added.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Void> importStream(Path path, Index index) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return index.addAll(in); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> importWrapped(Path path, Index index) throws IOException {
    try (InputStream raw = Files.newInputStream(path)) {
      InputStream in = new GZIPInputStream(raw);
      return index.addAll(in); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> importStreamed(Path path, Index index) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      CompletableFuture<?>[] all = lines.map(index::add).toArray(CompletableFuture[]::new); // ok: made of the lines
      return CompletableFuture.allOf(all);
    }
  }

  CompletableFuture<String> nameOnly(Pool pool, Index index) {
    try (Conn conn = pool.borrow()) {
      String name = conn.name();
      return index.add(name).thenApply(v -> name); // ok: the name is a value
    }
  }

  CompletableFuture<String> logsAfter(Pool pool) {
    return pool.borrowAsync().thenCompose(conn -> conn.ask("time").whenComplete((r, e) -> conn.close())); // ok
  }

  CompletableFuture<String> closesInCallback(Pool pool) {
    return pool.borrowAsync().thenCompose(conn -> {
      try (conn) {
        return conn.ask("time"); // expect: ResourceClosedBeforeCompletion
      }
    });
  }

  CompletableFuture<String> syncInCallback(Pool pool) {
    return pool.borrowAsync().thenApply(conn -> {
      try (conn) {
        return conn.name(); // ok: nothing goes on
      }
    });
  }

  CompletableFuture<String> locked(Conn conn) {
    lock.lock();
    try {
      return conn.ask("time"); // ok: the lock is for this thread
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<String> reconnect(Pool pool) {
    Conn old = shared;
    shared = pool.borrow();
    CompletableFuture<String> answer = shared.ask("hello"); // ok: the other one is closed
    old.close();
    return answer;
  }

  CompletableFuture<String> failedStart(Pool pool) {
    Conn conn = pool.borrow();
    if (!conn.isOpen()) {
      conn.close();
      return CompletableFuture.failedFuture(new IOException("not open"));
    }
    return conn.ask("time").whenComplete((r, e) -> conn.close()); // ok: closed on either way
  }

  void pipe(Socket socket, ExecutorService executor) throws Exception {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      Future<Long> copied = executor.submit(() -> in.transferTo(out));
      copied.get(); // ok: awaited
    }
  }

  Future<Long> pipeLost(Socket socket, ExecutorService executor) throws IOException {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      return executor.submit(() -> in.transferTo(out)); // expect: ResourceClosedBeforeCompletion
    }
  }

  void sendAll(Pool pool, List<byte[]> parts) {
    try (Conn conn = pool.borrow()) {
      CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
      for (byte[] part : parts) {
        all = all.thenCompose(v -> conn.send(part)); // ok: joined below
      }
      all.join();
    }
  }

  CompletableFuture<Void> sendAllLost(Pool pool, List<byte[]> parts) {
    try (Conn conn = pool.borrow()) {
      CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
      for (byte[] part : parts) {
        all = all.thenCompose(v -> conn.send(part)); // expect: ResourceClosedBeforeCompletion
      }
      return all;
    }
  }

  void remembered(Pool pool, byte[] data) {
    try (Conn conn = pool.borrow()) {
      open.add(conn.send(data)); // expect: FlushIgnoredBeforeClose
    }
  }

  String latched(Pool pool) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    StringBuilder text = new StringBuilder();
    try (Conn conn = pool.borrow()) {
      conn.ask("time").whenComplete((value, failure) -> { // ok: the latch
        text.append(failure == null ? value : failure.getMessage());
        done.countDown();
      });
      done.await();
    }
    return text.toString();
  }

  CompletableFuture<String> checkedFirst(Pool pool, String question) {
    try (Conn conn = pool.borrow()) {
      CompletableFuture<String> answer = conn.ask(question);
      answer.join(); // ok: complete from here on
      return answer.thenApply(String::trim);
    }
  }

  CompletableFuture<String> givenBack(Pool pool, String question) {
    Conn conn = pool.borrow();
    try {
      return conn.ask(question).whenComplete((r, e) -> pool.giveBack(conn)); // ok: given back at the end
    } catch (RuntimeException e) {
      pool.giveBack(conn);
      throw e;
    }
  }

  void read(AsynchronousSocketChannel channel, ByteBuffer buffer, CompletableFuture<Integer> promise) {
    channel.read(buffer, null, new CompletionHandler<Integer, Void>() { // ok: closed by the handler
      @Override
      public void completed(Integer count, Void none) {
        promise.complete(count);
        closeQuietly(channel);
      }

      @Override
      public void failed(Throwable failure, Void none) {
        promise.completeExceptionally(failure);
        closeQuietly(channel);
      }
    });
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<Integer> readLost(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read(buffer, null, new CompletionHandler<Integer, Void>() { // expect: ResourceClosedBeforeCompletion
      @Override
      public void completed(Integer count, Void none) {
        promise.complete(count);
      }

      @Override
      public void failed(Throwable failure, Void none) {
        promise.completeExceptionally(failure);
      }
    });
    closeQuietly(channel);
    return promise;
  }

  CompletableFuture<String> optional(Pool pool, boolean keep) {
    Conn conn = pool.borrow();
    CompletableFuture<String> answer = conn.ask("time");
    if (!keep) {
      return answer.whenComplete((r, e) -> conn.close()); // ok: closed at the end, or kept
    }
    shared = conn;
    return answer;
  }

  CompletableFuture<String> failOver(Pool pool) {
    try (Conn conn = pool.borrow()) {
      if (!conn.isOpen()) {
        return CompletableFuture.failedFuture(new IOException("closed")); // ok: complete
      }
      return CompletableFuture.completedFuture(conn.ask("time").join()); // ok: complete
    }
  }
}
