package cases.flush.reactive;

import com.linecorp.armeria.common.stream.StreamWriter;

/** A writer whose close is ordered behind what it took, beside one that says nothing of the kind. */
class StreamWriters {
  interface Writer<T> {
    boolean tryWrite(T element);

    void close();
  }

  private int taken;

  void ends(StreamWriter<String> writer) {
    if (writer.tryWrite("last")) { // ok: the end of the stream follows what was written
      taken++;
    }
    writer.close();
  }

  void endsUnasked(StreamWriter<String> writer) {
    writer.tryWrite("last"); // expect: DiscardedAsyncResult
    writer.close();
  }

  void endsOwn(Writer<String> writer) {
    if (writer.tryWrite("last")) { // expect: FlushIgnoredBeforeClose
      taken++;
    }
    writer.close();
  }

  void endsOwnUnasked(Writer<String> writer) {
    writer.tryWrite("last"); // expect: FlushIgnoredBeforeClose
    writer.close();
  }

  void endsOwnThatTookIt(Writer<String> writer) {
    if (writer.tryWrite("last")) { // ok: the close follows only what was taken
      writer.close();
    }
  }
}
