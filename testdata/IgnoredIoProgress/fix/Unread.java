package cases.progress.fix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;

/** Reads that come in pieces, and calls that would call themselves: no fix. */
class Unread {
  byte[] request(Socket socket) throws IOException {
    byte[] request = new byte[8192];
    socket.getInputStream().read(request); // expect: IgnoredIoProgress
    return request;
  }

  void eachTimeAnother(Iterator<FileChannel> files, ByteBuffer bytes) throws IOException {
    files.next().write(bytes, 4L); // expect: IgnoredIoProgress
  }

  void eachTimeOpened(Path path, ByteBuffer bytes) throws IOException {
    FileChannel.open(path, StandardOpenOption.WRITE).write(bytes); // expect: IgnoredIoProgress
  }

  void toTheEnd(InputStream in) throws IOException {
    in.skip(Long.MAX_VALUE); // expect: IgnoredIoProgress
  }

  void backwards(InputStream in) throws IOException {
    in.skip(-8); // expect: IgnoredIoProgress
  }

  static final class Counting extends FilterInputStream {
    private long at;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public long skip(long amount) throws IOException {
      super.skip(amount); // expect: IgnoredIoProgress
      at += amount;
      return at;
    }
  }

  static final class Logged extends RandomAccessFile {
    private int reads;

    Logged(String name) throws IOException {
      super(name, "r");
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      super.read(bytes, from, count); // expect: IgnoredIoProgress
      return ++reads;
    }
  }

  abstract static class Memory extends InputStream {
    @Override
    public abstract long skip(long amount) throws IllegalStateException;
  }

  void withoutAnException(Memory memory) {
    memory.skip(3); // expect: IgnoredIoProgress
  }
}
