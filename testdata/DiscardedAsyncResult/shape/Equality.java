package cases.discarded.shape;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Comparing futures, as value classes do it whose code a tool has written, and as bugs do it. */
class Equality {
  abstract static class Order {
    abstract String item();

    abstract CompletableFuture<Void> saved();

    abstract CompletableFuture<Void> save();
  }

  static final class Value extends Order {
    private final String item;
    private final CompletableFuture<Void> saved;

    Value(String item, CompletableFuture<Void> saved) {
      this.item = item;
      this.saved = saved;
    }

    @Override
    String item() {
      return item;
    }

    @Override
    CompletableFuture<Void> saved() {
      return saved;
    }

    @Override
    CompletableFuture<Void> save() {
      return CompletableFuture.runAsync(() -> System.out.println(item));
    }

    @Override
    public boolean equals(Object other) {
      if (other instanceof Order) {
        Order that = (Order) other;
        return item.equals(that.item()) && saved.equals(that.saved()); // ok: both keep their futures
      }
      return false;
    }

    @Override
    public int hashCode() {
      return Objects.hash(item, saved);
    }
  }

  static final class ByIdentity {
    private final Order order;

    ByIdentity(Order order) {
      this.order = order;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByIdentity that
          && order.saved() == that.order.saved(); // ok: as above
    }

    @Override
    public int hashCode() {
      return order.hashCode();
    }
  }

  boolean startedAndCompared(Order order, CompletableFuture<Void> last) {
    return last.equals(order.save()); // expect: DiscardedAsyncResult
  }
}
