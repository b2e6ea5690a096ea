package cases.discarded.obligation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** More names for "not done yet", and polls in other shapes. */
abstract class MorePolls {
  sealed interface Send permits Sent, Again {}

  record Sent(int bytes) implements Send {}

  record Again() implements Send {}

  sealed interface Handshake {
    enum Finished implements Handshake {
      FINISHED
    }

    final class WouldBlock implements Handshake {}
  }

  enum Parse {
    COMPLETE,
    INCOMPLETE
  }

  enum Retry {
    AGAIN,
    NEVER
  }

  enum Direction {
    UP,
    DOWN
  }

  abstract Send trySend();

  abstract Handshake shake();

  abstract Parse feed(byte[] bytes);

  abstract Retry attempt();

  abstract Direction turn();

  abstract Optional<Send> maybeSend();

  abstract Map<String, List<Parse>> parses();

  void dropped(byte[] bytes) {
    trySend(); // expect: DiscardedAsyncResult
    shake(); // expect: DiscardedAsyncResult
    feed(bytes); // expect: DiscardedAsyncResult
    attempt(); // expect: DiscardedAsyncResult
    turn(); // ok: an ordinary enum
  }

  void contained() {
    maybeSend(); // expect: DiscardedAsyncResult
    parses(); // expect: DiscardedAsyncResult
    maybeSend().filter(Again.class::isInstance).ifPresent(again -> turn()); // ok: the filter looks at it
  }

  int bytes() {
    Send send = trySend(); // ok: branched on
    return send instanceof Sent sent ? sent.bytes() : 0;
  }

  BooleanSupplier condition(byte[] bytes) {
    return () -> feed(bytes) == Parse.COMPLETE; // ok: compared with its constant
  }

  boolean reversed(byte[] bytes) {
    return Parse.INCOMPLETE != feed(bytes); // ok: compared with its constant
  }

  boolean equalled(byte[] bytes) {
    return Parse.COMPLETE.equals(feed(bytes)); // ok: compared with its constant
  }

  void loop(byte[] bytes) {
    Parse parse = feed(bytes); // ok: branched on
    while (parse == Parse.INCOMPLETE) {
      parse = feed(bytes); // ok: branched on
    }
  }

  void lastUnread(byte[] bytes) {
    Parse parse = feed(bytes); // ok: branched on below
    if (parse == Parse.INCOMPLETE) {
      parse = feed(bytes); // expect: DiscardedAsyncResult
    }
  }

  void printed(byte[] bytes) {
    System.out.println(feed(bytes)); // expect: DiscardedAsyncResult
    System.out.println(turn()); // ok: an ordinary enum
  }
}
