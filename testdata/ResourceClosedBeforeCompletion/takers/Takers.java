package cases.lifetime.takers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** What may take a resource back, and what only looks like it. */
abstract class Takers {
  /** A connection; who has none left may be told its name. */
  abstract static class Conn implements AutoCloseable {
    final String name = "a";

    abstract CompletableFuture<String> query(String text);

    @Override
    public abstract void close();
  }

  interface Lease {
    CompletableFuture<String> read(String key);

    void release();
  }

  interface Handle {
    CompletableFuture<String> read(String key);
  }

  interface Ticket {
    CompletableFuture<String> answer(String key);
  }

  interface Desk {
    void release(Ticket ticket);

    void release(byte[] buffer);

    void release(Conn conn);

    void note(Conn conn);

    void retain(String name);

    void retain(Conn conn);
  }

  interface Drafts {
    CompletableFuture<Integer> publish(Draft draft);

    void delete(Draft draft);
  }

  interface Draft {
    int size();
  }

  interface Link {
    CompletableFuture<Integer> receive(byte[] target);
  }

  static void closeQuietly(Handle handle) {
    System.out.println("closed " + handle);
  }

  // Counted by itself, without being anything that a library knows

  CompletableFuture<String> leased(Lease lease) {
    try {
      return lease.read("a"); // expect: ResourceClosedBeforeCompletion
    } finally {
      lease.release();
    }
  }

  CompletableFuture<String> leasedUntilDone(Lease lease) {
    return lease.read("a").whenComplete((text, failure) -> lease.release()); // ok: when it is done
  }

  // Given back to somebody

  CompletableFuture<Integer> buffered(Desk desk, Link link, byte[] buffer) {
    CompletableFuture<Integer> read = link.receive(buffer); // expect: ResourceClosedBeforeCompletion
    desk.release(buffer);
    return read;
  }

  int bufferedJoined(Desk desk, Link link, byte[] buffer) {
    int read = link.receive(buffer).join(); // ok: read
    desk.release(buffer);
    return read;
  }

  CompletableFuture<String> ticketed(Desk desk, Ticket ticket) {
    CompletableFuture<String> answer = ticket.answer("a"); // ok: a ticket counts, it is not closed
    desk.release(ticket);
    return answer;
  }

  CompletableFuture<String> connected(Desk desk, Conn conn) {
    CompletableFuture<String> answer = conn.query("a"); // expect: ResourceClosedBeforeCompletion
    desk.release(conn);
    return answer;
  }

  CompletableFuture<String> noted(Desk desk, Conn conn) {
    CompletableFuture<String> answer = conn.query("a"); // ok: it is only looked at
    desk.note(conn);
    return answer;
  }

  CompletableFuture<String> nameKept(Desk desk, Conn conn) {
    desk.retain(conn.name);
    CompletableFuture<String> answer = conn.query("a"); // expect: ResourceClosedBeforeCompletion
    desk.release(conn);
    return answer;
  }

  CompletableFuture<String> itselfKept(Desk desk, Conn conn) {
    desk.retain(conn);
    CompletableFuture<String> answer = conn.query("a"); // ok: counted for it
    desk.release(conn);
    return answer;
  }

  // Closed by a helper, though nothing says that it can be

  CompletableFuture<String> quietly(Handle handle) {
    CompletableFuture<String> answer = handle.read("a"); // expect: ResourceClosedBeforeCompletion
    closeQuietly(handle);
    return answer;
  }

  String quietlyJoined(Handle handle) {
    String answer = handle.read("a").join(); // ok: awaited
    closeQuietly(handle);
    return answer;
  }

  // Deleted, but nowhere on a disk

  CompletableFuture<Integer> deleted(Drafts drafts, Draft draft) {
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(draft::size); // ok: an object lives on
    drafts.delete(draft);
    return size;
  }

  CompletableFuture<Long> deletedFile(File file) {
    CompletableFuture<Long> all = CompletableFuture.supplyAsync(file::length); // expect: ResourceClosedBeforeCompletion
    file.delete();
    return all;
  }

  // An own method that has the name of a taker, and closes

  static class Body {
    private final InputStream in;

    Body(InputStream in) {
      this.in = in;
    }

    private void giveBack() throws IOException {
      in.close();
    }

    private CompletableFuture<Integer> count(InputStream from) {
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return from.readAllBytes().length;
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    }

    CompletableFuture<Integer> counted() throws IOException {
      CompletableFuture<Integer> size = count(in); // expect: ResourceClosedBeforeCompletion
      giveBack();
      return size;
    }

    int countedJoined() throws IOException {
      int size = count(in).join(); // ok: awaited
      giveBack();
      return size;
    }
  }
}
