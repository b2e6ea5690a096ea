package cases.discarded.obligation;

import java.util.concurrent.CompletableFuture;

/** Annotations count by their simple name, from any package. */
class OwnAnnotations {
  @interface MustUse {}

  @interface CheckReturnValue {}

  @interface CheckResult {
    String suggest() default "";
  }

  @interface MustUseReturnValue {}

  @interface CanIgnoreReturnValue {}

  @interface IgnorableReturnValue {}

  @interface Nullable {}

  interface Api {
    @MustUse
    int mustUse();

    @CheckReturnValue
    int checkReturnValue();

    @CheckResult(suggest = "#other")
    int checkResult();

    @MustUseReturnValue
    int mustUseReturnValue();

    @Nullable
    String nullable();

    @CanIgnoreReturnValue
    CompletableFuture<Void> optional();

    @IgnorableReturnValue
    CompletableFuture<Void> ignorable();

    CompletableFuture<Void> plain();
  }

  void mustUse(Api api) {
    api.mustUse(); // expect: DiscardedAsyncResult
    api.checkReturnValue(); // expect: DiscardedAsyncResult
    api.checkResult(); // expect: DiscardedAsyncResult
    api.mustUseReturnValue(); // expect: DiscardedAsyncResult
  }

  int used(Api api) {
    return api.mustUse() + api.checkReturnValue() + api.checkResult(); // ok: returned
  }

  void others(Api api) {
    api.nullable(); // ok: says nothing about use
    api.optional(); // ok: the method says that it may be dropped
    api.ignorable(); // ok: the method says that it may be dropped
    api.plain(); // expect: DiscardedAsyncResult
  }

  abstract static class Impl implements Api {
    @Override
    public CompletableFuture<Void> optional() {
      return CompletableFuture.runAsync(() -> {}); // ok: returned
    }

    void once() {
      optional(); // ok: what it overrides may be dropped
      mustUse(); // expect: DiscardedAsyncResult
    }
  }

  void references(Api api, Runnable[] out) {
    out[0] = api::checkResult; // expect: DiscardedAsyncResult
    out[1] = api::optional; // ok: the method says that it may be dropped
    out[2] = () -> api.ignorable(); // ok: the method says that it may be dropped
  }

  @CheckReturnValue
  static class Money {
    private final long cents;

    Money(long cents) {
      this.cents = cents;
    }

    Money plus(Money other) {
      return new Money(cents + other.cents);
    }

    @CanIgnoreReturnValue
    Money print() {
      System.out.println(cents);
      return this;
    }
  }

  Money total(Money a, Money b) {
    a.plus(b); // expect: DiscardedAsyncResult
    a.print(); // ok: the method says that it may be dropped
    return a.plus(b); // ok: returned
  }
}
