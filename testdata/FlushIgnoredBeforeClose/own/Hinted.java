package cases.flush.own;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/** Flushes whose authors say that nobody needs to look, by any of the annotations, and their overriders. */
class Hinted {
  @interface IgnorableReturnValue {}

  interface Out {
    boolean flush();

    @IgnorableReturnValue
    boolean flushHint();

    void close();
  }

  abstract static class Buffered implements Out {
    @CanIgnoreReturnValue
    boolean flushSoon() {
      return flush();
    }

    boolean flushNow() {
      return flush();
    }

    @Override
    public boolean flushHint() {
      return flush();
    }
  }

  void hinted(Out out) {
    out.flushHint(); // ok: its author says so
    out.close();
  }

  void hintedByOverrider(Buffered out) {
    out.flushHint(); // ok: what it overrides says so
    out.close();
  }

  void soon(Buffered out) {
    out.flushSoon(); // ok: its author says so, whatever it calls
    out.close();
  }

  void now(Buffered out) {
    out.flushNow(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void each(List<Buffered> outs) {
    outs.forEach(Buffered::flushHint); // ok: what it overrides says so
    outs.forEach(Buffered::close);
  }

  void eachNow(List<Buffered> outs) {
    outs.forEach(Buffered::flushNow); // expect: FlushIgnoredBeforeClose
    outs.forEach(Buffered::close);
  }
}
