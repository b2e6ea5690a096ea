package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessPathTest {
  private static final String MEMBERS =
      """
      static class Box {
        static Box shared;
        Box next;
        Box next() { return next; }
        Box made(int i) { return new Box(); }
      }
      static class Special extends Box {
        Object inherited = super.next;
        Object called = super.next();
      }
      Box box;
      Box[] boxes;
      Object any;
      Box box() { return box; }
      Box made(int i) { return new Box(); }
      """;

  @ParameterizedTest
  @CsvSource({
    "box, box",
    "this.box, box",
    "(box), box",
    "((Box) any), any",
    "((Box) any).next, any.next",
    "(Generated.this.box).next, box.next",
    "box.next.next(), box.next.next",
    "Box.shared.next, shared.next",
    "Generated.Box.shared, shared",
    "java.lang.System.out, out",
    "boxes.length, boxes.length",
    "box(), box",
    "this.box().next, box.next"
  })
  void tellsHowAnObjectIsReached(String expression, String steps) throws IOException {
    assertThat(path(expression).map(AccessPathTest::text)).contains(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "this",
    "made(1)",
    "made(1).next",
    "made(1).next.next",
    "made(1).next()",
    "made(1).next().next()",
    "(made(1)).next",
    "((Box) made(1)).next",
    "box.made(1).next.next()",
    "new Box().next",
    "new Box().next()",
    "boxes[0].next",
    "boxes[0].next().next()"
  })
  void knowsNoWayToWhatIsMadeAnew(String expression) throws IOException {
    assertThat(path(expression)).isEmpty();
  }

  @Test
  void leavesSuperOut() throws IOException {
    Code code = Code.of(MEMBERS);

    assertThat(of(code, "inherited").map(AccessPathTest::text)).contains("next");
    assertThat(of(code, "called").map(AccessPathTest::text)).contains("next");
    assertThat(AccessPath.of(null)).isEmpty();
  }

  @Test
  void ownsWhatIsReachedThroughIt() throws IOException {
    Code code = Code.of(MEMBERS + "Object a = box, b = box.next, c = box.next.next, d = any;");
    AccessPath box = of(code, "a").orElseThrow();
    AccessPath next = of(code, "b").orElseThrow();

    assertThat(box.owns(next)).isTrue();
    assertThat(box.owns(of(code, "c").orElseThrow())).isTrue();
    assertThat(box.owns(box)).isFalse();
    assertThat(next.owns(box)).isFalse();
    assertThat(of(code, "d").orElseThrow().owns(next)).isFalse();
  }

  private static Optional<AccessPath> path(String expression) throws IOException {
    return of(Code.of(MEMBERS + "Object value = " + expression + ";"), "value");
  }

  private static Optional<AccessPath> of(Code code, String variable) {
    return AccessPath.of((ExpressionTree) code.value(variable).getLeaf());
  }

  private static String text(AccessPath path) {
    return path.steps().stream()
        .map((Symbol step) -> step.name.toString())
        .collect(Collectors.joining("."));
  }
}
