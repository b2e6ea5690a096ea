package cases.flush.bytes;

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

  void written(Pipe pipe, byte[] block) {
    pipe.write(block); // ok: the end may write the rest of it
    pipe.end();
  }
}
