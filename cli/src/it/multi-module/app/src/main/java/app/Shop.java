package app;

class Shop {
  private final Store store;

  Shop(Store store) {
    this.store = store;
  }

  /** An old discard, which the baseline knows. */
  void order(String item) {
    store.save(item);
  }
}
