package cases.flush.bytes;

import java.util.zip.Deflater;

/** What is drained leaves a rest that an end cuts off; an end may well write what was counted. */
class Ended {
  interface Pipe {
    int drain();

    int write(byte[] block);

    void end();

    default void finish() {
      drain(); // expect: FlushIgnoredBeforeClose
      end();
    }

    default void finishAll() {
      while (drain() > 0) { // ok: until nothing is left
        Thread.onSpinWait();
      }
      end();
    }
  }

  abstract static class Packer extends Deflater {
    abstract int write(byte[] block);
  }

  void packed(Packer packer, byte[] block) {
    packer.write(block); // expect: FlushIgnoredBeforeClose
    packer.end(); // of a deflater, which throws away what it still has
  }

  void written(Pipe pipe, byte[] block) {
    pipe.write(block); // ok: the end may write the rest of it
    pipe.end();
  }
}
