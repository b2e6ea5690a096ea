package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallsTest {
  private static final String MEMBERS =
      """
      Generated other;
      static Object common() { return null; }
      Object make() { return null; }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make()",
        "this.make()",
        "Generated.this.make()",
        "super.hashCode()",
        "Generated.super.hashCode()",
        "(Supplier<Object>) this::make",
        "(Supplier<Object>) super::hashCode"
      })
  void staysInTheObject(String call) throws IOException {
    assertThat(Calls.staysInObject(call(call))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.make()",
        "this.other.make()",
        "new Generated().make()",
        "new Generated()",
        "(Supplier<Object>) other::make",
        "(Supplier<Object>) Generated::new"
      })
  void leavesTheObject(String call) throws IOException {
    assertThat(Calls.staysInObject(call(call))).isFalse();
  }

  @Test
  void visitsCallsOfAllKindsInAllCode() throws IOException {
    Code code =
        Code.of(
            MEMBERS
                + """
                void all() {
                  Supplier<Object> later = () -> make();
                  new Generated() { Object inner() { return common(); } };
                  later = this::make;
                }
                """);
    List<String> calls = new ArrayList<>();
    Calls.in(code.declaration("all()"), path -> calls.add(path.getLeaf().getKind().name()));

    assertThat(calls)
        .contains("NEW_CLASS", "MEMBER_REFERENCE")
        .filteredOn("METHOD_INVOCATION"::equals)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static Tree call(String call) throws IOException {
    Tree[] first = new Tree[1];
    Calls.in(
        Code.of(MEMBERS + "Object value = " + call + ";").declaration("value"),
        path -> first[0] = first[0] == null ? path.getLeaf() : first[0]);
    return first[0];
  }
}
