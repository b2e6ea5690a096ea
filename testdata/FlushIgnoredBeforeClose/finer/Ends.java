package cases.flush.finer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import reactor.core.publisher.Mono;

/** What is closed, by whom, and who waits. */
class Ends {
  enum Step {
    ALL,
    SOME,
    NOTHING
  }

  abstract static class Ticket extends CompletableFuture<Void> {
    abstract boolean reserved();
  }

  interface Out {
    boolean drain();

    boolean flush();

    Step tryFlush();

    CompletableFuture<Void> write(String line);

    Ticket write(String line, int copies);

    Mono<Void> send(String line);

    void note(String line);

    Channel channel();

    Mono<Void> disconnect();

    void close();
  }

  interface Channel {
    void close();
  }

  interface Session {
    Out out();

    void release();

    void close();
  }

  interface Host {
    boolean holds();

    void turn(Object what);

    void call(Callable<?> task);

    void run(Runnable task);
  }

  abstract static class Outs implements Iterable<Out> {
    abstract void close();
  }

  abstract static class Lines implements Iterable<String> {
    abstract void close();
  }

  private final Out out;
  private final Session session;
  private final Host host;
  private final Gate gate;
  private final List<Out> outs = new ArrayList<>();
  private final List<Out> others = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private boolean sent;

  Ends(Out out, Session session, Host host, Gate gate) {
    this.out = out;
    this.session = session;
    this.host = host;
    this.gate = gate;
  }

  // Which elements

  void closesEitherList(boolean late) {
    outs.forEach(Out::flush); // expect: FlushIgnoredBeforeClose
    (late ? outs : others).forEach(Out::close);
  }

  void closesACopy() {
    outs.forEach(Out::flush); // ok: what the new list holds has no name
    new ArrayList<>(others).forEach(Out::close);
  }

  void closesTheWhole(Outs all) {
    all.forEach(Out::flush); // expect: FlushIgnoredBeforeClose
    all.close();
  }

  void closesAPartOfEach() {
    for (Out one : outs) {
      one.flush(); // expect: FlushIgnoredBeforeClose
    }
    for (Out one : outs) {
      one.channel().close();
    }
  }

  void writesEachLine(Lines from) {
    from.forEach(out::write); // expect: DiscardedAsyncResult
    from.close();
  }

  // Which function closes

  private void flushOfSession() {
    session.out().flush(); // ok: the other helper closes something else by name
  }

  private void stopSession() {
    session.close();
  }

  void twoHelpersApart() {
    flushOfSession();
    stopSession();
  }

  void releasesTheWhole(Optional<String> ready) {
    session.out().flush(); // ok: a release gives back the session, which is not its output
    ready.ifPresent(r -> session.release());
  }

  void notesEachLine() {
    out.flush(); // ok: nothing is closed
    lines.forEach(out::note);
  }

  void futureBeforeALaterClose() {
    out.write("bye"); // expect: FlushIgnoredBeforeClose
    out.disconnect().subscribe();
  }

  Mono<Void> laterBeforeALaterClose() {
    return out.send("bye").then(out.disconnect()); // ok: one after the other
  }

  Mono<Void> laterAndALaterClose() {
    Mono<Void> bye = out.send("bye"); // ok: both are only described
    return bye.then(out.disconnect());
  }

  // What functions flush

  static final class Gate {
    private final Out out;
    private final Optional<String> ready;

    Gate(Out out, Optional<String> ready) {
      this.out = out;
      this.ready = ready;
    }

    boolean flush() {
      for (int turn = 0; turn < 2; turn++) {
        ready.ifPresent(r -> out.flush()); // ok: the caller of the gate is told
      }
      return ready.isEmpty();
    }

    void close() {
      out.close();
    }
  }

  void closesTheGate() {
    gate.flush(); // expect: FlushIgnoredBeforeClose
    gate.close();
  }

  List<Boolean> tellsOfEach() {
    List<Boolean> all = lines.stream().map(line -> out.flush()).toList(); // ok: the list tells
    out.close();
    return all;
  }

  // Who waits

  static Object getQuietly(Future<?> future) {
    try {
      return future.get();
    } catch (Exception e) {
      return e;
    }
  }

  void waitsByReference() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    all.add(out.write("a")); // ok: waits for each
    all.stream().map(Ends::getQuietly).toList();
    out.close();
  }

  void handsOnSomethingElse() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    all.add(out.write("a")); // expect: FlushIgnoredBeforeClose
    all.forEach(one -> host.turn(lines));
    out.close();
  }

  void waitsInAFunction() {
    CompletableFuture<Void> bye = out.write("bye"); // ok: the host waits for it
    host.call(() -> bye.get());
    out.close();
  }

  void waitsInAReference() {
    CompletableFuture<Void> bye = out.write("bye"); // ok: the host waits for it
    host.run(bye::join);
    out.close();
  }

  void getsInAReference() {
    CompletableFuture<Void> bye = out.write("bye"); // ok: the host gets it
    host.call(bye::get);
    out.close();
  }

  void asksInAReference() {
    CompletableFuture<Void> bye = out.write("bye"); // expect: FlushIgnoredBeforeClose
    host.call(bye::isDone);
    out.close();
  }

  void asksInWordsOfItsOwn() {
    if (out.write("bye", 2).reserved()) { // expect: FlushIgnoredBeforeClose
      host.turn("reserved");
    }
    out.close();
  }

  // What helpers answer

  private boolean drainIfHeld() {
    boolean late = false;
    if (host.holds()) {
      out.drain(); // ok: the answer tells of it
      late = true;
    }
    return late;
  }

  void closesUnasked() {
    drainIfHeld(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void closesWhenNotLate() {
    if (!drainIfHeld()) { // ok: nothing is late
      out.close();
    }
  }

  private CompletableFuture<Void> waited() {
    CompletableFuture<Void> bye = out.write("bye");
    bye.join();
    return bye;
  }

  void closesWhatWasWaitedFor() {
    waited(); // expect: DiscardedAsyncResult
    out.close();
  }

  private Mono<Void> later() {
    return out.send("bye");
  }

  void startsWhatWasDescribed() {
    later().subscribe(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void describesOnly() {
    later(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private boolean isSent() {
    return this.sent;
  }

  void asksTheFieldOfThis() {
    out.drain(); // ok: done
    sent = out.flush();
    if (isSent()) {
      out.close();
    }
  }

  // Steps in words of one's own

  void stopsUnlessAll() {
    Step step = out.tryFlush(); // ok: only where it was not all, which is known
    if (step == Step.ALL) {
      return;
    }
    out.close();
  }

  void stopsIfAll() {
    Step step = out.tryFlush(); // ok: all is out
    if (step == Step.ALL) {
      out.close();
    }
  }

  void stopsAfterAFailure(boolean failed) {
    out.flush(); // ok: what failed keeps no promise
    if (failed) {
      out.close();
    }
  }

  // Constructors

  static final class Encoder {
    private final Out target;

    Encoder(Out target) {
      this.target = target;
    }

    void close() {
      target.close();
    }
  }

  static final class Made {
    private final Encoder encoder;

    Made(Out target) {
      encoder = new Encoder(target);
      target.flush(); // expect: FlushIgnoredBeforeClose
      encoder.close();
    }
  }
}
