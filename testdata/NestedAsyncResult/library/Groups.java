package cases.nested.library;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/** Mutiny's groups stand between a Uni of a Uni and the link that throws the inner one away. */
abstract class Groups {
  abstract Uni<String> send(String text);

  abstract void log(Object text);

  Uni<Integer> transformed(Uni<String> line) {
    return line.onItem().transform(this::send).onItem().transform(inner -> 1); // expect: NestedAsyncResult
  }

  Uni<Integer> inTwoSteps(Uni<String> line) {
    return line.map(this::send).onItem().ifNotNull().transform(inner -> 1); // expect: NestedAsyncResult
  }

  Uni<Uni<String>> sentAnew(Uni<String> line) {
    return line.map(this::send).onItem().transform(inner -> send("again")); // expect: NestedAsyncResult
  }

  Uni<Uni<String>> sentAnewInTwoSteps(Uni<String> line) {
    return line.map(this::send).onItem().ifNotNull().transform(inner -> send("again")); // expect: NestedAsyncResult
  }

  Uni<Integer> mapped(Uni<String> line) {
    return line.map(this::send).onItem().transform(inner -> 1); // expect: NestedAsyncResult
  }

  Uni<Void> ignored(Uni<String> line) {
    return line.map(this::send).onItem().ignore().andContinueWithNull(); // expect: NestedAsyncResult
  }

  Uni<String> replaced(Uni<String> line) {
    return line.map(this::send).onItem().ignore().andSwitchTo(send("x")); // expect: NestedAsyncResult
  }

  Uni<Uni<String>> failing(Uni<String> line) {
    return line.map(this::send).onItem().failWith(inner -> new IllegalStateException()); // ok: returned as it is
  }

  Uni<String> used(Uni<String> line) {
    return line.onItem().transform(this::send).onItem().transformToUni(inner -> inner); // ok: flattened
  }

  Uni<String> flatByName(Uni<String> line) {
    return line.map(this::send).onItem().transformToUni(Function.identity()); // ok: flattened
  }

  Uni<String> chained(Uni<String> line) {
    return line.map(this::send).chain(inner -> inner); // ok: flattened
  }

  Uni<String> called(Uni<String> line) {
    return line.map(this::send).onItem().call(inner -> inner).map(inner -> "x"); // ok: waited for by call
  }

  Uni<Uni<String>> kept(Uni<String> line) {
    return line.map(this::send).onItem().delayIt().by(Duration.ofMillis(1)); // ok: returned with the inner one
  }

  Uni<Uni<String>> retried(Uni<String> line) {
    return line.map(this::send).onFailure().retry().atMost(3); // ok: returned with the inner one
  }

  Uni<String> retriedAndFlat(Uni<String> line) {
    return line.map(this::send).onFailure().retry().atMost(3).flatMap(inner -> inner); // ok: flattened
  }

  Uni<Integer> retriedAndLost(Uni<String> line) {
    return line.map(this::send).onFailure().retry().atMost(3).map(inner -> 1); // expect: NestedAsyncResult
  }

  Uni<String> recovered(Uni<String> line) {
    return line.map(this::send).onFailure().recoverWithItem(send("y")).flatMap(inner -> inner); // ok: flattened
  }

  Uni<Integer> invoked(Uni<String> line) {
    return line.map(this::send).onItem().invoke(inner -> log("sent")).map(inner -> 1); // expect: NestedAsyncResult
  }

  Multi<String> many(Multi<String> lines) {
    return lines.onItem().transform(this::send).onItem().transformToUniAndMerge(inner -> inner); // ok: flattened
  }

  Multi<Integer> manyLost(Multi<String> lines) {
    return lines.onItem().transform(this::send).onItem().transform(inner -> 1); // expect: NestedAsyncResult
  }

  Uni<Long> counted(Multi<String> lines) {
    return lines.map(this::send).collect().with(java.util.stream.Collectors.counting()); // expect: NestedAsyncResult
  }

  Uni<String> last(Multi<String> lines) {
    return lines.map(this::send).collect().last().flatMap(inner -> inner); // ok: flattened, the last one
  }
}
