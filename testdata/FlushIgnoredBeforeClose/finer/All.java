package cases.flush.finer;

import java.nio.ByteBuffer;
import java.util.List;
import reactor.core.publisher.Mono;

/** What is done with each element. */
class All {
  enum Progress {
    DONE,
    PENDING
  }

  interface Out {
    boolean flush();

    boolean push();

    boolean send();

    int write(boolean last);

    int write(ByteBuffer bytes);

    Progress tryFlush();

    Mono<Void> flushLater();

    Kind kind();

    void close();
  }

  enum Kind {
    IDLE,
    USED
  }

  private final List<Out> outs;

  All(List<Out> outs) {
    this.outs = outs;
  }

  private void flushNow() {
    System.out.println(outs.size());
  }

  void block() {
    outs.forEach(
        out -> {
          out.flush(); // expect: FlushIgnoredBeforeClose
        });
    outs.forEach(Out::close);
  }

  void noCallOfTheElement() {
    outs.forEach(out -> flushNow()); // ok: no element is flushed
    outs.forEach(Out::close);
  }

  void polled() {
    outs.forEach(Out::tryFlush); // expect: FlushIgnoredBeforeClose
    outs.forEach(Out::close);
  }

  void pushed() {
    outs.forEach(Out::push); // ok: it may say whether it was accepted
    outs.forEach(Out::close);
  }

  void sent() {
    outs.forEach(Out::send); // ok: it says whether it was accepted
    outs.forEach(Out::close);
  }

  void counted() {
    outs.forEach(out -> out.write(true)); // ok: the number may count anything
    outs.forEach(Out::close);
  }

  void countedBesideAFlush(Out first) {
    if (first.flush()) { // ok: closed only when it is flushed
      first.close();
    }
    outs.forEach(out -> out.write(true)); // ok: the number may count anything
    outs.forEach(Out::close);
  }

  void countedWhatIsWritten(ByteBuffer bytes) {
    outs.forEach(out -> out.write(bytes)); // expect: FlushIgnoredBeforeClose
    outs.forEach(Out::close);
  }

  void described() {
    outs.forEach(Out::flushLater); // expect: DiscardedAsyncResult
    outs.forEach(Out::close);
  }

  interface Monitor {
    void end(Out out);
  }

  void givenToAMonitor(Monitor monitor) {
    for (Out out : outs) {
      out.flush(); // ok: what the monitor ends is its own matter
    }
    outs.forEach(monitor::end);
  }

  void pickedByKind() {
    for (Out out : outs) {
      out.flush(); // ok: the second loop closes those that are idle
    }
    for (Out out : outs) {
      switch (out.kind()) {
        case IDLE -> out.close();
        default -> System.out.println("used");
      }
    }
  }

  void closedBeforeItIsFlushed() {
    for (Out out : outs) {
      out.close();
      out.flush(); // ok: the next turn is about another one
    }
  }

}
