package cases.discarded.obligation;

import java.nio.ByteBuffer;
import java.util.List;

/** Polls whose other variant hands out what was made, and states that look like them. */
abstract class ParserPolls {
  record Receipt(String id) {}

  sealed interface Capture {
    record Captured(Receipt receipt) implements Capture {}

    record Pending() implements Capture {}
  }

  sealed interface Payment {
    record Paid(Receipt receipt, long cents) implements Payment {}

    record Pending(String reason) implements Payment {}

    record Declined(String reason) implements Payment {}
  }

  sealed interface Settlement {
    record Paid() implements Settlement {}

    record Refunded() implements Settlement {}

    record Pending() implements Settlement {}
  }

  sealed interface Booking {
    String guest();

    record Confirmed(String guest) implements Booking {}

    record Pending(String guest) implements Booking {}
  }

  /** It has facts of its own, too. */
  abstract static sealed class Lease {
    String owner;

    static final class Granted extends Lease {}

    static final class Pending extends Lease {}
  }

  /** What it says of itself is only which of the two it is. */
  abstract static sealed class Admission {
    boolean isGranted() {
      return this instanceof Granted;
    }

    static final class Granted extends Admission {}

    static final class Pending extends Admission {}
  }

  enum Order {
    PENDING,
    SHIPPED
  }

  enum Profile {
    INCOMPLETE,
    VERIFIED,
    SUSPENDED
  }

  enum Refund {
    PARTIAL,
    WHOLE
  }

  enum Account {
    ACTIVE,
    BLOCKED
  }

  sealed interface Job {
    record Running(List<String> log) implements Job {}

    record Retry(int attempt) implements Job {}
  }

  sealed interface Step<T> {
    record Parsed<T>(T value) implements Step<T> {}

    record Incomplete<T>(int missing) implements Step<T> {}
  }

  sealed interface Slot<T> {
    record Filled<T>(List<T> values) implements Slot<T> {}

    record Pending<T>() implements Slot<T> {}
  }

  sealed interface Inbound {
    record Frame(int type, byte[] body) implements Inbound {}

    enum State implements Inbound {
      CLOSED
    }

    record Pending() implements Inbound {}
  }

  sealed interface Packets {
    final class Packet implements Packets {
      final ByteBuffer body = ByteBuffer.allocate(1);
    }

    final class InProgress implements Packets {}
  }

  sealed interface Command {
    record Known(String name) implements Command {}

    record Incomplete(int missing) implements Command {}

    record Malformed(String why) implements Command {}
  }

  sealed interface Lexed {
    record Token(String text) implements Lexed {}

    record Incomplete(int wanted) implements Lexed {}

    record EndOfInput() implements Lexed {}
  }

  sealed interface Product {
    record Incomplete(int parts) implements Product {}

    record EndOfLife() implements Product {}

    record OnSale() implements Product {}
  }

  enum Head {
    PARSED,
    INCOMPLETE
  }

  enum Line {
    PARSED,
    UNFINISHED,
    INVALID
  }

  enum Inflate {
    PRODUCED,
    NEED_MORE_INPUT
  }

  abstract Capture capture(Receipt of);

  abstract Payment pay(long cents);

  abstract Settlement settle(long cents);

  abstract Booking book(Receipt of);

  abstract Lease lease(String name);

  abstract Admission admit(String name);

  abstract Order place(String name);

  abstract Profile check(String name);

  abstract Refund refund(long cents);

  abstract Account login(String name);

  abstract Job start(String name);

  abstract Step<String> parse();

  abstract Slot<String> fill();

  abstract Inbound next();

  abstract Packets assemble(ByteBuffer from);

  abstract Command command(ByteBuffer from);

  abstract Lexed lex();

  abstract Product product();

  abstract Head head(ByteBuffer from);

  abstract Line line(ByteBuffer from);

  abstract Inflate inflate(ByteBuffer from);

  void states(Receipt of) {
    settle(10); // ok: the state of a payment, which has more than one way to go on
    book(of); // ok: a booking, which has facts of its own
    lease("a"); // ok: the state of a lease
    admit("x"); // expect: DiscardedAsyncResult
    place("a"); // ok: the state of an order
    check("a"); // ok: one of several states
    refund(10); // ok: a kind
    login("a"); // ok: a state
    product(); // ok: one of several states
    start("a"); // ok: the state of a job
  }

  void polls(ByteBuffer from, Receipt of) {
    capture(of); // expect: DiscardedAsyncResult
    pay(10); // expect: DiscardedAsyncResult
    parse(); // expect: DiscardedAsyncResult
    fill(); // expect: DiscardedAsyncResult
    next(); // expect: DiscardedAsyncResult
    assemble(from); // expect: DiscardedAsyncResult
    command(from); // expect: DiscardedAsyncResult
    lex(); // expect: DiscardedAsyncResult
    head(from); // expect: DiscardedAsyncResult
    line(from); // expect: DiscardedAsyncResult
    inflate(from); // expect: DiscardedAsyncResult
    Step<String> ignored = parse(); // expect: DiscardedAsyncResult
  }

  int looked(ByteBuffer from) {
    if (parse() instanceof Step.Parsed<String> parsed) { // ok: branched on
      return parsed.value().length();
    }
    return switch (head(from)) { // ok: branched on
      case PARSED -> 1;
      case INCOMPLETE -> 0;
    };
  }

  // An enum among the variants brings its constants.

  sealed interface Read permits Chunk, Signal {}

  record Chunk(ByteBuffer bytes) implements Read {}

  enum Signal implements Read {
    PENDING,
    EOF
  }

  sealed interface Take permits Taken, Blocked {}

  record Taken(String text) implements Take {}

  enum Blocked implements Take {
    WOULD_BLOCK
  }

  sealed interface Status permits Named, Standard {}

  record Named(String name) implements Status {}

  enum Standard implements Status {
    PENDING,
    ACTIVE
  }

  abstract Read read();

  abstract Take take();

  abstract Status status(String of);

  void constants() {
    read(); // expect: DiscardedAsyncResult
    take(); // expect: DiscardedAsyncResult
    status("a"); // ok: a state
  }
}
