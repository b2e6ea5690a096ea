package app;

import com.google.auto.value.AutoValue;
import java.util.concurrent.CompletableFuture;

/** AutoValue writes its class. */
@AutoValue
abstract class Order {
  static Order of(String item, CompletableFuture<Void> saved) {
    return new AutoValue_Order(item, saved);
  }

  abstract String item();

  abstract CompletableFuture<Void> saved();
}
