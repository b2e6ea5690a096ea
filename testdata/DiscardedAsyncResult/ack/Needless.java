package cases.discarded.ack;

import static dev.heed.api.Heed.discard;

import dev.heed.api.MustUse;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** An acknowledgement of a result that owes nothing is noise, and is reported as such. */
abstract class Needless {
  @MustUse
  record Ticket(int number) {}

  abstract CompletableFuture<String> send(String text);

  abstract Ticket ticket();

  void needless(List<String> names) {
    discard("text", "a string"); // expect: DiscardedAsyncResult
    discard(names.add("x"), "a boolean"); // expect: DiscardedAsyncResult
    discard(send("a").join(), "a string that was awaited"); // expect: DiscardedAsyncResult
    discard(names.size(), "a number"); // expect: DiscardedAsyncResult
  }

  void needed(Future<?> future, List<CompletableFuture<String>> many) {
    discard(send("a"), "nobody waits for it"); // ok: a future
    discard(ticket(), "the number is not needed"); // ok: a must-use type
    discard(future, "cancelled by the caller"); // ok: a future
    discard(many.remove(0), "superseded"); // ok: a future that was stored
    discard(CompletableFuture.allOf(send("a"), send("b")), "nobody waits for them"); // ok: a future
  }

  void progress(WritableByteChannel pipe, ByteBuffer one) throws Exception {
    discard(pipe.write(one), "one byte of a wake-up pipe, which is full or has it"); // ok: a count of bytes
  }

  void references(List<String> texts) {
    texts.forEach(t -> discard(send(t), "nobody waits for it")); // ok: a future
    texts.forEach(t -> discard(t.trim(), "a string")); // expect: DiscardedAsyncResult
  }
}
