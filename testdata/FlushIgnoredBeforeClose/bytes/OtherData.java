package cases.flush.bytes;

import java.io.IOException;

/** How much of one block was written says nothing of another. */
class OtherData {
  interface Sink {
    int write(byte[] block);

    int write(int unit);

    int flush(byte[] block);

    boolean send(byte[] block);

    void close();
  }

  void firstOverwritten(Sink sink, byte[] head, byte[] body) throws IOException {
    int n = sink.write(head); // expect: FlushIgnoredBeforeClose
    n = sink.write(body);
    if (n < body.length) {
      throw new IOException("short");
    }
    sink.close();
  }

  void bothAsked(Sink sink, byte[] head, byte[] body) throws IOException {
    int n = sink.write(head); // ok: both are asked
    n += sink.write(body);
    if (n < head.length + body.length) {
      throw new IOException("short");
    }
    sink.close();
  }

  void sameBlockAgain(Sink sink, byte[] block) throws IOException {
    sink.write(block); // ok: the same once more, and then it is asked
    if (sink.write(block) < block.length) {
      throw new IOException("short");
    }
    sink.close();
  }

  void nothingNamed(Sink sink) throws IOException {
    sink.write(1); // ok: nothing says what the one before has written
    if (sink.write(2) < 1) {
      throw new IOException("short");
    }
    sink.close();
  }

  void flushedBehind(Sink sink, byte[] head, byte[] body) throws IOException {
    sink.write(head); // ok: the flush is for all before it
    if (sink.flush(body) != 0) {
      throw new IOException("short");
    }
    sink.close();
  }

  void flushedBefore(Sink sink, byte[] head, byte[] body) throws IOException {
    sink.flush(head); // ok: what comes behind a flush is told with it
    if (sink.write(body) < body.length) {
      throw new IOException("short");
    }
    sink.close();
  }

  void sentBehind(Sink sink, byte[] head, byte[] body) throws IOException {
    sink.write(head); // ok: a yes or no is for all
    if (!sink.send(body)) {
      throw new IOException("refused");
    }
    sink.close();
  }
}
