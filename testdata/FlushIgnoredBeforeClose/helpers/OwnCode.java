package cases.flush.helpers;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Methods that are named like a flush, and what their code says of that. */
class OwnCode {
  interface Out {
    boolean flush();

    void close();
  }

  interface Disk {
    CompletableFuture<Void> wake();

    int write(byte[] bytes);

    void close();
  }

  /** Goes round to hand its lines over; that they are out, its future says later. */
  abstract static class Journal {
    private final List<String> lines = new ArrayList<>();
    private Disk disk;

    abstract void take(String line);

    CompletableFuture<Void> flush() {
      for (String line : lines) {
        take(line);
      }
      return disk.wake();
    }

    void end() {
      flush(); // expect: FlushIgnoredBeforeClose
      disk.close();
    }

    void endWhenDone() {
      flush().join(); // ok: waits
      disk.close();
    }
  }

  /** Goes round until it has all of what it is given. */
  static class Memory {
    private final byte[] bytes = new byte[1024];
    private int used;
    private Disk disk;

    int write(byte[] source) {
      for (byte b : source) {
        bytes[used++] = b;
      }
      return source.length;
    }

    void copied(byte[] source) {
      write(source); // ok: all of it is in memory
      disk.close();
    }

    void written(byte[] source) {
      disk.write(source); // expect: FlushIgnoredBeforeClose
      disk.close();
    }
  }

  /** Flushes one of many, and its caller has no name for that one. */
  static class Pool {
    private Queue<Out> waiting;
    private Out first;
    private Out log;

    boolean flush() {
      Out one = waiting.poll();
      return one == null || one.flush();
    }

    boolean flushFirst() {
      return first.flush();
    }

    void one() {
      flush(); // expect: FlushIgnoredBeforeClose
      first.close();
    }

    void named() {
      flushFirst(); // ok: what it flushes is not the log
      log.close();
    }

    void namedAndClosed() {
      flushFirst(); // expect: FlushIgnoredBeforeClose
      first.close();
    }
  }

  /** Goes round to find what it flushes. */
  static class Fan {
    private List<Out> outs;

    boolean flush() {
      List<Out> some = new ArrayList<>();
      for (Out out : outs) {
        if (out != null) {
          some.add(out);
        }
      }
      some.forEach(Out::flush);
      return true;
    }

    boolean send() {
      List<Out> some = new ArrayList<>();
      for (Out out : outs) {
        if (out != null) {
          some.add(out);
        }
      }
      return some.isEmpty();
    }

    void close() {
      outs.forEach(Out::close);
    }
  }

  void fan(Fan fan) {
    fan.flush(); // expect: FlushIgnoredBeforeClose
    fan.close();
  }

  static List<Out> open(int number) {
    throw new UnsupportedOperationException("open " + number);
  }

  void nameless(Out kept) {
    open(3).forEach(Out::flush); // ok: another one is closed
    kept.close();
  }

  /** Writes a piece of what it holds, and says whether that was all. */
  static final class PieceWriter {
    private final java.io.OutputStream out;
    private final StringBuilder held = new StringBuilder();

    PieceWriter(java.net.Socket socket) throws java.io.IOException {
      out = socket.getOutputStream();
    }

    boolean flush() throws java.io.IOException {
      int end = Math.min(held.length(), 1024);
      out.write(held.substring(0, end).getBytes());
      held.delete(0, end);
      out.flush();
      return held.isEmpty();
    }

    boolean flushAll() throws java.io.IOException {
      while (!held.isEmpty()) {
        out.write(held.charAt(0));
        held.deleteCharAt(0);
      }
      out.flush();
      return held.isEmpty();
    }

    private final java.util.concurrent.CountDownLatch taken =
        new java.util.concurrent.CountDownLatch(1);

    boolean flushAndWait() throws java.io.IOException, InterruptedException {
      out.write(held.toString().getBytes());
      out.flush();
      taken.await();
      return held.isEmpty();
    }

    boolean flushOpen() throws java.io.IOException {
      out.write(held.toString().getBytes());
      out.flush();
      return true;
    }
  }

  void piece(java.net.Socket socket) throws java.io.IOException {
    PieceWriter writer = new PieceWriter(socket);
    writer.flush(); // expect: FlushIgnoredBeforeClose
    socket.close();
  }

  void pieceByPiece(java.net.Socket socket) throws java.io.IOException {
    PieceWriter writer = new PieceWriter(socket);
    while (!writer.flush()) { // ok: until nothing is held
      Thread.onSpinWait();
    }
    socket.close();
  }

  void allPieces(java.net.Socket socket) throws java.io.IOException {
    PieceWriter writer = new PieceWriter(socket);
    writer.flushAll(); // ok: it goes on until nothing is held
    socket.close();
  }

  void waitedPiece(java.net.Socket socket) throws Exception {
    PieceWriter writer = new PieceWriter(socket);
    writer.flushAndWait(); // ok: it waits until it was taken
    socket.close();
  }

  void openPiece(java.net.Socket socket) throws java.io.IOException {
    PieceWriter writer = new PieceWriter(socket);
    writer.flushOpen(); // ok: it has written all, and says nothing of a rest
    socket.close();
  }
}
