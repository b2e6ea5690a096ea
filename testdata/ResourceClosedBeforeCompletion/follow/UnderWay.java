package cases.closedearly.follow;

import java.util.concurrent.CompletableFuture;

/** What can be started and called off is work of what made it; a message is not. */
class UnderWay {
  interface Call {
    void start();

    void cancel();
  }

  interface Order {
    void cancel();
  }

  record Message(String text) {}

  interface Connection extends AutoCloseable {
    Call newCall(String method);

    Order order(int number);

    Message newMessage(String text);

    @Override
    void close();
  }

  interface Runner {
    CompletableFuture<String> run(Call call, String request);

    CompletableFuture<String> ship(Order order);

    CompletableFuture<String> post(Message message);
  }

  CompletableFuture<String> message(Connection connection, Runner runner) {
    try (connection) {
      return runner.post(connection.newMessage("x")); // ok
    }
  }

  CompletableFuture<String> order(Connection connection, Runner runner) {
    try (connection) {
      return runner.ship(connection.order(3)); // ok
    }
  }

  String waited(Connection connection, Runner runner) {
    try (connection) {
      return runner.run(connection.newCall("m"), "x").join(); // ok
    }
  }

  CompletableFuture<String> closedBehind(Connection connection, Runner runner) {
    return runner.run(connection.newCall("m"), "x").whenComplete((answer, failure) -> connection.close()); // ok
  }

  CompletableFuture<String> call(Connection connection, Runner runner) {
    try (connection) {
      return runner.run(connection.newCall("m"), "x"); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> keptCall(Connection connection, Runner runner) {
    try {
      Call call = connection.newCall("m");
      return runner.run(call, "x"); // expect: ResourceClosedBeforeCompletion
    } finally {
      connection.close();
    }
  }
}
