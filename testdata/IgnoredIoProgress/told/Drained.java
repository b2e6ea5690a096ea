package cases.progress.told;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What is read up to the end, and looked at or not. */
abstract class Drained {
  abstract void use(byte[] head);

  void drain(InputStream in) throws IOException {
    byte[] waste = new byte[512];
    while (in.readNBytes(waste, 0, 512) > 0) {} // ok: nobody looks at what came
  }

  void head(InputStream in) throws IOException {
    byte[] head = new byte[8];
    if (in.readNBytes(head, 0, 8) == 0) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    use(head);
  }

  void unused(InputStream in) throws IOException {
    byte[] waste = new byte[512];
    in.readNBytes(waste, 0, 512); // expect: IgnoredIoProgress
  }
}
