package app;

class Wrong {
  void last(Producer producer, byte[] message) {
    producer.sendAsync(message);
    producer.close();
  }
}
