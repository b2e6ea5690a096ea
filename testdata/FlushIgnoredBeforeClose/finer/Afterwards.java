package cases.flush.finer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** What is asked, begun and told after a flush. */
class Afterwards {
  abstract static class Ticket extends CompletableFuture<Void> {
    abstract Object getCalmly();

    abstract boolean await(long millis);

    abstract boolean reserved();
  }

  interface Outcome {
    boolean isPending();
  }

  interface Whole extends Outcome {}

  interface Out {
    boolean drain();

    boolean flush();

    Outcome tryFlush();

    Ticket write(String line);

    int write(ByteBuffer bytes);

    Mono<Void> send(String line);

    Mono<Void> disconnect();

    void note(String line);

    void close();
  }

  abstract static class Tail {
    boolean over;

    abstract int write(ByteBuffer bytes);

    void end() {
      over = true;
    }
  }

  interface Session {
    Out out();

    Out err();

    void close();
  }

  interface Host {
    boolean holds();

    void call(Callable<?> task);
  }

  private final Out out;
  private final Session session;
  private final Host host;
  private final List<Out> outs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private boolean sent;

  Afterwards(Out out, Session session, Host host) {
    this.out = out;
    this.session = session;
    this.host = host;
  }

  // Far apart, and near

  private void flushOut() {
    session.out().flush(); // ok: too far apart to tell
  }

  private void closeSession() {
    session.close();
  }

  void twoHelpersApart() {
    flushOut();
    closeSession();
  }

  private void flushErr() {
    session.err().flush(); // expect: FlushIgnoredBeforeClose
  }

  void closesTheWholeItself() {
    flushErr();
    session.close();
  }

  int endsTheTail(Tail tail, ByteBuffer last) {
    int written = tail.write(last); // ok: its end closes nothing
    tail.end();
    return written;
  }

  void notesEachLine(Session other) {
    out.flush(); // ok: something else is closed
    lines.forEach(out::note);
    other.close();
  }

  // Begun again

  void beginsAgain() {
    Mono<Void> bye = out.send("bye"); // expect: FlushIgnoredBeforeClose
    bye.block();
    bye.subscribe();
    out.close();
  }

  void waitsTwice() {
    Ticket bye = out.write("bye"); // ok: it was done before
    bye.join();
    bye.await(5);
    out.close();
  }

  private Mono<Void> later() {
    return out.send("bye");
  }

  Mono<Void> describesBoth() {
    return later().then(out.disconnect()); // ok: one after the other
  }

  // Who gets it

  void getsInAFunction() {
    Ticket bye = out.write("bye"); // ok: the host gets it
    host.call(() -> bye.getCalmly());
    out.close();
  }

  void getsByReference() {
    Ticket bye = out.write("bye"); // ok: the host gets it
    host.call(bye::getCalmly);
    out.close();
  }

  void asksInAFunction() {
    Ticket bye = out.write("bye"); // expect: FlushIgnoredBeforeClose
    host.call(() -> bye.reserved());
    out.close();
  }

  // Answers

  void closesTheWholeOutcome() {
    if (out.tryFlush() instanceof Whole) { // ok: it was all
      out.close();
    }
  }

  void closesTheTicket() {
    CompletableFuture<Void> bye = out.write("bye"); // expect: FlushIgnoredBeforeClose
    if (bye instanceof Ticket) {
      out.close();
    }
  }

  private boolean mayLeave() {
    return this.sent;
  }

  void asksTheFieldOfThis() {
    out.drain(); // ok: done
    sent = out.flush();
    if (mayLeave()) {
      out.close();
    }
  }

  static boolean flushOf(Out one) {
    return one.flush();
  }

  void flushesByStatic() {
    flushOf(out); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void asksWhatWasThere(AtomicLong total, ByteBuffer bytes) {
    if (total.getAndAdd(out.write(bytes)) == bytes.limit()) { // expect: FlushIgnoredBeforeClose
      out.close();
    }
  }

  private int drainIfHeld() {
    int late = 0;
    if (host.holds()) {
      out.drain(); // ok: the answer tells of it
      late = 1;
    }
    return late;
  }

  void closesUnasked() {
    drainIfHeld(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  // Functions

  void functionInAFunction(Optional<String> first, Optional<String> second) {
    first.ifPresent(
        a ->
            second.ifPresent(
                b -> {
                  out.flush(); // expect: FlushIgnoredBeforeClose
                }));
    out.close();
  }

  void blockOfAFunction(Optional<String> first) {
    first.ifPresent(
        a -> {
          out.flush(); // expect: FlushIgnoredBeforeClose
        });
    out.close();
  }

  void countOfAFunction(Optional<ByteBuffer> last) {
    last.ifPresent(bytes -> out.write(bytes)); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private void closeAll() {
    outs.forEach(Out::close);
  }

  void closesAllByHelper() {
    outs.forEach(Out::flush); // expect: FlushIgnoredBeforeClose
    closeAll();
  }
}
