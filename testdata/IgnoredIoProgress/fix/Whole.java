package cases.progress.fix;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

final class Whole {
  private final ByteBuffer page = ByteBuffer.allocate(512);

  byte[] header(InputStream in) throws IOException {
    byte[] header = new byte[8];
    in.read(header); // expect: IgnoredIoProgress
    return header;
  }

  byte[] part(InputStream in, byte[] into) throws IOException {
    in.read(into, 2, 4); // expect: IgnoredIoProgress
    return into;
  }

  byte[] file(RandomAccessFile file) throws IOException {
    byte[] page = new byte[512];
    file.read(page); // expect: IgnoredIoProgress
    return page;
  }

  void skip(InputStream in) throws IOException {
    in.skip(16); // expect: IgnoredIoProgress
  }

  void write(FileChannel file, ByteBuffer buffer) throws IOException {
    file.write(buffer); // expect: IgnoredIoProgress
  }

  void writeField(FileChannel file, boolean full) throws IOException {
    if (full) file.write(this.page); // expect: IgnoredIoProgress
  }

  void writeSocket(SocketChannel socket, ByteBuffer buffer) throws IOException {
    socket.write(buffer); // expect: IgnoredIoProgress
  }

  void writeAt(FileChannel file, ByteBuffer buffer) throws IOException {
    file.write(buffer, 512); // expect: IgnoredIoProgress
  }

  void writeBehind(FileChannel file, long end) throws IOException {
    file.write(this.page, end - 512); // expect: IgnoredIoProgress
    page.clear();
  }

  void writeAtInABranch(FileChannel file, ByteBuffer buffer) throws IOException {
    if (buffer.isDirect()) file.write(buffer, 512); // expect: IgnoredIoProgress
  }

  void nameTaken(FileChannel file, ByteBuffer buffer, long position) throws IOException {
    file.write(buffer, position); // expect: IgnoredIoProgress
  }

  byte[] logged(InputStream in) throws IOException {
    byte[] bytes = new byte[64];
    int count = in.read(bytes); // expect: IgnoredIoProgress
    System.out.println("read " + count);
    return bytes;
  }

  byte[] partLogged(InputStream in, byte[] bytes) throws IOException {
    int count = in.read(bytes, 8, 4); // expect: IgnoredIoProgress
    System.out.println("read " + count);
    return bytes;
  }

  byte[] endOfStream(InputStream in) throws IOException {
    byte[] bytes = new byte[64];
    int count = in.read(bytes); // expect: IgnoredIoProgress
    return count < 0 ? null : bytes;
  }
}
