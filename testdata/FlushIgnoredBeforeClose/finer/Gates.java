package cases.flush.finer;

/** Which conditions of a helper may be the gate of its close. */
class Gates {
  interface Out {
    boolean flush();

    void close();
  }

  interface Host {
    boolean holds();

    void note();
  }

  private final Out out;
  private final Host host;
  private boolean quick;
  private boolean warm;

  Gates(Out out, Host host) {
    this.out = out;
    this.host = host;
  }

  void plainFlag() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireIfQuick();
  }

  private void retireIfQuick() {
    if (quick) {
      out.close();
    }
  }

  void opposite() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireUnlessQuick();
  }

  private void retireUnlessQuick() {
    if (!quick) {
      out.close();
    }
  }

  void unlessHeld() {
    out.flush(); // ok: the host may know how far it came
    retireUnlessHeld();
  }

  private void retireUnlessHeld() {
    if (!host.holds()) {
      out.close();
    }
  }

  void twoFlags() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireIfQuickAndWarm();
  }

  private void retireIfQuickAndWarm() {
    if (quick && warm) {
      out.close();
    }
  }

  void flagAndGate() {
    out.flush(); // ok: the host may know how far it came
    retireIfQuickAndHeld();
  }

  private void retireIfQuickAndHeld() {
    if (quick && host.holds()) {
      out.close();
    }
  }

  void gateAndFlag() {
    out.flush(); // ok: the host may know how far it came
    retireIfHeldAndQuick();
  }

  private void retireIfHeldAndQuick() {
    if (host.holds() && quick) {
      out.close();
    }
  }

  void comparedNumber() {
    out.flush(); // ok: the number may say how far it came
    retireAtZero();
  }

  private int open;

  private void retireAtZero() {
    if (open == 0) {
      out.close();
    }
  }

  void leavesFirst() {
    out.flush(); // ok: the host may know how far it came
    retireAfterAsking();
  }

  private void retireAfterAsking() {
    if (host.holds()) {
      return;
    }
    out.close();
  }

  void leavesOnlyNull() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireIfThere();
  }

  private void retireIfThere() {
    if (out == null) {
      return;
    }
    out.close();
  }

  void inTry() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireInTry();
  }

  private void retireInTry() {
    try {
      if (quick) {
        out.close();
      }
    } finally {
      host.note();
    }
  }

  void inFinally() {
    out.flush(); // expect: FlushIgnoredBeforeClose
    retireInFinally();
  }

  private void retireInFinally() {
    try {
      host.note();
    } finally {
      if (quick) {
        out.close();
      }
    }
  }

  void inCatch() {
    out.flush(); // ok: closed when something else has failed
    retireInCatch();
  }

  private void retireInCatch() {
    try {
      host.note();
    } catch (IllegalStateException e) {
      out.close();
    }
  }

  void inLoop() {
    out.flush(); // ok: the host may know how far it came
    retireInLoop();
  }

  private void retireInLoop() {
    while (host.holds()) {
      out.close();
    }
  }
}
