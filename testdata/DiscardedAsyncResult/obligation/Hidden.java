package cases.discarded.obligation;

import dev.heed.api.MustUse;

/** A static method overrides none, whatever its name. */
final class Hidden {
  static class Base {
    @MustUse
    static int count() {
      return 1;
    }

    @MustUse
    int size() {
      return 1;
    }
  }

  static class Derived extends Base {
    static int count() {
      return 2;
    }

    @Override
    int size() {
      return 2;
    }
  }

  void all(Derived derived) {
    Base.count(); // expect: DiscardedAsyncResult
    Derived.count(); // ok: another method, of which nobody says that it must be used
    derived.size(); // expect: DiscardedAsyncResult
  }
}
