package cases.lifetime.plain;

import com.google.common.util.concurrent.ListenableFuture;
import dev.heed.api.MustUse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is done with a future while the resource is open, and what is no future. */
class Looked {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    ListenableFuture<String> listen(String key);

    List<CompletableFuture<String>> fetchAll(List<String> keys);

    <T> T call(String key);

    Ticket ticket();

    @Override
    void close();
  }

  @MustUse
  interface Ticket {}

  private static final Logger LOG = Logger.getLogger("cases");

  private final List<CompletableFuture<String>> all = new ArrayList<>();

  CompletableFuture<String> spinning(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: waits until it is done
    while (!answer.isDone()) {
      Thread.onSpinWait();
    }
    client.close();
    return answer;
  }

  CompletableFuture<String> spinningAtTheEnd(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: waits until it is done
    do {
      Thread.onSpinWait();
    } while (!answer.isDone());
    client.close();
    return answer;
  }

  CompletableFuture<String> askedOnce(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    System.out.println(answer.isDone());
    client.close();
    return answer;
  }

  CompletableFuture<String> cancelled(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: over before the close
    answer.cancel(true);
    client.close();
    return answer;
  }

  CompletableFuture<String> settled(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: over before the close
    answer.obtrudeValue("b");
    client.close();
    return answer;
  }

  ListenableFuture<String> listenedTo(Client client, Executor executor) {
    ListenableFuture<String> answer =
        client.listen("a"); // expect: ResourceClosedBeforeCompletion
    answer.addListener(() -> System.out.println("done"), executor);
    client.close();
    return answer;
  }

  CompletableFuture<String> logged(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    LOG.log(Level.INFO, "asked {0}", answer);
    client.close();
    return answer;
  }

  CompletableFuture<String> handedOver(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: the method may wait for it
    settle(answer);
    client.close();
    return answer;
  }

  private static void settle(CompletableFuture<String> answer) {
    answer.join();
  }

  void keptInAField(Client client) {
    all.add(client.fetch("a")); // expect: ResourceClosedBeforeCompletion
    client.close();
  }

  CompletableFuture<String> first() {
    return all.get(0);
  }

  void keptNowhere(Client client) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    answers.add(client.fetch("a")); // expect: DiscardedAsyncResult
    System.out.println(answers.size());
    client.close();
  }

  void heldNowhere(Client client) {
    CompletableFuture<String> answer;
    answer = client.fetch("a"); // expect: DiscardedAsyncResult
    System.out.println(answer.hashCode());
    client.close();
  }

  void handledNowhere(Client client) {
    client
        .fetch("a") // ok: that the end of the chain is dropped is worse
        .thenAccept(text -> System.out.println(text.trim())); // expect: DiscardedAsyncResult
    client.close();
  }

  List<CompletableFuture<String>> several(Client client, List<String> keys) {
    List<CompletableFuture<String>> answers =
        client.fetchAll(keys); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answers;
  }

  CompletableFuture<String> inferred(Client client) {
    CompletableFuture<String> answer = client.call("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  String inferredText(Client client) {
    String answer = client.call("a"); // ok: no future
    client.close();
    return answer;
  }

  Ticket ticket(Client client) {
    Ticket ticket = client.ticket(); // ok: must be used, but is no future
    client.close();
    return ticket;
  }

  CompletableFuture<Client> complete(Client client) {
    CompletableFuture<Client> answer = CompletableFuture.completedFuture(client); // ok: complete
    client.close();
    return answer;
  }
}
