package cases.progress.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Several writes near each other, and wherever a statement may stand. */
final class Places {
  void oneAfterTheOther(FileChannel file, ByteBuffer one, ByteBuffer other) throws IOException {
    file.write(one, 5L); // expect: IgnoredIoProgress
    file.write(other, 6L); // expect: IgnoredIoProgress
  }

  void inBranches(FileChannel file, ByteBuffer one, boolean first) throws IOException {
    if (first) file.write(one, 5L); // expect: IgnoredIoProgress
    else file.write(one, 6L); // expect: IgnoredIoProgress
  }

  void inALoop(FileChannel file, ByteBuffer[] all) throws IOException {
    for (ByteBuffer each : all) file.write(each, 5L); // expect: IgnoredIoProgress
  }

  void inCases(FileChannel file, ByteBuffer one, ByteBuffer other, int kind) throws IOException {
    switch (kind) {
      case 1:
        file.write(one, 5L); // expect: IgnoredIoProgress
        break;
      default:
        file.write(other, 6L); // expect: IgnoredIoProgress
    }
  }

  void behindArrows(FileChannel file, ByteBuffer one, int kind) throws IOException {
    switch (kind) {
      case 1 -> file.write(one, 5L); // expect: IgnoredIoProgress
      case 2 -> file.write(one); // expect: IgnoredIoProgress
      default -> {
        file.write(one, 6L); // expect: IgnoredIoProgress
      }
    }
  }

  void asTheBodyOfALoop(FileChannel file, ByteBuffer one, int times) throws IOException {
    for (int i = 0; i < times; i++) file.write(one); // expect: IgnoredIoProgress
  }

  void inTheHeadOfALoop(FileChannel file, ByteBuffer one, int times) throws IOException {
    for (int i = 0; i < times; file.write(one, 5L)) { // expect: IgnoredIoProgress
      i++;
    }
    for (int i = 0; i < times; file.write(one)) { // expect: IgnoredIoProgress
      i++;
    }
  }
}
