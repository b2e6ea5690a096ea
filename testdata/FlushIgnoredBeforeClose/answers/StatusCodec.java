package cases.flush.answers;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

class StatusCodec {
  enum Status {
    DONE,
    INCOMPLETE,
    ERROR
  }

  enum FlushState {
    DRAINED {
      @Override
      boolean over() {
        return true;
      }
    },
    WOULD_BLOCK;

    boolean over() {
      return false;
    }
  }

  interface Compressor extends Closeable {
    Status flush(ByteBuffer into);

    int drain(ByteBuffer into);

    long writeTail(ByteBuffer into);
  }

  interface Outlet {
    FlushState flush();

    void shutdown();
  }

  private final Compressor zip;
  private final Outlet outlet;

  StatusCodec(Compressor zip, Outlet outlet) {
    this.zip = zip;
    this.outlet = outlet;
  }

  void finish(ByteBuffer into) throws IOException {
    zip.flush(into); // expect: FlushIgnoredBeforeClose
    zip.close();
  }

  void finishFailFast(ByteBuffer into) throws IOException {
    if (zip.flush(into) == Status.ERROR) { // expect: FlushIgnoredBeforeClose
      throw new IOException("corrupt");
    }
    zip.close();
  }

  void finishSwitch(ByteBuffer into) throws IOException {
    switch (zip.flush(into)) {
      case DONE -> zip.close(); // ok: only when done
      case INCOMPLETE -> throw new EOFException("buffer is too small");
      case ERROR -> throw new IOException("corrupt");
    }
  }

  void finishOldSwitch(ByteBuffer into) throws IOException {
    Status s = zip.flush(into);
    switch (s) {
      case INCOMPLETE:
        return; // ok: comes again with room
      case ERROR:
        throw new IOException("corrupt");
      default:
        break;
    }
    zip.close();
  }

  void finishLoop(ByteBuffer into, Outlet to) throws IOException {
    Status s;
    while ((s = zip.flush(into)) == Status.INCOMPLETE) {
      into.clear(); // ok: as long as it is incomplete
    }
    if (s == Status.ERROR) {
      throw new IOException("corrupt");
    }
    zip.close();
  }

  void swapped(ByteBuffer into) throws IOException {
    if (Status.DONE == zip.flush(into)) {
      zip.close(); // ok: compared with done
    }
  }

  void drainOnce(ByteBuffer into) throws IOException {
    zip.drain(into); // expect: FlushIgnoredBeforeClose
    zip.close();
  }

  void drainDry(ByteBuffer into) throws IOException {
    while (zip.drain(into) > 0) {
      into.clear(); // ok: until nothing comes
    }
    zip.close();
  }

  void drainDo(ByteBuffer into) throws IOException {
    int n;
    do {
      into.clear();
      n = zip.drain(into);
    } while (n != 0);
    zip.close(); // ok: until nothing comes
  }

  void outletWrong() {
    FlushState unused = outlet.flush(); // expect: FlushIgnoredBeforeClose
    outlet.shutdown();
  }

  void outletRight() {
    if (outlet.flush().over()) {
      outlet.shutdown(); // ok: asks
    }
  }

  void outletEquals() {
    FlushState s = outlet.flush();
    if (s.equals(FlushState.WOULD_BLOCK)) {
      return; // ok: asked by equals
    }
    outlet.shutdown();
  }

  void outletExpression() {
    boolean over =
        switch (outlet.flush()) {
          case DRAINED -> true;
          case WOULD_BLOCK -> false;
        };
    if (over) {
      outlet.shutdown(); // ok: switch expression
    }
  }

  void outletName() {
    String name = outlet.flush().name(); // expect: FlushIgnoredBeforeClose
    System.out.println(name);
    outlet.shutdown();
  }
}
