package cases.flush.finer;

import java.util.Optional;

/** A function in a function, and nothing else that flushes. */
class Within {
  interface Out {
    boolean flush();

    void close();
  }

  void closesBehindBoth(Out out, Optional<String> first, Optional<String> second) {
    first.ifPresent(
        a ->
            second.ifPresent(
                b -> {
                  out.flush(); // expect: FlushIgnoredBeforeClose
                }));
    out.close();
  }
}
