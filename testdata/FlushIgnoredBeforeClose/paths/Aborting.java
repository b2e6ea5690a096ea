package cases.flush.paths;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;

/** Closes that give up, in a catch or before a throw, and closes that only look like it. */
class Aborting {
  interface Out {
    boolean flush();

    boolean isDone();

    int kind();

    void work() throws IOException;

    void close();
  }

  void thrownBehind(Out out) throws IOException {
    out.flush(); // ok: a farewell at best
    out.close();
    throw new IOException("gave up");
  }

  void thrownBehindABlock(Out out, boolean loud) throws IOException {
    if (loud) {
      out.flush(); // ok: a farewell at best
      out.close();
    }
    throw new IOException("gave up");
  }

  void returnedBeforeTheThrow(Out out, boolean last) throws IOException {
    if (last) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      out.close();
      return;
    }
    throw new IOException("gave up");
  }

  void outOfTheSwitchToTheThrow(Out out, int kind) throws IOException {
    switch (kind) {
      case 1:
        {
          out.flush(); // ok: a farewell at best
          out.close();
          break;
        }
      default:
        out.work();
    }
    throw new IOException("gave up");
  }

  void outOfAllPastTheThrow(Out out, int kind) throws IOException {
    all:
    {
      if (kind == 1) {
        out.flush(); // expect: FlushIgnoredBeforeClose
        out.close();
        break all;
      }
      throw new IOException("gave up");
    }
    System.out.println("done");
  }

  void anotherTurnBeforeTheThrow(Out out, int turns) throws IOException {
    for (int i = 0; i < turns; i++) {
      if (out.isDone()) {
        return;
      }
      out.flush(); // expect: FlushIgnoredBeforeClose
      out.close();
    }
    throw new IOException("gave up");
  }

  void caughtAgain(Out out) {
    try {
      out.flush(); // expect: FlushIgnoredBeforeClose
      out.close();
      throw new IOException("done");
    } catch (IOException e) {
      System.out.println(e);
    }
  }

  void cleanedUpAfterTheThrow(Out out, Out log) throws IOException {
    try {
      out.flush(); // ok: a finally catches nothing
      out.close();
      throw new IOException("gave up");
    } finally {
      System.out.println(log);
    }
  }

  void thrownByAnotherTry(Out out, Out log) throws IOException {
    try {
      log.work();
    } catch (IOException e) {
      if (log.isDone()) {
        out.flush(); // ok: what a catch throws, its own try does not catch
        out.close();
        throw e;
      }
      System.out.println(e);
    }
  }

  void thrownByATask(Out out, Executor executor) {
    try {
      executor.execute(
          () -> {
            out.flush(); // ok: the task ends in the throw
            out.close();
            throw new IllegalStateException("gave up");
          });
    } catch (IllegalStateException e) {
      System.out.println(e);
    }
  }

  void thrownBehindATask(Out out, Executor executor) throws IOException {
    executor.execute(
        () -> {
          out.flush(); // expect: FlushIgnoredBeforeClose
          out.close();
        });
    throw new IOException("the task goes on");
  }

  void thrownOnBehindAll(Out out, List<Out> outs) throws IOException {
    try {
      out.work();
    } catch (IOException e) {
      for (Out each : outs) {
        each.flush(); // ok: the catch throws on
        each.close();
      }
      throw e;
    }
  }

  void goneOnBehindAll(Out out, List<Out> outs) {
    try {
      out.work();
    } catch (IOException e) {
      for (Out each : outs) {
        each.flush(); // expect: FlushIgnoredBeforeClose
        each.close();
      }
      System.out.println(e);
    }
  }

  void taskOfACatchThatThrowsOn(Out out, Executor executor) throws IOException {
    try {
      out.work();
    } catch (IOException e) {
      executor.execute(
          () -> {
            out.flush(); // ok: a farewell at best
            out.close();
          });
      throw e;
    }
  }

  void taskOfACatch(Out out, Executor executor) {
    try {
      out.work();
    } catch (IOException e) {
      executor.execute(
          () -> {
            out.flush(); // expect: FlushIgnoredBeforeClose
            out.close();
          });
    }
  }

  void closesSome(List<Out> outs) {
    for (Out out : outs) {
      out.flush(); // ok: those that are done are closed
    }
    for (Out out : outs) {
      if (out.isDone()) {
        out.close();
      }
    }
  }

  void closesSomeByTheirKind(List<Out> outs) {
    for (Out out : outs) {
      out.flush(); // ok: those of one kind are closed
    }
    for (Out out : outs) {
      switch (out.kind()) {
        case 1 -> out.close();
        default -> System.out.println(out);
      }
    }
  }

  void closesAllIfAsked(List<Out> outs, boolean asked) {
    if (asked) {
      for (Out out : outs) {
        out.flush(); // expect: FlushIgnoredBeforeClose
      }
      for (Out out : outs) {
        out.close();
      }
    }
  }

  void closesAllInATask(List<Out> outs, boolean asked, Executor executor) {
    if (asked) {
      executor.execute(
          () -> {
            for (Out out : outs) {
              out.flush(); // expect: FlushIgnoredBeforeClose
            }
            outs.forEach(Out::close);
          });
    }
  }
}
