package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

  /** Its code is elsewhere. */
  abstract static class Request extends CompletableFuture<String> {
    abstract Request id(long newId);

    abstract long id();

    abstract Request retried(int times);

    abstract long retried();

    abstract Request filtered(Predicate<String> filter);

    Request turn(int newTurn) {
      return newTurn > 0 ? filtered(String::isEmpty) : this;
    }

    abstract int turn();
  }

  void set(Request request) {
    request.id(7); // ok: it sets what the other tells
    request.retried(7); // expect: DiscardedAsyncResult
    request.filtered(String::isBlank); // expect: DiscardedAsyncResult
    request.turn(7); // expect: DiscardedAsyncResult
  }

  /** Its code is elsewhere, too. */
  abstract static class Work extends CompletableFuture<String> {
    abstract Work awaitAtMost(int seconds);

    abstract CompletableFuture<String> awaitedWork();

    abstract void rethrow();
  }

  void waited(Supplier<Work> works) {
    Work work = works.get();
    work.awaitAtMost(1); // ok: a wait makes nothing new, and its receiver is asked below
    work.awaitedWork(); // expect: DiscardedAsyncResult
    work.rethrow();
    works.get().awaitAtMost(1); // expect: DiscardedAsyncResult
  }

  void setOnce(Supplier<Request> requests) {
    requests.get().id(7); // expect: DiscardedAsyncResult
  }
}
