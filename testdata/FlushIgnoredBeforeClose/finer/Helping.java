package cases.flush.finer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What helpers know, ask and leave to their callers. */
class Helping {
  enum Step {
    DONE,
    PENDING
  }

  interface Out {
    boolean drain();

    boolean flush();

    boolean flush(boolean block);

    Step tryFlush();

    CompletableFuture<Void> write(String line);

    void sent();

    void release();

    void close();
  }

  interface Host {
    boolean holds();

    boolean step();

    int turns();
  }

  private final Out out;
  private final Out other;
  private final Host host;
  private final Deque<ByteBuffer> queue;
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private boolean flushed;
  private boolean busy;
  private int state;
  private CompletableFuture<Void> pending;

  Helping(Out out, Out other, Host host, Deque<ByteBuffer> queue) {
    this.out = out;
    this.other = other;
    this.host = host;
    this.queue = queue;
  }

  // Fields that say how far a flush came

  private boolean isOut() {
    return flushed;
  }

  private boolean isBusy() {
    return busy;
  }

  void asksTheField() {
    out.drain(); // ok: done
    flushed = out.flush();
    if (isOut()) {
      out.close();
    }
  }

  void asksTheFieldInVain() {
    out.drain(); // expect: FlushIgnoredBeforeClose
    flushed = out.flush();
    if (!isOut()) {
      out.close();
    }
  }

  void asksForTheOpposite() {
    out.drain(); // ok: done
    busy = !out.flush();
    if (!isBusy()) {
      out.close();
    }
  }

  private void stopIfFlushed() {
    if (flushed) {
      out.close();
    }
  }

  void stateInTheField() {
    flushed = out.tryFlush() == Step.DONE; // ok: the helper asks the field
    stopIfFlushed();
  }

  private void stopIfThisFlushed() {
    if (this.flushed) {
      out.close();
    }
  }

  void asksTheFieldOfThis() {
    flushed = out.flush(); // ok: the helper asks the field
    stopIfThisFlushed();
  }

  void fieldSaysSomethingElse() {
    flushed = other.flush(); // ok: the other one stays open
    out.flush(); // expect: FlushIgnoredBeforeClose
    stopIfFlushed();
  }

  void keepsHowFarItCame(SocketChannel to, ByteBuffer four) throws IOException {
    flushed = to.write(four) == 4; // ok: who closes can look at the field
    if (host.holds()) {
      to.close();
    }
  }

  void keepsThatItWaits() {
    if (!out.flush()) { // ok: who closes can look at the state
      state = 1;
    }
    if (host.holds()) {
      out.close();
    }
  }

  void keepsNothing() {
    if (!out.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("waits");
    }
    if (host.holds()) {
      out.close();
    }
  }

  private int sendAndCount() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    return host.turns();
  }

  void keepsANumberOfItsOwn() {
    state = sendAndCount();
    if (host.holds()) {
      out.close();
    }
  }

  // What helpers ask

  private void flushQuietly() {
    if (!out.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("not all");
    }
  }

  void askedOnlyToLog() {
    flushQuietly();
    out.close();
  }

  private void pump(SocketChannel to, ByteBuffer four) throws IOException {
    if (to.write(four) < 4) { // ok: whoever counts knows what to do with the rest
      state = 2;
    }
  }

  void countedByTheHelper(SocketChannel to, ByteBuffer four) throws IOException {
    pump(to, four);
    to.close();
  }

  private int code() {
    return out.flush() ? 0 : 1; // ok: the number tells the caller
  }

  void numberOfTheHelper() {
    if (code() == 0) { // ok: zero stands for done
      out.close();
    }
  }

  void numberOfTheHelperInVain() {
    System.out.println("code " + code()); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private void sendNext(SocketChannel to) throws IOException {
    if (queue.isEmpty()) {
      return;
    }
    ByteBuffer next = queue.poll();
    to.write(next); // expect: IgnoredIoProgress
  }

  void asksTheQueue(SocketChannel to) throws IOException {
    sendNext(to);
    if (queue.isEmpty()) {
      to.close();
    }
  }

  private void sendOne(SocketChannel to) throws IOException {
    ByteBuffer next = queue.poll();
    to.write(next); // expect: FlushIgnoredBeforeClose
  }

  void asksAQueueThatTheHelperHasNotAsked(SocketChannel to) throws IOException {
    sendOne(to);
    if (queue.isEmpty()) {
      to.close();
    }
  }

  private boolean step(SocketChannel to, ByteBuffer bytes) throws IOException {
    to.write(bytes);
    note();
    return !bytes.hasRemaining();
  }

  private void note() {
    System.out.println(state);
  }

  void stepsInVain(SocketChannel to, ByteBuffer bytes) throws IOException {
    step(to, bytes); // expect: FlushIgnoredBeforeClose
    to.close();
  }

  void stepsBehindAWrite(SocketChannel to, ByteBuffer bytes) throws IOException {
    to.write(bytes); // expect: FlushIgnoredBeforeClose
    step(to, bytes); // expect: FlushIgnoredBeforeClose
    to.close();
  }

  void stepsUntilAllIsOut(SocketChannel to, ByteBuffer bytes) throws IOException {
    to.write(bytes); // ok: the step says whether all is out
    if (step(to, bytes)) { // ok: asked
      to.close();
    }
  }

  private boolean isKnown(ByteBuffer bytes) {
    return queue.contains(bytes);
  }

  void asksForSomethingElse(SocketChannel to, ByteBuffer bytes) throws IOException {
    to.write(bytes); // expect: FlushIgnoredBeforeClose
    if (isKnown(bytes)) {
      to.close();
    }
  }

  private int sent(ByteBuffer bytes) {
    return bytes.position();
  }

  void asksForThePosition(SocketChannel to, ByteBuffer four) throws IOException {
    to.write(four); // ok: asked how far it came
    if (sent(four) == 4) {
      to.close();
    }
  }

  private void finishSent() {
    out.sent();
    out.close();
  }

  void onlyTold() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    finishSent();
  }

  // Helpers that flush by name

  private boolean flushTasks() {
    for (Runnable task : tasks) {
      task.run();
    }
    return true;
  }

  void goesOnToTheEnd() {
    flushTasks(); // ok: it runs all of them
    out.close();
  }

  private boolean flushOnce() {
    return host.step();
  }

  void doesOneStep() {
    flushOnce(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private boolean write(String line) {
    return lines.add(line);
  }

  void addsALine() {
    write("bye"); // ok: it says whether the line was added
    out.close();
  }

  static final class Fan {
    private final List<Out> outs;

    Fan(List<Out> outs) {
      this.outs = outs;
    }

    boolean flush() {
      for (int turn = 0; turn < 2; turn++) {
        outs.forEach(Out::flush); // ok: the caller asks
      }
      return outs.isEmpty();
    }

    void close() {
      outs.forEach(Out::close);
    }
  }

  void groupAsked(Fan fan) {
    if (fan.flush()) { // ok: asked
      fan.close();
    }
  }

  void groupNotAsked(Fan fan) {
    fan.flush(); // expect: FlushIgnoredBeforeClose
    fan.close();
  }

  void blocks() {
    out.flush(true); // ok: comes back when it is done
    out.close();
  }

  void doesNotBlock() {
    out.flush(false); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  // Helpers that look only for a failure

  sealed interface Poll {}

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  record Failed(Exception cause) implements Poll {}

  interface Result {
    boolean isPending();

    void throwIfFailed();

    void expectDone();
  }

  interface Pipe {
    Poll pollFlush();

    Result flush();

    void close();
  }

  private static void failIfFailed(Poll poll) {
    if (poll instanceof Failed failed) {
      throw new IllegalStateException(failed.cause());
    }
  }

  private static void failIfPending(Poll poll) {
    if (poll instanceof Pending) {
      throw new IllegalStateException("pending");
    }
  }

  private static void askQuietly(Pipe pipe) {
    if (pipe.flush().isPending()) { // ok: whoever asks a status knows what to do with the rest
      System.out.println("pending");
    }
  }

  void askedByTheHelper(Pipe pipe) {
    askQuietly(pipe);
    pipe.close();
  }

  void onlyFailed(Pipe pipe) {
    failIfFailed(pipe.pollFlush()); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void alsoPending(Pipe pipe) {
    failIfPending(pipe.pollFlush()); // ok: goes on only when it is ready
    pipe.close();
  }

  private static void check(Result result) {
    result.throwIfFailed();
  }

  private static void expect(Result result) {
    result.expectDone();
  }

  void onlyThrown(Pipe pipe) {
    check(pipe.flush()); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void expected(Pipe pipe) {
    expect(pipe.flush()); // ok: looked at
    pipe.close();
  }

  // Futures that helpers are given

  private void inTime(CompletableFuture<Void> write) throws InterruptedException {
    try {
      write.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      System.out.println("late " + e);
    }
  }

  private void settle() throws InterruptedException {
    inTime(pending);
    out.close();
  }

  void helperOfTheHelperGivesUp() throws InterruptedException {
    pending = out.write("bye"); // expect: FlushIgnoredBeforeClose
    settle();
  }

  private void drainInTime(CompletableFuture<Void> write) throws Exception {
    if (!out.flush()) { // ok: nothing is closed
      throw new IllegalStateException("not flushed");
    }
    try {
      write.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      write.complete(null);
    }
  }

  void completesWhatIsLate() throws Exception {
    drainInTime(other.write("bye")); // ok: nothing is closed
  }

  static final class Waiter {
    boolean drainQuickly(CompletableFuture<Void> write) throws Exception {
      try {
        write.get(1, TimeUnit.SECONDS);
        return true;
      } catch (TimeoutException e) {
        return false;
      }
    }
  }

  void helperOfAnother(Waiter waiter) throws Exception {
    if (waiter.drainQuickly(out.write("bye"))) { // ok: closed only when it was in time
      out.close();
    }
  }

  // Helpers that call one another

  void first() {
    if (other.flush()) { // ok: asked
      down(3);
    }
  }

  private void down(int depth) {
    if (depth > 0) {
      downAndClose(depth);
    }
    out.flush(); // expect: FlushIgnoredBeforeClose
  }

  private void downAndClose(int depth) {
    down(depth - 1);
    out.close();
  }

  interface Factory {
    Out openNext();
  }

  void again(Factory factory, int depth) {
    Out mine = factory.openNext();
    if (depth > 0) {
      again(factory, depth - 1);
    }
    mine.close();
    mine.drain(); // ok: the one of the inner call is another one
  }
}
