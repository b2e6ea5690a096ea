package cases.lifetime.follow;

import java.util.concurrent.CompletableFuture;

/** Clients that are made of a resource by way of a builder. */
class Built {
  interface Factory extends AutoCloseable {
    @Override
    void close();
  }

  interface Factories {
    Factory open();
  }

  interface Client {
    CompletableFuture<String> get(String path);
  }

  record Settings(String text) {}

  interface Builder {
    Builder name(String name);

    Builder factory(Factory factory);

    Client build();

    Client prepare();

    Settings settings();
  }

  interface SettingsBuilder {
    SettingsBuilder from(Factory factory);

    Settings build();
  }

  interface Server {
    CompletableFuture<String> load(Settings settings);
  }

  CompletableFuture<String> built(Factories factories, Builder builder) {
    try (Factory factory = factories.open()) {
      Client client = builder.factory(factory).name("a").build();
      return client.get("/"); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> builtInLine(Factories factories, Builder builder) {
    try (Factory factory = factories.open()) {
      return builder.name("a").factory(factory).build().get("/"); // expect: ResourceClosedBeforeCompletion
    }
  }

  String awaited(Factories factories, Builder builder) {
    try (Factory factory = factories.open()) {
      Client client = builder.factory(factory).build();
      return client.get("/").join(); // ok: done by then
    }
  }

  CompletableFuture<String> builtWithout(Factories factories, Builder builder) {
    try (Factory factory = factories.open()) {
      Client client = builder.name(factory.toString()).build();
      return client.get("/"); // ok: only its name
    }
  }

  CompletableFuture<String> prepared(Factories factories, Builder builder) {
    try (Factory factory = factories.open()) {
      Client client = builder.factory(factory).prepare();
      return client.get("/"); // ok: who knows what it takes of it
    }
  }

  CompletableFuture<String> read(Factories factories, SettingsBuilder builder, Server server) {
    try (Factory factory = factories.open()) {
      Settings settings = builder.from(factory).build();
      return server.load(settings); // ok: settings are plain values
    }
  }
}
