package cases.progress.channel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** What a transfer moved is told by where it went, not by where it came from. */
final class Moved {
  long sourceAsked(FileChannel file, WritableByteChannel out) throws IOException {
    file.transferTo(0, file.size(), out); // expect: IgnoredIoProgress
    return file.size();
  }

  void targetAsked(FileChannel file, FileChannel copy) throws IOException {
    file.transferTo(0, file.size(), copy); // ok: the copy's size is looked at
    if (copy.size() < file.size()) {
      throw new EOFException();
    }
  }

  void receiverAsked(FileChannel file, FileChannel copy) throws IOException {
    copy.transferFrom(file, 0, file.size()); // ok: the copy's size is looked at
    if (copy.size() < file.size()) {
      throw new EOFException();
    }
  }

  void sourceHandedOn(FileChannel file, WritableByteChannel out) throws IOException {
    file.transferTo(0, file.size(), out); // expect: IgnoredIoProgress
    release(file);
  }

  private void release(FileChannel file) throws IOException {
    file.close();
  }
}
