package cases.lifetime.takers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Futures that are given to a method that stores them. */
class Kept {
  interface Connection extends AutoCloseable {
    CompletableFuture<String> query(String text);

    @Override
    void close();
  }

  private final List<CompletableFuture<String>> pending = new ArrayList<>();
  private CompletableFuture<String> last;
  private int asked;

  CompletableFuture<Void> idle() {
    return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<String> last() {
    return last;
  }

  private void keep(CompletableFuture<String> answer) {
    pending.add(answer);
  }

  private void keepLast(String text, CompletableFuture<String> answer) {
    this.last = answer;
  }

  private void keepAndWait(CompletableFuture<String> answer) {
    pending.add(answer);
    answer.join();
  }

  void keepInSubclass(CompletableFuture<String> answer) {
    pending.add(answer);
  }

  private void forget(CompletableFuture<String> answer) {
    pending.remove(answer);
  }

  private void look(CompletableFuture<String> answer) {
    answer.join();
  }

  private void keepWhereTold(
      List<CompletableFuture<String>> answers, CompletableFuture<String> answer) {
    answers.add(answer);
  }

  private void keepTheFirst(CompletableFuture<String> first, CompletableFuture<String> second) {
    pending.add(first);
  }

  @SafeVarargs
  private void keepMany(CompletableFuture<String>... answers) {
    last = answers[0];
  }

  private void finish() {
    pending.forEach(CompletableFuture::join);
  }

  private void count() {
    asked++;
  }

  void stored(Connection connection) {
    try (connection) {
      keep(connection.query("a")); // expect: ResourceClosedBeforeCompletion
      count();
    }
  }

  void storedTwice(Connection connection) {
    try (connection) {
      this.keep(connection.query("a")); // expect: ResourceClosedBeforeCompletion
      keep(connection.query("b")); // expect: ResourceClosedBeforeCompletion
    }
  }

  void assigned(Connection connection) {
    try (connection) {
      keepLast("a", connection.query("a")); // expect: ResourceClosedBeforeCompletion
    }
  }

  void awaited(Connection connection) {
    try (connection) {
      CompletableFuture<String> answer = connection.query("a"); // ok: awaited here
      keep(answer);
      answer.join();
    }
  }

  void awaitedInTheMethod(Connection connection) {
    try (connection) {
      keepAndWait(connection.query("a")); // ok: the method waits
    }
  }

  void lookedAt(Connection connection) {
    try (connection) {
      look(connection.query("a")); // ok: the method waits
    }
  }

  void awaitedInField(Connection connection) {
    try (connection) {
      keep(connection.query("a")); // ok: the field is waited for
      CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
    }
  }

  void awaitedByAnother(Connection connection) {
    try (connection) {
      keep(connection.query("a")); // ok: what waits for all of them may be in there
      finish();
    }
  }

  void storedByAnyMethod(Connection connection) {
    try (connection) {
      keepInSubclass(connection.query("a")); // ok: a subclass may wait for it
    }
  }

  void storedInAnother(Connection connection, Kept other) {
    try (connection) {
      other.keep(connection.query("a")); // ok: the other may be waited for
      other.finish();
    }
  }

  void storedInLocal(Connection connection) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    try (connection) {
      keepWhereTold(answers, connection.query("a")); // ok: the list is waited for
      answers.forEach(CompletableFuture::join);
    }
  }

  void otherIsStored(Connection connection, CompletableFuture<String> first) {
    try (connection) {
      keepTheFirst(first, connection.query("a")); // expect: DiscardedAsyncResult
    }
  }

  void oneOfMany(Connection connection) {
    try (connection) {
      keepMany(connection.query("a"), connection.query("b")); // ok: some of an array
    }
  }

  void forgotten(Connection connection) {
    try (connection) {
      forget(connection.query("a")); // ok: it is not stored
    }
  }
}
