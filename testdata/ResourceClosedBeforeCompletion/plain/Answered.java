package cases.closedearly.plain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
/** A send that brings an answer of its own is a request: its answer is what is lost, kept or not. */
class Answered {
  record Ack(long id) {}

  interface Client extends AutoCloseable {
    CompletableFuture<Ack> send(String m);

    CompletableFuture<Void> sendVoid(String m);

    CompletableFuture<Boolean> trySend(String m);

    CompletableFuture<Ack> flush();

    void close();

    void shutdown();
  }

  CompletableFuture<Ack> straight(Client c, String m) {
    try {
      return c.send(m); // expect: ResourceClosedBeforeCompletion
    } finally {
      c.close();
    }
  }

  CompletableFuture<Ack> local(Client c, String m) {
    try {
      CompletableFuture<Ack> f = c.send(m); // expect: ResourceClosedBeforeCompletion
      return f;
    } finally {
      c.close();
    }
  }

  CompletableFuture<Ack> plain(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: ResourceClosedBeforeCompletion
    c.close();
    return f;
  }

  CompletableFuture<Long> mapped(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: ResourceClosedBeforeCompletion
    c.close();
    return f.thenApply(Ack::id);
  }

  CompletableFuture<Long> chained(Client c, String m) {
    CompletableFuture<Long> f = c.send(m).thenApply(Ack::id); // expect: ResourceClosedBeforeCompletion
    c.close();
    return f;
  }

  List<CompletableFuture<Ack>> list(Client c, List<String> ms) {
    List<CompletableFuture<Ack>> fs = new ArrayList<>();
    for (String m : ms) {
      fs.add(c.send(m)); // expect: ResourceClosedBeforeCompletion
    }
    c.close();
    return fs;
  }

  CompletableFuture<Void> array(Client c, List<String> ms) {
    try {
      CompletableFuture<?>[] all = ms.stream().map(c::send).toArray(CompletableFuture[]::new); // expect: ResourceClosedBeforeCompletion
      return CompletableFuture.allOf(all);
    } finally {
      c.close();
    }
  }

  List<CompletableFuture<Ack>> streamed(Client c, List<String> ms) {
    try {
      return ms.stream().map(c::send).toList(); // expect: ResourceClosedBeforeCompletion
    } finally {
      c.close();
    }
  }

  CompletableFuture<Void> lambda(Client c, List<String> ms) {
    List<CompletableFuture<Ack>> all = ms.stream().map(m -> c.send(m)).collect(Collectors.toList()); // expect: ResourceClosedBeforeCompletion
    c.close();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Ack> captured(Client c, CompletableFuture<Void> other) {
    CompletableFuture<Ack> f = c.send("x"); // expect: ResourceClosedBeforeCompletion
    c.close();
    return other.thenCompose(v -> f);
  }

  CompletableFuture<Boolean> whetherOut(Client c, String m) {
    CompletableFuture<Boolean> f = c.trySend(m); // expect: FlushIgnoredBeforeClose
    c.close();
    return f;
  }

  CompletableFuture<Void> voidLocal(Client c, String m) {
    CompletableFuture<Void> f = c.sendVoid(m); // expect: FlushIgnoredBeforeClose
    c.close();
    return f;
  }

  CompletableFuture<Ack> flushLocal(Client c, String m) {
    CompletableFuture<Ack> f = c.flush(); // expect: FlushIgnoredBeforeClose
    c.close();
    return f;
  }

  void dropped(Client c, String m) {
    c.send(m); // expect: FlushIgnoredBeforeClose
    c.close();
  }

  void logged(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: FlushIgnoredBeforeClose
    c.close();
    System.out.println(f);
  }

  CompletableFuture<Ack> shutdown(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: FlushIgnoredBeforeClose
    c.shutdown();
    return f;
  }

  boolean isDone(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: FlushIgnoredBeforeClose
    c.close();
    return f.isDone();
  }

  CompletableFuture<Ack> awaited(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // ok
    f.join();
    c.close();
    return f;
  }

  CompletableFuture<Ack> later(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // ok
    return f.whenComplete((a, e) -> c.close());
  }

  void laterUsed(Client c, String m) {
    CompletableFuture<Ack> f = c.send(m); // expect: FlushIgnoredBeforeClose
    c.close();
    f.join();
  }
}
