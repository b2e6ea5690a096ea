package cases.flush.bytes;

/** Counts that are compared with what there was to write, and with what is left. */
class Compared {
  interface Link {
    int write(byte[] data);

    void close();
  }

  void atLeast(Link link, byte[] data) {
    if (link.write(data) >= data.length) { // ok: all of it
      link.close();
    }
  }

  void moreThan(Link link, byte[] data) {
    int written = link.write(data); // ok: all of it
    if (written > data.length - 1) {
      link.close();
    }
  }

  void guard(Link link, byte[] data) {
    int written = link.write(data); // ok: all of it
    if (written < data.length) {
      return;
    }
    link.close();
  }

  void some(Link link, byte[] data) {
    if (link.write(data) >= 0) { // expect: FlushIgnoredBeforeClose
      link.close();
    }
  }
}
