package app;

class ShopTest {
  void saves(Store store) {
    store.save("in a test");
  }
}
