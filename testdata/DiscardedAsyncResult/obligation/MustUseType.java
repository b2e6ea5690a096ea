package cases.discarded.obligation;

import dev.heed.api.MustUse;

/** A must-use type: its values, its subtypes' values, and what its methods answer. */
abstract class MustUseType {
  @MustUse("the lease runs out unless it is renewed")
  static class Lease {
    private String tag = "";

    boolean expired() {
      return tag.isEmpty();
    }

    Lease tag(String newTag) {
      this.tag = newTag;
      return this;
    }

    Lease renew() {
      return new Lease().tag(tag);
    }

    void cancel() {}
  }

  static class LongLease extends Lease {}

  interface Plain {
    String name();
  }

  abstract Lease acquire();

  abstract LongLease acquireLong();

  abstract Plain plain();

  void dropped() {
    acquire(); // expect: DiscardedAsyncResult
  }

  void subtypeDropped() {
    acquireLong(); // expect: DiscardedAsyncResult
  }

  void constructed() {
    new Lease(); // expect: DiscardedAsyncResult
    new LongLease(); // expect: DiscardedAsyncResult
  }

  void plainDropped() {
    plain(); // ok: an ordinary type
    plain().name(); // ok: an ordinary type
  }

  Lease returned() {
    return acquire(); // ok: returned
  }

  void answerDropped() {
    acquire().expired(); // expect: DiscardedAsyncResult
  }

  boolean answerReturned() {
    return acquire().expired(); // ok: its answer is returned
  }

  void answerDroppedOnALocal(Lease lease) {
    lease.expired(); // expect: DiscardedAsyncResult
    lease.renew(); // expect: DiscardedAsyncResult
  }

  Lease renewed(Lease lease) {
    return lease.renew(); // ok: returned
  }

  void voidMethod() {
    acquire().cancel(); // ok: used by a method that answers nothing
  }

  void fluentOnAKeptReceiver(Lease lease) {
    lease.tag("x"); // ok: returns its receiver, which the caller keeps
    lease.tag("y").tag("z"); // ok: still the same receiver
  }

  void fluentOnAFreshReceiver() {
    acquire().tag("x"); // expect: DiscardedAsyncResult
    new Lease().tag("y"); // expect: DiscardedAsyncResult
  }

  boolean branched() {
    if (acquire().expired()) { // ok: branched on
      return false;
    }
    Lease lease = acquire(); // ok: asked below
    return !lease.expired();
  }

  void unread() {
    Lease lease = acquire(); // expect: DiscardedAsyncResult
  }
}
