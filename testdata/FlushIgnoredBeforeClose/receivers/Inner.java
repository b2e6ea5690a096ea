package cases.flush.receivers;

/** Inner classes: another object's {@code this}. */
class Inner {
  interface Out {
    boolean flush();

    void close();
  }

  private final Out out;

  Inner(Out out) {
    this.out = out;
  }

  class Task implements Runnable {
    private final Out out;

    Task(Out out) {
      this.out = out;
    }

    @Override
    public void run() {
      Inner.this.out.flush(); // ok: the task closes its own
      out.close();
    }

    void outer() {
      Inner.this.out.flush(); // expect: FlushIgnoredBeforeClose
      Inner.this.out.close();
    }
  }

  Runnable lambda() {
    return () -> {
      out.flush(); // expect: FlushIgnoredBeforeClose
      this.out.close();
    };
  }

  Runnable anonymous() {
    return new Runnable() {
      @Override
      public void run() {
        out.flush(); // expect: FlushIgnoredBeforeClose
        shut();
      }
    };
  }

  private void shut() {
    out.close();
  }
}
