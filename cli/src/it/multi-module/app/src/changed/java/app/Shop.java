package app;

class Shop {
  private final Store store;

  Shop(Store store) {
    this.store = store;
  }

  void cancel(String item) {
    store.save("cancelled " + item);
  }

  /** An old discard, which the baseline knows: it may move. */
  void order(String item) {
    if (!item.isBlank()) {
      store.save(item);
    }
  }
}
