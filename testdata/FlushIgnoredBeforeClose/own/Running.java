package cases.flush.own;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Functions that a method of the same class runs before it returns. */
abstract class Running {
  interface Link {
    boolean tryFlush();

    void close();
  }

  interface Action {
    void run() throws IOException;
  }

  private final Object lock = new Object();
  private boolean open = true;
  private Runnable code;

  private static void attempt(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  abstract void prepare();

  private void locked(String why, Runnable code) {
    prepare();
    synchronized (lock) {
      code.run();
    }
  }

  private void whileOpen(Runnable code) {
    if (open) {
      code.run();
    }
  }

  private static void repeat(BooleanSupplier code) {
    while (!code.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private void first(Runnable now, Runnable later) {
    now.run();
    code = later;
  }

  private void remember(Runnable given) {
    synchronized (lock) {
      code = given;
    }
  }

  private static Runnable kept(Runnable code) {
    return code;
  }

  void attempted(Link link) {
    attempt(link::tryFlush); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void lambda(Link link) {
    locked("flush", () -> link.tryFlush()); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void closesThere(Link link) {
    link.tryFlush(); // expect: FlushIgnoredBeforeClose
    locked("close", link::close);
  }

  void closesOnlyWhere(Link link) {
    link.tryFlush(); // ok: what becomes of the close cannot be seen
    whileOpen(link::close);
  }

  void repeated(Link link) {
    repeat(link::tryFlush); // ok: until it is done
    link.close();
  }

  void later(Link link) {
    link.tryFlush(); // ok: what becomes of the close cannot be seen
    kept(link::close);
  }

  void oneOfTwo(Link link, Link other) {
    link.tryFlush(); // expect: FlushIgnoredBeforeClose
    other.tryFlush(); // ok: whoever runs the code later knows
    first(link::close, other::close);
  }

  private static void all(Runnable... codes) {
    codes[0].run();
  }

  private static void inTheEnd(Runnable code) {
    try {
      System.out.println("flushing");
    } finally {
      code.run();
    }
  }

  private static void afterAFailure(Runnable code) {
    try {
      System.out.println("flushing");
    } catch (IllegalStateException e) {
      code.run();
    }
  }

  void several(Link link, Link other) {
    all(link::tryFlush, other::tryFlush); // ok: which of them runs is not followed
    link.close();
  }

  void finallyRun(Link link) {
    inTheEnd(link::tryFlush); // expect: FlushIgnoredBeforeClose
    link.close();
  }

  void runAfterAFailure(Link link) {
    afterAFailure(link::tryFlush); // ok: not in any case
    link.close();
  }

  void runElsewhere(Link link, Executor executor) {
    executor.execute(link::tryFlush); // ok: when it runs is not followed
    link.close();
  }

  void remembered(Link link) {
    link.tryFlush(); // ok: whoever runs the code later knows
    remember(link::close);
  }
}
