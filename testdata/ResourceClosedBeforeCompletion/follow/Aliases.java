package cases.resource.follow;

import java.util.concurrent.CompletableFuture;

/** A resource by another name, and names of another resource. */
abstract class Aliases {
  interface Conn extends AutoCloseable {
    CompletableFuture<String> read();

    @Override
    void close();
  }

  static final class Pooled implements Conn {
    @Override
    public CompletableFuture<String> read() {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {}
  }

  private final Conn spare = open();
  private Conn shared;

  abstract Conn open();

  CompletableFuture<Integer> alias() {
    Conn conn = null;
    try {
      conn = open();
      Conn same = conn;
      return same.read().thenApply(String::length); // expect: ResourceClosedBeforeCompletion
    } finally {
      if (conn != null) {
        conn.close();
      }
    }
  }

  CompletableFuture<String> handedOver(Conn given) {
    try {
      Conn last = given;
      CompletableFuture<String> read = last.read(); // ok: it is handed over to the callback
      read.whenComplete((text, failure) -> last.close());
      given = null;
      return read;
    } finally {
      if (given != null) {
        given.close();
      }
    }
  }

  CompletableFuture<String> notHandedOver(Conn given) {
    try {
      Conn last = given;
      return last.read(); // expect: ResourceClosedBeforeCompletion
    } finally {
      if (given != null) {
        given.close();
      }
    }
  }

  CompletableFuture<String> cast() {
    try (Conn conn = open()) {
      Pooled pooled = (Pooled) conn;
      return pooled.read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> aliasOfAlias() {
    try (Conn conn = open()) {
      Conn first = conn;
      final Conn second = (first);
      return second.read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  String awaited() {
    try (Conn conn = open()) {
      Conn same = conn;
      return same.read().join(); // ok: awaited
    }
  }

  CompletableFuture<String> aliasIsClosed(Conn given) {
    try (Conn conn = given) {
      return given.read(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> field() {
    Conn conn = shared;
    try {
      return conn.read(); // expect: ResourceClosedBeforeCompletion
    } finally {
      shared.close();
    }
  }

  /** The old one stays open. */
  CompletableFuture<String> swapped() {
    Conn conn = open();
    try {
      Conn old = conn;
      conn = open();
      return old.read(); // ok: not the one that is closed
    } finally {
      conn.close();
    }
  }

  CompletableFuture<String> fieldIsSwapped() {
    Conn old = shared;
    shared = open();
    try {
      return old.read(); // ok: not the one that is closed
    } finally {
      shared.close();
    }
  }

  CompletableFuture<String> variableIsSwapped(Conn given) {
    Conn conn = given;
    conn = open();
    try {
      return given.read(); // ok: not the one that is closed
    } finally {
      conn.close();
    }
  }

  CompletableFuture<String> sometimes(boolean own) {
    try (Conn conn = open()) {
      Conn chosen = conn;
      if (!own) {
        chosen = spare;
      }
      return chosen.read(); // ok: it may be the spare one
    }
  }

  CompletableFuture<String> oneOfTwo(boolean own) {
    try (Conn conn = open()) {
      Conn chosen = own ? conn : spare;
      return chosen.read(); // ok: it may be the spare one
    }
  }

  CompletableFuture<String> beside() {
    try (Conn conn = open()) {
      Conn other = spare;
      conn.read().join();
      return other.read(); // ok: nobody closes the spare one
    }
  }

  CompletableFuture<String> ofAnother(Aliases others) {
    Conn conn = others.spare;
    try {
      return conn.read(); // ok: the spare one of others
    } finally {
      spare.close();
    }
  }

  CompletableFuture<String> last(int times) {
    Conn conn = open();
    Conn last = open();
    try {
      for (int i = 0; i < times; i++) {
        last = conn;
        conn = open();
      }
      return last.read(); // ok: the one before the one that is closed
    } finally {
      conn.close();
    }
  }
}
