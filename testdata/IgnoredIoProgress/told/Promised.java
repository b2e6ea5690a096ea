package cases.progress.told;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel that is known by another of its types, which may promise more than a channel does. */
abstract class Promised {
  /** Takes all that it is given. */
  interface Taking {
    int write(ByteBuffer bytes) throws IOException;
  }

  abstract static class Both implements Taking, WritableByteChannel {}

  abstract static class Wide extends Both {
    static Wide open() {
      throw new UnsupportedOperationException();
    }
  }

  private final Taking taking = Wide.open();
  private final Both both = Wide.open();

  private int take(ByteBuffer bytes) throws IOException {
    return taking.write(bytes);
  }

  private int write(ByteBuffer bytes) throws IOException {
    return both.write(bytes);
  }

  void taken(ByteBuffer bytes) throws IOException {
    taking.write(bytes); // ok: by the type it is known by, it is no channel
  }

  void takenByHelper(ByteBuffer bytes) throws IOException {
    take(bytes); // ok: by the type it is known by, it is no channel
  }

  void written(ByteBuffer bytes) throws IOException {
    both.write(bytes); // expect: IgnoredIoProgress
  }

  void writtenByHelper(ByteBuffer bytes) throws IOException {
    write(bytes); // expect: IgnoredIoProgress
  }
}
