package cases.flush.bytes;

import java.io.IOException;

/** Numbers that are asked for afterwards: how much is out, and how much is left. */
class HowMany {
  interface Link {
    boolean flush();

    long bytesWritten();

    long bytesPending();

    void close();
  }

  void lessThanAll(Link link, long all) throws IOException {
    link.flush(); // ok: stays open while less is out
    if (link.bytesWritten() < all) {
      throw new IOException("short");
    }
    link.close();
  }

  void noMoreThanAll(Link link, long all) {
    link.flush(); // ok: closes when all is out
    if (link.bytesWritten() >= all) {
      link.close();
    }
  }

  void moreIsLeft(Link link) {
    link.flush(); // ok: stays open while anything is left
    if (link.bytesPending() > 0) {
      return;
    }
    link.close();
  }

  void lessIsLeft(Link link) {
    link.flush(); // ok: closes when nothing is left
    if (link.bytesPending() < 1) {
      link.close();
    }
  }
}
