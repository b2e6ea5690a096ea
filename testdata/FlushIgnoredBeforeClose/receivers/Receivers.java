package cases.flush.receivers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;

/** What is flushed and what is closed: the same, a part of it, or something else. */
class Receivers {
  interface Out {
    boolean flush();

    void close();
  }

  interface Session {
    Out out();

    Out getSideOut();

    ExecutorService timers();

    boolean flush();

    void close();
  }

  /** Holds bytes back and writes them to a channel. */
  static final class Buffered {
    private final SocketChannel channel;
    private final ByteBuffer held = ByteBuffer.allocate(512);

    Buffered(SocketChannel channel) {
      this.channel = channel;
    }

    boolean flush() throws IOException {
      held.flip();
      channel.write(held); // ok: the answer tells what is left
      held.compact();
      return held.position() == 0;
    }
  }

  private final Out out;
  private final Out other;
  private final Session session;

  Receivers(Out out, Out other, Session session) {
    this.out = out;
    this.other = other;
    this.session = session;
  }

  void field() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    this.out.close();
  }

  void otherField() {
    out.flush(); // ok: something else is closed
    other.close();
  }

  void alias() {
    Out same = out;
    same.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void aliasOfTheOther() {
    Out another = other;
    another.flush(); // ok: something else is closed
    out.close();
  }

  void getterChain() {
    session.out().flush(); // expect: FlushIgnoredBeforeClose
    session.out().close();
  }

  void otherGetter() {
    session.out().flush(); // ok: something else is closed
    session.getSideOut().close();
  }

  void wholeOfThePart() {
    session.out().flush(); // expect: FlushIgnoredBeforeClose
    session.close();
  }

  void partOfTheWhole() {
    session.flush(); // expect: FlushIgnoredBeforeClose
    session.getSideOut().close();
  }

  void partThatCarriesNothing() {
    session.flush(); // ok: bytes do not go through timers
    session.timers().shutdown();
  }

  void getterInVariable() {
    Out side = session.getSideOut();
    side.flush(); // expect: FlushIgnoredBeforeClose
    session.getSideOut().close();
  }

  void wrapped(SocketChannel channel) throws IOException {
    Buffered buffered = new Buffered(channel);
    buffered.flush(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void wrappedAndAsked(SocketChannel channel) throws IOException {
    Buffered buffered = new Buffered(channel);
    while (!buffered.flush()) { // ok: until all is out
      Thread.onSpinWait();
    }
    channel.close();
  }

  void wrappedAroundAnother(SocketChannel channel, SocketChannel another) throws IOException {
    Buffered buffered = new Buffered(another);
    buffered.flush(); // ok: another channel is closed
    channel.close();
  }

  void reassigned(Out first, Out second) {
    Out current = first;
    current.flush(); // ok: something else is closed
    current = second;
    current.close();
  }

  void elements(Out[] outs) {
    outs[0].flush(); // ok: something else is closed
    outs[1].close();
  }

  void sameElement(Out[] outs, int i) {
    outs[i].flush(); // expect: FlushIgnoredBeforeClose
    outs[i].close();
  }

  void each(Iterable<Out> outs) {
    for (Out each : outs) {
      each.flush(); // expect: FlushIgnoredBeforeClose
      each.close();
    }
  }

  void parameterAndField(Out given) {
    given.flush(); // ok: something else is closed
    out.close();
  }
}
