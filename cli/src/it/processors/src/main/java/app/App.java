package app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.inject.Inject;

class App {
  private final ExecutorService pool;
  private final Rows rows = new RowsImpl();

  @Inject
  App(ExecutorService pool) {
    this.pool = pool;
  }

  public static void main(String[] items) {
    App app = DaggerShop.create().app();
    for (String item : items) {
      app.right(item).saved().join();
      app.wrong(item);
    }
  }

  Order right(String item) {
    Rows.Row row = rows.toRow(new Rows.Line(item));
    return Order.of(item, CompletableFuture.runAsync(() -> print(row), pool));
  }

  void wrong(String item) {
    Rows.Row row = rows.toRow(new Rows.Line(item));
    CompletableFuture.runAsync(() -> print(row), pool);
  }

  private static void print(Rows.Row row) {
    if (row.item().isEmpty()) {
      throw new IllegalArgumentException("no item");
    }
    System.out.println(row);
  }
}
