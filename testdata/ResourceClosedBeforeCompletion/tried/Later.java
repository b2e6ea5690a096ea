package cases.lifetime.tried;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A try that comes after the call, and futures in collections. */
class Later {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    @Override
    void close();
  }

  CompletableFuture<String> closedByALaterTry(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    try {
      return answer.thenApply(String::trim);
    } finally {
      client.close();
    }
  }

  CompletableFuture<String> awaitedInALaterTry(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: awaited before the close
    try {
      answer.join();
      return answer;
    } finally {
      client.close();
    }
  }

  String closedByALaterTryWithResources(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    try (client) {
      System.out.println("asked");
    }
    return answer.join();
  }

  CompletableFuture<String> anotherInALaterTry(Client client, Client other) {
    CompletableFuture<String> answer = client.fetch("a"); // ok: the other one is closed
    try (other) {
      return answer;
    }
  }

  void collectedForTheCaller(Client client, List<CompletableFuture<String>> answers) {
    try (client) {
      answers.add(client.fetch("a")); // expect: ResourceClosedBeforeCompletion
    }
  }

  void collectedAndAwaited(Client client, List<String> keys) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    try (client) {
      for (String key : keys) {
        answers.add(client.fetch(key)); // ok: awaited in the loop
      }
      for (CompletableFuture<String> answer : answers) {
        System.out.println(answer.join());
      }
    }
  }

  CompletableFuture<List<String>> joinedWhenAllAreDone(Client client, List<String> keys) {
    try (client) {
      List<CompletableFuture<String>> answers =
          keys.stream().map(client::fetch).toList(); // expect: ResourceClosedBeforeCompletion
      return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
          .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
    }
  }

  List<String> joinedNow(Client client, List<String> keys) {
    try (client) {
      List<CompletableFuture<String>> answers = keys.stream().map(client::fetch).toList(); // ok
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  CompletableFuture<String> timeoutThatNobodyActsOn(Client client) {
    try (client) {
      CompletableFuture<String> answer =
          client.fetch("a"); // expect: ResourceClosedBeforeCompletion
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        System.err.println("slow: " + e);
      }
      return answer;
    }
  }

  CompletableFuture<String> timeoutThatCancels(Client client) {
    try (client) {
      CompletableFuture<String> answer = client.fetch("a"); // ok: complete or given up
      try {
        answer.get(1, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        answer.cancel(true);
      }
      return answer;
    }
  }

  interface Requests extends AutoCloseable {
    CompletableFuture<String> send(String request);

    CompletableFuture<Void> sendAll(List<String> messages);

    @Override
    void close();
  }

  CompletableFuture<String> answerToARequest(Requests requests) {
    try (requests) {
      return requests.send("a").thenApply(String::trim); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> nothingButSent(Requests requests, List<String> messages) {
    try (requests) {
      return requests.sendAll(messages); // expect: FlushIgnoredBeforeClose
    }
  }
}
