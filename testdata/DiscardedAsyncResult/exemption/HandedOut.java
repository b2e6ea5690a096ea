package cases.discarded.exemption;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A promise that something held is somebody's; one that was made for a call is nobody's. */
abstract class HandedOut {
  record Held(Object message, ChannelPromise promise) {
    ChannelPromise promise(ChannelHandlerContext ctx) {
      return ctx.newPromise();
    }

    ChannelPromise another(ChannelHandlerContext ctx) {
      return ctx.newPromise();
    }

    ChannelPromise fresh() {
      return promise.channel().newPromise();
    }
  }

  private Deque<ChannelPromise> line;
  private Deque<ChannelPromise> later;
  private Map<String, ChannelPromise> byName;
  private ChannelPromise[] slots;
  private ChannelPromise first;
  private ChannelHandlerContext ctx;
  private int written;

  abstract ChannelPromise getNamed(String name);

  private ChannelPromise first() {
    return first;
  }

  private ChannelPromise getAnother() {
    return ctx.newPromise();
  }

  private ChannelPromise named(String name) {
    ChannelPromise promise = byName.get(name);
    return promise;
  }

  private ChannelPromise same(ChannelPromise promise) {
    return promise;
  }

  private ChannelPromise further(int steps) {
    return steps > 0 ? further(steps - 1) : first;
  }

  private ChannelPromise furtherOff(int steps) {
    return steps > 0 ? furtherOff(steps - 1) : ctx.newPromise();
  }

  void ofRecord(Held held) {
    ctx.write("a", held.promise()); // ok: the record's
    ctx.write("a", held.promise(ctx)); // expect: DiscardedAsyncResult
    ctx.write("a", held.another(ctx)); // expect: DiscardedAsyncResult
    ctx.write("a", held.fresh()); // expect: DiscardedAsyncResult
  }

  void swapped(Held one, Held other) {
    ChannelPromise next = one.promise();
    ChannelPromise last = other.promise();
    if (one.message() == null) {
      ChannelPromise first = next;
      next = last;
      last = first;
    }
    ctx.write("a", next); // ok: of one of the records
    ctx.write("b", last); // ok: of the other
  }

  void byMethods() {
    ctx.write("a", first()); // ok: a field's
    ctx.write("a", named("b")); // ok: it is in the map
    ctx.write("a", further(3)); // ok: a field's, however far
    ctx.write("a", furtherOff(3)); // expect: DiscardedAsyncResult
    ctx.write("a", getAnother()); // expect: DiscardedAsyncResult
    ctx.write("a", getNamed("b")); // expect: DiscardedAsyncResult
    ctx.write("a", same(ctx.newPromise())); // expect: DiscardedAsyncResult
  }

  void outOfContainers(Supplier<ChannelPromise> maker) {
    ctx.write("a", line.poll()); // ok: somebody has put it there
    ctx.write("a", byName.remove("b")); // ok: the same
    ctx.write("a", maker.get()); // expect: DiscardedAsyncResult
  }

  void ofRecordInALocal(Held held) {
    ChannelPromise promise = held.promise();
    ctx.write("a", promise); // ok: the record's
  }

  void ofFieldInALocal() {
    ChannelPromise promise = first;
    ctx.write("a", promise); // ok: the field's
  }

  void ofFieldWithAListener() {
    ctx.write("a", first.addListener(f -> written++)); // ok: the field's
  }

  void ofItsOwnWithAListener() {
    ChannelPromise own = ctx.newPromise();
    ctx.write("a", own.addListener(f -> written++)); // expect: DiscardedAsyncResult
  }

  void ofItsOwnThatIsWaitedFor() {
    ChannelPromise own = ctx.newPromise();
    ctx.write("a", own.addListener(f -> written++)); // ok: what follows waits for it
    own.syncUninterruptibly();
  }

  void ofParameterInALocal(ChannelPromise given) {
    ChannelPromise promise = given;
    ctx.write("a", promise); // ok: the caller's
  }

  void ofArrayInALocal() {
    ChannelPromise promise = slots[0];
    ctx.write("a", promise); // ok: the array's
  }

  void ofArrayOfItsOwn() {
    ChannelPromise[] own = {ctx.newPromise()};
    ChannelPromise promise = own[0]; ctx.write("a", promise); // expect: DiscardedAsyncResult
  }

  void outOfMapOfItsOwn() {
    Map<String, ChannelPromise> own = new HashMap<>();
    own.put("a", ctx.newPromise());
    ChannelPromise promise = own.get("a"); ctx.write("a", promise); // expect: DiscardedAsyncResult
  }

  void oneOfTwo(boolean early, Held held) {
    ChannelPromise promise = early ? first : held.promise();
    ctx.write("a", promise); // ok: either is held
    ChannelPromise perhaps = early ? first : ctx.newPromise(); ctx.write("a", perhaps); // expect: DiscardedAsyncResult
    ChannelPromise maybe = early ? ctx.newPromise() : first; ctx.write("a", maybe); // expect: DiscardedAsyncResult
  }

  void lateOrNever(boolean early, Held held) {
    ChannelPromise promise = null;
    if (early) {
      promise = held.promise();
    }
    ctx.write("a", promise); // ok: the record's
  }

  void lateAndMade(boolean early, Held held) {
    ChannelPromise promise;
    if (early) {
      promise = ctx.newPromise();
    } else {
      promise = held.promise();
    }
    ctx.write("a", promise); // expect: DiscardedAsyncResult
  }

  void backAndForth() {
    ChannelPromise promise = first;
    ChannelPromise other = promise;
    promise = other;
    ctx.write("a", promise); // ok: the field's
  }

  void inTurns() {
    Deque<ChannelPromise> now = line;
    Deque<ChannelPromise> next = later;
    while (!now.isEmpty()) {
      ChannelPromise promise = now.poll();
      ctx.write("a", promise); // ok: somebody has put it into the one line or the other
      Deque<ChannelPromise> kept = now;
      now = next;
      next = kept;
    }
  }

  void each() {
    for (ChannelPromise promise : line) {
      ctx.write("a", promise); // ok: somebody has put it there
    }
  }

  void eachOfItsOwn() {
    List<ChannelPromise> own = new ArrayList<>();
    own.add(ctx.newPromise());
    for (ChannelPromise promise : own) {
      ctx.write("a", promise); // expect: DiscardedAsyncResult
    }
  }

  void swapped(Object message, boolean turned) {
    ChannelPromise one = first;
    ChannelPromise other = slots[0];
    if (turned) {
      ChannelPromise kept = one;
      one = other;
      other = kept;
    }
    ctx.write(message, one); // ok: whichever it is, it is somebody's
    ctx.write(message, other); // ok: the same
  }
}
