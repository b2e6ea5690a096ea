package cases.flush.told;

import java.io.IOException;

/** A flush whose answer says "not done" in one word, and "done" in one of its own. */
class OwnWords {
  enum Ack {
    STORED,
    INCOMPLETE,
    REFUSED
  }

  enum Kind {
    LARGE,
    SMALL
  }

  interface Upload {
    Ack flush() throws IOException;

    Kind flushed();

    Ack last();

    void close();
  }

  void asked(Upload upload) throws IOException {
    if (upload.flush() == Ack.STORED) { // ok: only what is stored is closed
      upload.close();
    }
  }

  void askedForTheRest(Upload upload) throws IOException {
    if (upload.flush() == Ack.INCOMPLETE) { // ok: comes back
      return;
    }
    upload.close();
  }

  void dropped(Upload upload) throws IOException {
    upload.flush(); // expect: FlushIgnoredBeforeClose
    upload.close();
  }

  void askedForTheFailure(Upload upload) throws IOException {
    if (upload.flush() == Ack.REFUSED) { // expect: FlushIgnoredBeforeClose
      throw new IOException("refused");
    }
    upload.close();
  }

  void sometimes(Upload upload, boolean strict) throws IOException {
    Ack ack = upload.flush(); // expect: FlushIgnoredBeforeClose
    if (strict && ack != Ack.STORED) {
      throw new IOException("not stored");
    }
    upload.close();
  }

  void saysNothingOfTheRest(Upload upload) {
    upload.flushed(); // ok: neither word says that anything is left
    upload.close();
  }

  void noFlush(Upload upload) {
    upload.last(); // ok: asks for what has been answered before
    upload.close();
  }
}
