package cases.closedearly.harder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resources and futures that part in less plain ways. */
class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  static class Db implements AutoCloseable {
    CompletableFuture<Integer> query(String sql) {
      return CompletableFuture.supplyAsync(sql::length);
    }

    Tx begin() {
      return new Tx();
    }

    Stream<String> rows() {
      return Stream.empty();
    }

    int now(String sql) {
      return sql.length();
    }

    Db withTimeout(int ms) {
      return this;
    }

    @Override
    public void close() {
      log.info("closed");
    }
  }

  static class Tx implements AutoCloseable {
    CompletableFuture<Void> commit() {
      return CompletableFuture.runAsync(() -> log.info("commit"));
    }

    CompletionStage<Integer> insert(String row) {
      return CompletableFuture.supplyAsync(row::length);
    }

    @Override
    public void close() {
      log.info("rolled back");
    }
  }

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Map<String, Future<Integer>> results = new HashMap<>();

  static void closeQuietly(Closeable c) {
    try {
      c.close();
    } catch (IOException e) {
      log.debug("close failed", e);
    }
  }

  Future<Integer> quietly(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return pool.submit(() -> in.read()); // expect: ResourceClosedBeforeCompletion
    } finally {
      closeQuietly(in);
    }
  }

  Future<Integer> quietlyInside(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    return pool.submit(() -> { // ok: closed by the task
      try {
        return in.read();
      } finally {
        closeQuietly(in);
      }
    });
  }

  CompletableFuture<Integer> fluent() {
    try (Db db = new Db()) {
      return db.withTimeout(10).query("select"); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> commit() {
    try (Db db = new Db(); Tx tx = db.begin()) {
      tx.insert("a").toCompletableFuture().join(); // ok
      return tx.commit(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> commitJoined() {
    try (Db db = new Db(); Tx tx = db.begin()) {
      tx.insert("a").toCompletableFuture().join();
      CompletableFuture<Void> done = tx.commit(); // ok
      done.join();
      return done;
    }
  }

  CompletableFuture<Integer> composed(List<String> rows) {
    try (Tx tx = new Tx()) {
      CompletionStage<Integer> all = CompletableFuture.completedFuture(0);
      for (String row : rows) {
        all = all.thenCompose(n -> tx.insert(row)); // expect: ResourceClosedBeforeCompletion
      }
      return all.toCompletableFuture();
    }
  }

  int composedAndWaited(List<String> rows) {
    try (Tx tx = new Tx()) {
      CompletionStage<Integer> all = CompletableFuture.completedFuture(0);
      for (String row : rows) {
        all = all.thenCompose(n -> tx.insert(row)); // ok
      }
      return all.toCompletableFuture().join();
    }
  }

  List<Future<Integer>> tasks(List<Path> paths) throws IOException {
    List<Future<Integer>> all = new ArrayList<>();
    for (Path p : paths) {
      try (InputStream in = Files.newInputStream(p)) {
        all.add(pool.submit(() -> in.read())); // expect: ResourceClosedBeforeCompletion
      }
    }
    return all;
  }

  int tasksOutside(Path path) throws Exception {
    Future<Integer> f;
    try (InputStream in = Files.newInputStream(path)) {
      f = pool.submit(() -> in.read()); // expect: ResourceClosedBeforeCompletion
    }
    return f.get();
  }

  int tasksInside(Path path) throws Exception {
    int n;
    try (InputStream in = Files.newInputStream(path)) {
      Future<Integer> f = pool.submit(() -> in.read()); // ok
      n = f.get();
    }
    return n;
  }

  void kept(String key) {
    try (Db db = new Db()) {
      results.put(key, db.query(key)); // expect: ResourceClosedBeforeCompletion
    }
  }

  int get(String key) throws ExecutionException, InterruptedException {
    return results.get(key).get();
  }

  CompletableFuture<Integer> gzip(Path path) throws IOException {
    try (InputStream raw = Files.newInputStream(path)) {
      InputStream in = new GZIPInputStream(raw);
      return CompletableFuture.supplyAsync(() -> drain(in), pool); // expect: ResourceClosedBeforeCompletion
    }
  }

  private static int drain(InputStream in) {
    try {
      return in.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<Integer> scanner(Path path) throws IOException {
    Scanner scanner = new Scanner(path);
    CompletableFuture<Integer> n = CompletableFuture.supplyAsync(scanner::nextInt); // expect: ResourceClosedBeforeCompletion
    scanner.close();
    return n;
  }

  CompletableFuture<Integer> scannerNow(Path path) throws IOException {
    Scanner scanner = new Scanner(path);
    int first = scanner.nextInt();
    scanner.close();
    return CompletableFuture.supplyAsync(() -> first + 1); // ok
  }

  CompletableFuture<Long> zip(Path path) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(path)) {
      Path inside = zip.getPath("/a");
      long size = Files.size(inside);
      return CompletableFuture.completedFuture(size); // ok
    }
  }

  CompletableFuture<Integer> latched() throws Exception {
    try (Db db = new Db()) {
      CompletableFuture<Integer> n = db.query("x"); // ok: the latch tells that it is complete
      CountDownLatch done = new CountDownLatch(1);
      n.whenComplete((v, e) -> done.countDown());
      done.await();
      return n;
    }
  }

  Integer timeout() throws ExecutionException, InterruptedException {
    try (Db db = new Db()) {
      return db.query("x").get(1, TimeUnit.SECONDS); // ok: on a timeout the caller is told
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T use(Function<Db, T> work) {
    try (Db db = new Db()) {
      return work.apply(db);
    }
  }

  <T> CompletableFuture<T> useAsync(Function<Db, CompletableFuture<T>> work) {
    Db db = new Db();
    try {
      return work.apply(db).whenComplete((v, e) -> db.close()); // ok
    } catch (RuntimeException e) {
      db.close();
      throw e;
    }
  }

  <T> CompletableFuture<T> useAsyncLost(Function<Db, CompletableFuture<T>> work) {
    try (Db db = new Db()) {
      return work.apply(db); // expect: ResourceClosedBeforeCompletion
    }
  }

  void callback(Consumer<Integer> consumer) {
    try (Db db = new Db()) {
      db.query("x").thenAccept(consumer).exceptionally(e -> { // expect: ResourceClosedBeforeCompletion
        log.warn("failed", e);
        return null;
      });
    }
  }

  void callbackWaits(Consumer<Integer> consumer) {
    try (Db db = new Db()) {
      db.query("x").thenAccept(consumer).exceptionally(e -> { // ok
        log.warn("failed", e);
        return null;
      }).join();
    }
  }

  Stream<CompletableFuture<Integer>> lazily(List<String> all) {
    try (Db db = new Db()) {
      return all.stream().map(db::query); // expect: ResourceClosedBeforeCompletion
    }
  }

  List<Integer> eagerly(List<String> all) {
    try (Db db = new Db()) {
      return all.stream().map(db::query).map(CompletableFuture::join).toList(); // ok
    }
  }

  CompletableFuture<?>[] array(int n) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    try (Db db = new Db()) {
      for (int i = 0; i < n; i++) {
        all[i] = db.query("" + i); // expect: ResourceClosedBeforeCompletion
      }
    }
    return all;
  }

  void arrayWaited(int n) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    try (Db db = new Db()) {
      for (int i = 0; i < n; i++) {
        all[i] = db.query("" + i); // ok
      }
      CompletableFuture.allOf(all).join();
    }
  }

  CompletableFuture<Integer> early(boolean cheap) {
    Db db = new Db();
    if (cheap) {
      db.close();
      return CompletableFuture.completedFuture(0); // ok
    }
    return db.query("x").whenComplete((n, e) -> db.close()); // ok
  }

  CompletableFuture<Integer> owner() {
    Holder holder = new Holder();
    try (holder) {
      return holder.db.query("x"); // expect: ResourceClosedBeforeCompletion
    }
  }

  static class Holder implements AutoCloseable {
    final Db db = new Db();

    @Override
    public void close() {
      db.close();
    }
  }

  CompletableFuture<Integer> supplied() {
    try (Db db = new Db()) {
      return CompletableFuture.supplyAsync(() -> db.now("x")); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> suppliedValue() {
    try (Db db = new Db()) {
      int n = db.now("x");
      return CompletableFuture.supplyAsync(() -> n * 2); // ok
    }
  }

  CompletableFuture<Void> rows() {
    try (Db db = new Db()) {
      Stream<String> rows = db.rows();
      return CompletableFuture.runAsync(() -> rows.forEach(log::info)); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> rowsRead() {
    try (Db db = new Db()) {
      List<String> rows = db.rows().toList();
      return CompletableFuture.runAsync(() -> rows.forEach(log::info)); // ok
    }
  }

  void parallel(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      IntStream.range(0, 3).parallel().forEach(i -> drain(in)); // ok: forEach waits
    }
  }

  int forkJoin(Path path) throws Exception {
    try (InputStream in = Files.newInputStream(path)) {
      return ForkJoinPool.commonPool().submit(() -> drain(in)).get(); // ok
    }
  }

  void phaser(List<String> all) {
    Phaser phaser = new Phaser(1);
    try (Db db = new Db()) {
      for (String s : all) {
        phaser.register();
        db.query(s).whenComplete((n, e) -> { // ok: all are waited for
          log.info("{}", n, e);
          phaser.arriveAndDeregister();
        });
      }
      phaser.arriveAndAwaitAdvance();
    }
  }

  void invokeAll(Path path) throws Exception {
    try (InputStream in = Files.newInputStream(path)) {
      List<Callable<Integer>> tasks = List.of(() -> drain(in), in::read);
      for (Future<Integer> f : pool.invokeAll(tasks)) { // ok: invokeAll waits
        log.info("{}", f.get());
      }
    }
  }

  CompletableFuture<Void> transfer(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from); OutputStream out = Files.newOutputStream(to)) {
      return CompletableFuture.runAsync(() -> { // expect: ResourceClosedBeforeCompletion
        try {
          in.transferTo(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }, pool);
    }
  }

  void reference() {
    AtomicReference<CompletableFuture<Integer>> last = new AtomicReference<>();
    try (Db db = new Db()) {
      last.set(db.query("x")); // expect: ResourceClosedBeforeCompletion
    }
    last.get().join();
  }
}
