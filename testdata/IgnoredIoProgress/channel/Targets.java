package cases.progress.channel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** What a transfer goes to stands in a class that sends other things there, too. */
abstract class Targets implements WritableByteChannel {
  abstract WritableByteChannel target();

  void file(FileChannel file) throws IOException {
    file.transferTo(0, file.size(), this); // expect: IgnoredIoProgress
  }

  long fileFully(FileChannel file) throws IOException {
    long at = 0;
    while (at < file.size()) {
      at += file.transferTo(at, file.size() - at, this); // ok: added up
    }
    return at;
  }

  void gotten(FileChannel file) throws IOException {
    file.transferTo(0, file.size(), target()); // expect: IgnoredIoProgress
  }

  long gottenFully(FileChannel file) throws IOException {
    long at = 0;
    while (at < file.size()) {
      at += file.transferTo(at, file.size() - at, target()); // ok: added up
    }
    return at;
  }

  static class Copy {
    private FileChannel copy;
    private WritableByteChannel out;

    void into(FileChannel file) throws IOException {
      file.transferTo(0, file.size(), copy); // ok: its size is asked below
    }

    boolean isWhole(long size) throws IOException {
      return copy.size() == size;
    }

    void onto(FileChannel file) throws IOException {
      file.transferTo(0, file.size(), out); // expect: IgnoredIoProgress
    }

    WritableByteChannel out() {
      return out;
    }
  }
}
