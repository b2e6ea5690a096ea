package cases.lifetime.plain;

import java.util.concurrent.CompletableFuture;

/** Awaited on some of the ways out. */
class SomePaths {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    @Override
    void close();
  }

  private CompletableFuture<String> last;

  CompletableFuture<String> onOneWay(Client client, boolean wait) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    if (wait) {
      answer.join();
    }
    client.close();
    return answer;
  }

  CompletableFuture<String> onBothWays(Client client, boolean loud) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: awaited either way
    if (loud) {
      System.out.println(answer.join());
    } else {
      answer.join();
    }
    client.close();
    return answer;
  }

  CompletableFuture<String> whenNeeded(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: the question is about the future
    if (!answer.isDone()) {
      answer.join();
    }
    client.close();
    return answer;
  }

  void fieldAwaited(Client client) {
    this.last = client.fetch("a"); // ok: awaited before the close
    this.last.join();
    client.close();
  }

  void fieldOnly(Client client) {
    this.last = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
  }
}
