package cases.flush.own;

/** Helpers of an anonymous or local class, which share the variables of the method around it. */
class Captured {
  interface Link {
    boolean tryFlush();

    void close();
  }

  Runnable leaving(Link link) {
    return new Runnable() {
      @Override
      public void run() {
        link.tryFlush(); // expect: FlushIgnoredBeforeClose
        leave();
      }

      private void leave() {
        link.close();
      }
    };
  }

  Runnable leavingTheOther(Link link, Link other) {
    return new Runnable() {
      @Override
      public void run() {
        link.tryFlush(); // ok: the other one is closed
        leave();
      }

      private void leave() {
        other.close();
      }
    };
  }

  Runnable leavingWhenOut(Link link) {
    return new Runnable() {
      @Override
      public void run() {
        if (flushed()) {
          link.close();
        }
      }

      private boolean flushed() {
        return link.tryFlush(); // ok: the answer is handed on
      }
    };
  }

  void local(Link link) {
    class Goodbye {
      boolean flush() {
        return link.tryFlush();
      }

      void say() {
        flush(); // expect: FlushIgnoredBeforeClose
        link.close();
      }
    }
    new Goodbye().say();
  }
}
