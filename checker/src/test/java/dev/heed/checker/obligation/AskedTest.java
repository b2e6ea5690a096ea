package dev.heed.checker.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.heed.checker.Analysis;
import dev.heed.checker.AnalyzedFile;
import dev.heed.checker.tree.CallWalk;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts how often the sources of obligations are asked of the results in a file. */
final class AskedTest {
  private static final String PLAIN =
      """
        <T extends Comparable<T>> List<T> plain%1$d(
            Map<String, List<Integer>> map, List<? extends T> some, Supplier<T> supplier, T[] array) {
          map.get("a").add(map.size());
          map.entrySet().stream().map(entry -> entry.getValue().toString()).toList();
          new StringBuilder().append(supplier.get()).append(some.get(0)).toString();
          Optional.of(array.clone()).orElseThrow().toString();
          return List.copyOf(some);
        }
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void asksNothingOfPlainResults(int copies) throws IOException {
    assertThat(asked(copies, PLAIN)).isZero();
  }

  @Test
  void asksOfFuturesAndOfWhatHoldsThem() throws IOException {
    assertThat(asked(1, "Object one(Supplier<Future<?>> all) { return all.get(); }")).isEqualTo(1);
    assertThat(asked(1, "Object one(Deep<List<Future<?>>> all) { return all.get(); }"))
        .isGreaterThan(0);
    assertThat(asked(1, "Object one(Supplier<Pending> all) { return all.get(); }"))
        .isGreaterThan(0);
    assertThat(asked(1, "Object one(Supplier<Future<?>[]> all) { return all.get(); }"))
        .isGreaterThan(0);
    assertThat(asked(1, "<T extends Future<?>> Object one(Supplier<T> all) { return all.get(); }"))
        .isEqualTo(1);
  }

  private static int asked(int copies, String members) throws IOException {
    AnalyzedFile file =
        AnalyzedFile.of(
            """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            class Generated {
              static class Pending extends ArrayList<Future<String>> {}
              interface Deep<T> extends Supplier<List<? extends T>> {}
            """
                + IntStream.range(0, copies)
                    .mapToObj(members::formatted)
                    .collect(Collectors.joining())
                + "}");
    Obligations obligations = Analysis.of(ErrorProneFlags.empty()).obligations();
    int before = obligations.asked();
    CallWalk.over(file.unit(), (call, walk) -> obligations.of(call, file.state()));
    return obligations.asked() - before;
  }
}
