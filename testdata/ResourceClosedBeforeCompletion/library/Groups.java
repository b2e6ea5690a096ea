package cases.closedearly.library;

import io.netty.channel.ChannelFuture;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Operators in two steps: what stands between them is no future, but goes on with one. */
class Groups {
  interface Session extends AutoCloseable {
    Uni<Long> balance();

    Multi<Long> entries();

    Flowable<Long> rows();

    @Override
    void close();
  }

  interface Connector extends AutoCloseable {
    ChannelFuture connect();

    @Override
    void close();
  }

  ChannelFuture ofTheChannel(Connector connector) {
    try (connector) {
      return connector.connect().channel().closeFuture(); // expect: DiscardedAsyncResult
    }
  }

  String described(Session session) {
    try (session) {
      return session.entries().toString(); // expect: DiscardedAsyncResult
    }
  }

  long awaited(Session session) {
    try (session) {
      return session.balance().onItem().transform(x -> x + 1).await().indefinitely(); // ok
    }
  }

  Optional<Long> awaitedAsOptional(Session session) {
    try (session) {
      return session.balance().onItem().ifNull().continueWith(0L).await().asOptional().indefinitely(); // ok
    }
  }

  List<Long> collected(Session session) {
    try (session) {
      return session.entries().select().where(x -> x > 1).collect().asList().await().indefinitely(); // ok
    }
  }

  long iterated(Session session) {
    try (session) {
      long sum = 0;
      for (Long entry : session.entries().select().first(3).subscribe().asIterable()) { // ok
        sum += entry;
      }
      return sum;
    }
  }

  List<Long> blocked(Session session) {
    try (session) {
      List<Long> all = new ArrayList<>();
      for (Long row : session.rows().blockingIterable()) { // ok: no group of operators, but the rows
        all.add(row);
      }
      return all;
    }
  }

  long waited(Session session) throws Exception {
    try (session) {
      return session.balance().subscribe().asCompletionStage().get(); // ok
    }
  }

  Cancellable subscribed(Session session) {
    try (session) {
      return session.balance().subscribe().with(x -> {}, failure -> System.err.println(failure)); // ok: who cancels it knows
    }
  }

  Uni<Long> closedBehind(Session session) {
    return session.balance().onTermination().invoke(session::close); // ok
  }

  Uni<Long> item(Session session) {
    try (session) {
      return session.balance().onItem().transform(x -> x + 1); // expect: ResourceClosedBeforeCompletion
    }
  }

  Uni<Long> threeSteps(Session session) {
    try {
      return session.balance().onItem().ifNull().continueWith(0L); // expect: ResourceClosedBeforeCompletion
    } finally {
      session.close();
    }
  }

  Uni<Long> kept(Session session) {
    Uni<Long> balance = session.balance(); // expect: ResourceClosedBeforeCompletion
    session.close();
    return balance.ifNoItem().after(Duration.ofSeconds(1)).fail();
  }

  Uni<List<Long>> list(Session session) {
    try (session) {
      return session.entries().collect().asList(); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Long> stage(Session session) {
    try (session) {
      return session.balance().subscribe().asCompletionStage(); // expect: ResourceClosedBeforeCompletion
    }
  }

  Flowable<Long> parallel(Session session) {
    try (session) {
      return session.rows().parallel().map(x -> x + 1).sequential(); // expect: ResourceClosedBeforeCompletion
    }
  }
}
