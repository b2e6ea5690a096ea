package cases.flush.own;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** What a send gives back is often no news of how far it came. */
class Senders {
  interface Mailer {
    boolean send(String mail);

    long sendAll(String... mails);

    CompletableFuture<Void> sendAsync(String mail);

    int getWriteCount();

    boolean isFlushed();

    Mailer $();

    void __(int size);

    int flushInterval();

    void close();
  }

  void accepted(Mailer mailer) {
    mailer.send("hello"); // expect: FlushIgnoredBeforeClose
    mailer.close();
  }

  void refused(Mailer mailer) {
    if (!mailer.send("hello")) {
      System.out.println("refused"); // ok: it is known, and nothing of it is yet to go out
    }
    mailer.close();
  }

  void numbered(Mailer mailer) {
    mailer.sendAll("hello", "you"); // ok: a number that may be an id
    mailer.close();
  }

  void future(Mailer mailer) {
    mailer.sendAsync("hello"); // expect: FlushIgnoredBeforeClose
    mailer.close();
  }

  void futureWaited(Mailer mailer) {
    mailer.sendAsync("hello").join(); // ok: waits
    mailer.close();
  }

  void questions(Mailer mailer) {
    System.out.println(mailer.getWriteCount()); // ok: a question, not a write
    System.out.println(mailer.isFlushed()); // ok: a question, not a flush
    System.out.println(mailer.flushInterval()); // ok: a question, not a flush
    mailer.close();
  }

  void namesWithoutWords(Mailer mailer) {
    mailer.sendAsync("hello"); // expect: FlushIgnoredBeforeClose
    mailer.__(1);
    mailer.$().close();
    mailer.close();
  }

  interface Port {
    int send(byte[] bytes);

    int send(ByteBuffer[] buffers);

    int send(String[] lines);

    void close();
  }

  void sentBytes(Port port, byte[] bytes) {
    port.send(bytes); // expect: FlushIgnoredBeforeClose
    port.close();
  }

  void sentBuffers(Port port, ByteBuffer[] buffers) {
    port.send(buffers); // expect: FlushIgnoredBeforeClose
    port.close();
  }

  void sentLines(Port port, String[] lines) {
    port.send(lines); // ok: a number that may be an id
    port.close();
  }

  abstract static class Counted {
    abstract boolean flush();

    abstract void release();

    void done() {
      flush(); // ok: gives a share of itself back, and goes on
      release();
    }
  }

  void released(Counted counted) {
    counted.flush(); // expect: FlushIgnoredBeforeClose
    counted.release();
  }

  interface Pooled {
    boolean send(String mail);

    boolean flush();

    void release();
  }

  void sentAgain(java.util.function.Supplier<Pooled> pool) {
    boolean sent;
    do {
      Pooled client = pool.get();
      sent = client.send("hello"); // ok: what was refused is sent again, by another
      client.release();
    } while (!sent);
  }

  void sentOnce(Pooled client) {
    client.send("hello"); // expect: FlushIgnoredBeforeClose
    client.release();
  }

  void sentOnceBesideAnother(Pooled client, Pooled other) {
    boolean sent = other.send("hello"); // ok: looked at, and given back by somebody else
    client.send("hello"); // expect: FlushIgnoredBeforeClose
    client.release();
    System.out.println(sent ? "sent" : "refused");
  }

  void flushedLate(Pooled client) {
    boolean flushed = client.flush(); // expect: FlushIgnoredBeforeClose
    client.release();
    System.out.println(flushed);
  }
}
