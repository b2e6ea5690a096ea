package cases.closedearly.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sessions and transactions of a data layer whose queries are asynchronous. */
class Sessions {
  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  interface Session extends AutoCloseable {
    CompletableFuture<String> fetch(long id);

    CompletionStage<Integer> count();

    CompletableFuture<Void> save(String s);

    String fetchNow(long id);

    Query query(String text);

    @Override
    void close();
  }

  interface Query {
    CompletableFuture<List<String>> list();
  }

  interface Sessionfactory {
    Session open();
  }

  interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  interface Tracer {
    Scope activate(String name);
  }

  private final Sessionfactory factory;
  private final Tracer tracer;
  private final Executor executor;
  private CompletableFuture<Void> lastSave = CompletableFuture.completedFuture(null);
  private final ConcurrentHashMap<Long, CompletableFuture<String>> cache = new ConcurrentHashMap<>();

  Sessions(Sessionfactory factory, Tracer tracer, Executor executor) {
    this.factory = factory;
    this.tracer = tracer;
    this.executor = executor;
  }

  CompletableFuture<String> fetch(long id) {
    try (Session session = factory.open()) {
      return session.fetch(id); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> fetchMapped(long id) {
    try (Session session = factory.open()) {
      return session.fetch(id).thenApply(String::strip).exceptionally(e -> ""); // expect: ResourceClosedBeforeCompletion
    }
  }

  String fetchJoined(long id) {
    try (Session session = factory.open()) {
      return session.fetch(id).thenApply(String::strip).join(); // ok
    }
  }

  CompletableFuture<String> fetchDone(long id) {
    try (Session session = factory.open()) {
      return CompletableFuture.completedFuture(session.fetchNow(id)); // ok: synchronous
    }
  }

  CompletableFuture<String> fetchClosing(long id) {
    Session session = factory.open();
    return session.fetch(id).whenComplete((s, e) -> session.close()); // ok
  }

  CompletableFuture<String> fetchTimed(long id) throws Exception {
    try (Session session = factory.open()) {
      CompletableFuture<String> f = session.fetch(id); // ok: waited for, or thrown out with TimeoutException
      f.get(1, TimeUnit.SECONDS);
      return f;
    }
  }

  CompletableFuture<String> fetchTwo(long a, long b) {
    try (Session session = factory.open()) {
      return session.fetch(a).thenCombine(session.fetch(b), String::concat); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> fetchInner(long a) {
    return CompletableFuture.supplyAsync(() -> a + 1, executor).thenCompose(n -> {
      try (Session session = factory.open()) {
        return session.fetch(n); // expect: ResourceClosedBeforeCompletion
      }
    });
  }

  CompletableFuture<String> fetchInnerRight(long a) {
    return CompletableFuture.supplyAsync(() -> a + 1, executor).thenApply(n -> {
      try (Session session = factory.open()) {
        return session.fetchNow(n); // ok
      }
    });
  }

  CompletionStage<Integer> finallyClosed() {
    Session session = factory.open();
    try {
      log.debug("counting");
      return session.count(); // expect: ResourceClosedBeforeCompletion
    } finally {
      session.close();
    }
  }

  CompletionStage<Integer> finallyClosedQuietly() {
    Session session = null;
    try {
      session = factory.open();
      return session.count(); // expect: ResourceClosedBeforeCompletion
    } finally {
      if (session != null) {
        session.close();
      }
    }
  }

  CompletionStage<Integer> catchClosed() {
    Session session = factory.open();
    try {
      return session.count().whenComplete((n, e) -> session.close()); // ok: closed by the chain or by the catch
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  CompletableFuture<List<String>> query(String text) {
    try (Session session = factory.open()) {
      Query query = session.query(text);
      return query.list(); // expect: ResourceClosedBeforeCompletion
    }
  }

  List<String> queryNow(String text) {
    try (Session session = factory.open()) {
      Query query = session.query(text);
      return query.list().join(); // ok
    }
  }

  CompletableFuture<Void> saveAll(List<String> values) {
    List<CompletableFuture<Void>> saves = new ArrayList<>();
    try (Session session = factory.open()) {
      for (String v : values) {
        saves.add(session.save(v)); // expect: ResourceClosedBeforeCompletion
      }
    }
    return CompletableFuture.allOf(saves.toArray(new CompletableFuture[0]));
  }

  void saveAllWaiting(List<String> values) {
    List<CompletableFuture<Void>> saves = new ArrayList<>();
    try (Session session = factory.open()) {
      for (String v : values) {
        saves.add(session.save(v)); // ok: all are joined inside
      }
      CompletableFuture.allOf(saves.toArray(new CompletableFuture[0])).join();
    }
  }

  void saveEachJoined(List<String> values) {
    try (Session session = factory.open()) {
      List<CompletableFuture<Void>> saves = values.stream().map(session::save).toList(); // ok
      saves.forEach(CompletableFuture::join);
    }
  }

  CompletableFuture<Void> saveStream(List<String> values) {
    try (Session session = factory.open()) {
      return CompletableFuture.allOf(values.stream().map(session::save).toArray(CompletableFuture[]::new)); // expect: ResourceClosedBeforeCompletion
    }
  }

  void saveField(String value) {
    try (Session session = factory.open()) {
      lastSave = session.save(value); // expect: ResourceClosedBeforeCompletion
    }
  }

  void awaitSaves() {
    lastSave.join();
  }

  CompletableFuture<String> scoped(Session session, long id) {
    try (Scope scope = tracer.activate("fetch")) {
      return session.fetch(id); // ok: the scope belongs to this thread, the fetch does not use it
    }
  }

  CompletableFuture<String> scopedNamed(Session session, long id) {
    try (Scope ignored = tracer.activate("fetch"); MDC.MDCCloseable mdc = MDC.putCloseable("id", "" + id)) {
      return session.fetch(id).thenApply(s -> s + "!"); // ok
    }
  }

  CompletableFuture<String> locked(Session session, Lock lock, long id) {
    lock.lock();
    try {
      return cache.computeIfAbsent(id, session::fetch); // ok: a lock is not used by the future
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<String> passedIn(Session session, long id) {
    return session.fetch(id); // ok: the caller closes it
  }

  <T> T with(Function<Session, T> work) {
    try (Session session = factory.open()) {
      return work.apply(session);
    }
  }

  CompletableFuture<Optional<String>> conditional(long id) {
    try (Session session = factory.open()) {
      if (id < 0) {
        return CompletableFuture.completedFuture(Optional.empty()); // ok
      }
      return session.fetch(id).thenApply(Optional::ofNullable); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> switched(int kind) {
    try (Session session = factory.open()) {
      return switch (kind) {
        case 0 -> CompletableFuture.completedFuture("none");
        case 1 -> session.fetch(1); // expect: ResourceClosedBeforeCompletion
        default -> CompletableFuture.completedFuture(session.fetchNow(kind));
      };
    }
  }

  CompletableFuture<Integer> lambdaCaptured() {
    try (Session session = factory.open()) {
      return CompletableFuture.supplyAsync(() -> session.fetchNow(7).length(), executor); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> lambdaOfValue() {
    try (Session session = factory.open()) {
      String value = session.fetchNow(7);
      return CompletableFuture.supplyAsync(value::length, executor); // ok
    }
  }

  CompletableFuture<String> laterStageUses(CompletableFuture<Long> id) {
    try (Session session = factory.open()) {
      return id.thenApply(session::fetchNow); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> laterStageComposes(CompletableFuture<Long> id) {
    try (Session session = factory.open()) {
      return id.thenCompose(n -> session.fetch(n)); // expect: ResourceClosedBeforeCompletion
    }
  }

  String laterStageWaits(CompletableFuture<Long> id) throws InterruptedException, ExecutionException {
    try (Session session = factory.open()) {
      return id.thenCompose(session::fetch).get(); // ok
    }
  }

  void latch(long id, List<String> into) throws InterruptedException {
    try (Session session = factory.open()) {
      CountDownLatch done = new CountDownLatch(1);
      session.fetch(id).whenComplete((s, e) -> { // ok: the latch is awaited inside
        into.add(e == null ? s : e.toString());
        done.countDown();
      });
      done.await();
    }
  }

  CompletableFuture<Void> fireAndClose(String value) {
    Session session = factory.open();
    CompletableFuture<Void> saved = session.save(value); // expect: ResourceClosedBeforeCompletion
    log.info("saving {}", value);
    session.close();
    return saved;
  }

  CompletableFuture<Void> fireWaitClose(String value) {
    Session session = factory.open();
    CompletableFuture<Void> saved = session.save(value); // ok
    try {
      saved.join();
    } catch (CompletionException e) {
      log.warn("not saved", e);
    }
    session.close();
    return saved;
  }

  boolean timedFinally(String value) throws InterruptedException, ExecutionException {
    Session session = factory.open();
    try {
      session.save(value).get(3, TimeUnit.SECONDS); // ok: an aborted wait is told
      return true;
    } catch (TimeoutException e) {
      return false;
    } finally {
      session.close();
    }
  }

  CompletableFuture<Void> closeReturned(String value) {
    Session session = factory.open();
    CompletableFuture<Void> saved = session.save(value); // ok: closing waits its turn
    return saved.thenRun(session::close).exceptionally(e -> {
      session.close();
      throw new CompletionException(e);
    });
  }

  CompletableFuture<Void> closeHandled(String value) {
    final Session session = factory.open();
    return session
        .save(value)
        .handle((v, e) -> { // ok
          session.close();
          if (e != null) {
            throw new CompletionException(e);
          }
          return v;
        });
  }

  CompletableFuture<Void> tryHandedOn(String value) {
    boolean started = false;
    Session session = factory.open();
    try {
      CompletableFuture<Void> save = session.save(value).whenComplete((v, e) -> session.close()); // ok: finally closes only what was not started
      started = true;
      return save;
    } finally {
      if (!started) {
        session.close();
      }
    }
  }
}
