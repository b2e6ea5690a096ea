package cases.flush.helpers;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Flushes and closes that stand in helpers. */
class Helpers {
  interface Conn {
    boolean flush() throws IOException;

    CompletableFuture<Void> drain();

    void close();
  }

  private final Conn conn;
  private CompletableFuture<Void> pending;

  Helpers(Conn conn) {
    this.conn = conn;
  }

  void flushInAHelper() throws IOException {
    drainQuietly();
    conn.close();
  }

  private void drainQuietly() throws IOException {
    conn.flush(); // expect: FlushIgnoredBeforeClose
  }

  void closeInAHelper() throws IOException {
    conn.flush(); // expect: FlushIgnoredBeforeClose
    end();
  }

  private void end() {
    conn.close();
  }

  void bothInHelpers() {
    send();
    endNow();
  }

  private void send() {
    sendDeeper();
  }

  private void sendDeeper() {
    conn.drain(); // expect: FlushIgnoredBeforeClose
  }

  private void endNow() {
    end();
  }

  void helperThatWaits() {
    drainAndWait();
    conn.close();
  }

  private void drainAndWait() {
    conn.drain().join(); // ok: waits
  }

  void helperThatTells() throws IOException {
    if (!isOut()) { // ok: the answer comes through the helper
      return;
    }
    conn.close();
  }

  private boolean isOut() throws IOException {
    return conn.flush(); // ok: the caller is told
  }

  void helperThatTellsInVain() throws IOException {
    isOut(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void helperThatReturnsAFuture() {
    start(); // expect: FlushIgnoredBeforeClose
    conn.close();
  }

  void helperThatReturnsAFutureThatIsJoined() {
    start().join(); // ok: waits
    conn.close();
  }

  private CompletableFuture<Void> start() {
    return conn.drain();
  }

  void closerThatWaits() {
    pending = conn.drain(); // ok: the closer waits for it
    closeWhenDone();
  }

  private void closeWhenDone() {
    pending.join();
    conn.close();
  }

  void closerThatFlushesItself() throws IOException {
    conn.flush(); // ok: the closer flushes again and waits
    flushAndEnd();
  }

  private void flushAndEnd() throws IOException {
    while (!conn.flush()) { // ok: until it is done
      Thread.onSpinWait();
    }
    conn.close();
  }

  void parameter(Conn given) throws IOException {
    flushQuietly(given);
    given.close();
  }

  private static void flushQuietly(Conn some) throws IOException {
    some.flush(); // expect: FlushIgnoredBeforeClose
  }

  void parameterOfTheCloser(Conn given) throws IOException {
    given.flush(); // expect: FlushIgnoredBeforeClose
    closeQuietly(given);
  }

  void otherParameter(Conn given) throws IOException {
    given.flush(); // ok: something else is closed
    closeQuietly(conn);
  }

  private static void closeQuietly(Conn some) {
    if (some != null) {
      some.close();
    }
  }

  void closeAfter(int depth) throws IOException {
    if (depth == 0) {
      conn.close();
      return;
    }
    conn.flush(); // expect: FlushIgnoredBeforeClose
    closeAfter(depth - 1);
  }

  boolean recursiveHelper(int depth) throws IOException {
    return depth == 0 ? conn.flush() : recursiveHelper(depth - 1); // ok: the caller is told
  }

  void afterRecursiveHelper() throws IOException {
    if (recursiveHelper(3)) { // ok: asked
      conn.close();
    }
  }

  void helperWithAConditionOfItsOwn() throws IOException {
    conn.flush(); // ok: whether it closes is the helper's to decide
    step(3);
  }

  private void step(int state) {
    if (state == 4) {
      conn.close();
    }
  }

  void unrelatedHelper() throws IOException {
    conn.flush(); // ok: nothing is closed
    report();
  }

  private void report() {
    System.out.println("done");
  }
}
