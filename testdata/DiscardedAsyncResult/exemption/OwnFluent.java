package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Methods of one's own that return their receiver, known by their code. */
class OwnFluent {
  static class Call extends CompletableFuture<String> {
    private String name = "";

    Call named(String newName) {
      this.name = newName;
      return this;
    }

    Call within(int seconds) {
      orTimeout(seconds, TimeUnit.SECONDS); // ok: returns its receiver, which is this
      return this;
    }

    Call again() {
      return new Call().named(name); // ok: returned
    }
  }

  void kept(Call call) {
    call.named("a"); // ok: returns its receiver, which the caller has
    call.named("a").within(1); // ok: still the same receiver
    call.again(); // expect: DiscardedAsyncResult
  }

  void fresh() {
    new Call().named("a"); // expect: DiscardedAsyncResult
    new Call().named("a").within(1); // expect: DiscardedAsyncResult
  }

  String awaited() {
    return new Call().named("a").within(1).join(); // ok: awaited
  }

  CompletableFuture<String> local() {
    Call call = new Call(); // ok: returned below
    call.named("a").within(1); // ok: its receiver is returned
    return call;
  }
}
