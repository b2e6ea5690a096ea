package cases.flush.own;

import com.google.common.io.Closeables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.heed.api.Heed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Results that calls are given: some look at them, and some do not. */
class HandedOn {
  enum Poll {
    READY,
    PENDING
  }

  interface Out {
    boolean flush();

    CompletableFuture<Void> send();

    Timer timer();

    Channel channel();

    Stream<String> lines();

    void close();
  }

  interface Timer {
    void close();
  }

  interface Channel {
    void close();
  }

  interface Pool {
    boolean flush();

    Pool buffer();

    void release();
  }

  interface Watcher {
    CompletableFuture<Void> told(boolean flushed);

    Poll next(boolean flushed);

    CompletableFuture<Void> await(CompletableFuture<Void> sent);

    CompletableFuture<Void> also(CompletableFuture<Void> sent);

    void wrote(int count);

    void addCount(int count);

    <T> T timed(T given);
  }

  static class Sent extends ArrayList<CompletableFuture<Void>> {}

  CompletableFuture<Void> toldOf(Out out, Watcher watcher) {
    CompletableFuture<Void> told = watcher.told(out.flush()); // ok: whoever is told knows
    out.close();
    return told;
  }

  Poll nextOf(Out out, Watcher watcher) {
    Poll next = watcher.next(out.flush()); // ok: whoever is told knows
    out.close();
    return next;
  }

  CompletableFuture<Void> awaited(Out out, Watcher watcher) {
    CompletableFuture<Void> done = watcher.await(out.send()); // ok: waits for it
    out.close();
    return done;
  }

  CompletableFuture<Void> carriedOn(Out out, Watcher watcher) {
    CompletableFuture<Void> both = watcher.also(out.send()); // expect: FlushIgnoredBeforeClose
    out.close();
    return both;
  }

  CompletableFuture<Void> timed(Out out, Watcher watcher) {
    CompletableFuture<Void> sent = watcher.timed(out.send()); // expect: FlushIgnoredBeforeClose
    out.close();
    return sent;
  }

  void countToldOf(SocketChannel channel, ByteBuffer bytes, Watcher watcher) throws IOException {
    watcher.wrote(channel.write(bytes)); // ok: whoever is told knows
    channel.close();
  }

  void countAdded(SocketChannel channel, ByteBuffer bytes, Watcher watcher) throws IOException {
    watcher.addCount(channel.write(bytes)); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void askedForNull(Out out) {
    System.out.println(Objects.isNull(out.send())); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void inAListOfItsOwn(Out out) {
    Sent sent = new Sent();
    sent.add(out.send()); // expect: FlushIgnoredBeforeClose
    out.close();
    sent.forEach(CompletableFuture::join);
  }

  void inAListThatIsAwaited(Out out) {
    Sent sent = new Sent();
    sent.add(out.send()); // ok: all of them are awaited
    sent.forEach(CompletableFuture::join);
    out.close();
  }

  void inAMap(Out out, Map<String, CompletableFuture<Void>> sent) {
    sent.put("a", out.send()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void inAMapThatIsAwaited(Out out, Map<String, CompletableFuture<Void>> sent) {
    sent.put("a", out.send()); // ok: all of them are awaited
    sent.values().forEach(CompletableFuture::join);
    out.close();
  }

  void inAListOfTwo(Out out, Out other) {
    for (CompletableFuture<Void> sent : List.of(out.send(), other.send())) { // ok: both are joined
      sent.join();
    }
    out.close();
    other.close();
  }

  void inAText(Out out, StringBuilder text) {
    text.append(out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void inABox(Out out) {
    Boolean left = Boolean.valueOf(!out.flush()); // ok: closed only when nothing is left
    if (!left) {
      out.close();
    }
  }

  Boolean inABoxForLater(Out out) {
    Boolean left = Boolean.valueOf(!out.flush()); // expect: FlushIgnoredBeforeClose
    out.close();
    return left;
  }

  void acknowledged(Out out) {
    Heed.discard(out.flush(), "the peer knows where to go on"); // ok: with a reason
    out.close();
  }

  void acknowledgedWithoutAReason(Out out) {
    Heed.discard(out.send(), ""); // expect: DiscardedAsyncResult, FlushIgnoredBeforeClose
    out.close();
  }

  void partWithoutOutput(Out out) {
    out.flush(); // ok: no byte goes through a timer
    out.timer().close();
  }

  void elementsOfThePart(Out out) {
    out.flush(); // ok: a stream of elements is no channel
    out.lines().close();
  }

  void released(Pool pool) {
    pool.flush(); // expect: FlushIgnoredBeforeClose
    pool.release();
  }

  void partReleased(Pool pool) {
    pool.flush(); // ok: the part that is released is not what was flushed
    pool.buffer().release();
  }

  void partWithOutput(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.channel().close();
  }

  record Report(boolean flushed) {}

  Report inAnObject(Out out) {
    Report report = new Report(out.flush()); // ok: the report has the answer
    out.close();
    return report;
  }

  interface Pipe extends Closeable {
    boolean flush();

    boolean shutdown();

    int write(ByteBuffer bytes);

    void end();
  }

  void closedByALibrary(Pipe pipe) throws IOException {
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    Closeables.close(pipe, true);
  }

  void anotherClosedByALibrary(Pipe pipe, Pipe other) throws IOException {
    pipe.flush(); // ok: another one is closed
    Closeables.close(other, true);
  }

  BooleanSupplier bothInALambda(Pipe pipe) {
    return () -> pipe.flush() | pipe.shutdown(); // expect: FlushIgnoredBeforeClose
  }

  BooleanSupplier oneBehindTheOtherInALambda(Pipe pipe) {
    return () -> pipe.flush() && pipe.shutdown(); // ok: only when it is done
  }

  void ended(Pipe pipe, ByteBuffer bytes) {
    pipe.write(bytes); // ok: the end of a stream of one's own may write what is left
    pipe.end();
  }

  interface Lenient {
    @CanIgnoreReturnValue
    boolean flush();

    void close();
  }

  void mayBeIgnored(Lenient lenient) {
    lenient.flush(); // ok: its author says so
    lenient.close();
  }

  interface Workers extends ExecutorService {
    void terminate();
  }

  void tasks(Workers workers, Runnable task) {
    workers.submit(task); // expect: DiscardedAsyncResult
    workers.terminate();
  }

  void tasksDropped(Workers workers, Runnable task) {
    workers.submit(task); // expect: FlushIgnoredBeforeClose
    workers.shutdownNow();
  }
}
