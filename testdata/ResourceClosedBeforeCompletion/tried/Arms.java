package cases.lifetime.tried;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Futures that leave through the arm of a switch, and resources that are handed on in parts. */
class Arms {
  interface Query {
    CompletionStage<List<String>> executeAsync();
  }

  interface Session extends AutoCloseable {
    Query query(String text);

    CompletableFuture<String> fetch(String key);

    @Override
    void close();
  }

  private static final HttpResponse.BodyHandler<String> TEXT = BodyHandlers.ofString();

  private final HttpClient http = HttpClient.newHttpClient();

  CompletableFuture<String> arm(Session shared, int kind) {
    try (Session session = shared) {
      return switch (kind) {
        case 0 -> CompletableFuture.completedFuture("none"); // ok: complete
        default -> session.fetch("a"); // expect: ResourceClosedBeforeCompletion
      };
    }
  }

  CompletableFuture<String> yielded(Session shared, int kind) {
    try (Session session = shared) {
      return switch (kind) {
        case 0 -> CompletableFuture.completedFuture("none"); // ok: complete
        default -> {
          System.out.println(kind);
          yield session.fetch("a"); // expect: ResourceClosedBeforeCompletion
        }
      };
    }
  }

  String armAwaited(Session shared, int kind) {
    try (Session session = shared) {
      CompletableFuture<String> answer =
          switch (kind) {
            case 0 -> session.fetch("none"); // ok: joined below
            default -> session.fetch("a"); // ok: joined below
          };
      return answer.join();
    }
  }

  record Job(String key, CompletableFuture<String> result) {}

  Job inAnObject(Session shared) {
    try (Session session = shared) {
      return new Job("a", session.fetch("a")); // expect: ResourceClosedBeforeCompletion
    }
  }

  Job inAnObjectAwaited(Session shared) {
    try (Session session = shared) {
      Job job = new Job("a", session.fetch("a")); // ok: awaited
      job.result().join();
      return job;
    }
  }

  CompletionStage<List<String>> part(Session shared) {
    try (Session session = shared) {
      Query query = session.query("all");
      return query.executeAsync(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<HttpResponse<String>> body(URI target, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      HttpRequest request =
          HttpRequest.newBuilder(target).POST(BodyPublishers.ofInputStream(() -> in)).build();
      return http.sendAsync(request, TEXT); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> bodyInAVariable(URI target, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      HttpRequest.BodyPublisher body = BodyPublishers.ofInputStream(() -> in);
      HttpRequest request = HttpRequest.newBuilder(target).POST(body).build();
      return http.sendAsync(request, TEXT) // expect: ResourceClosedBeforeCompletion
          .thenApply(HttpResponse::body);
    }
  }

  CompletableFuture<HttpResponse<String>> bodyReadBefore(URI target, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      HttpRequest request =
          HttpRequest.newBuilder(target)
              .POST(BodyPublishers.ofByteArray(in.readAllBytes()))
              .build();
      return http.sendAsync(request, TEXT); // ok: all bytes are in memory
    }
  }
}
