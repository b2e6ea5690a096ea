package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScopesTest {
  @ParameterizedTest
  @CsvSource({
    "'while (any()) { Object here = 1; }', WHILE_LOOP",
    "'do { Object here = 1; } while (any());', DO_WHILE_LOOP",
    "'for (;;) { Object here = 1; }', FOR_LOOP",
    "'for (String s : strings) { Object here = 1; }', ENHANCED_FOR_LOOP",
    "'if (any()) { Object here = 1; }', ",
    "'while (any()) { Runnable r = () -> { Object here = 1; }; }', ",
    "'while (any()) { new Object() { void run() { Object here = 1; } }; }', ",
    "'while (any()) { new Object() { Object here = 1; }; }', "
  })
  void findsTheLoopsAroundAPlace(String body, Tree.Kind kind) throws IOException {
    Code code = method(body);

    assertThat(Scopes.loops(code.value("here")).stream().map(p -> p.getLeaf().getKind()))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void findsLoopsInnermostFirst() throws IOException {
    Code code = method("while (any()) { for (String s : strings) { Object here = 1; } }");

    assertThat(Scopes.loops(code.value("here")).stream().map(p -> p.getLeaf().getKind()))
        .containsExactly(Tree.Kind.ENHANCED_FOR_LOOP, Tree.Kind.WHILE_LOOP);
  }

  @Test
  void followsOtherNames() throws IOException {
    Code code =
        method(
            """
            Object one = any();
            Object same = one, put = (one), cast = (Object) one, both = ((Object) (one));
            Object text = one.toString(), other = any(), twice = one;
            twice = other;
            """);

    assertThat(Scopes.aliases(code.symbol("one"), code.value("one")))
        .extracting(symbol -> symbol.name.toString())
        .containsExactly("same", "put", "cast", "both");
  }

  @Test
  void knowsTheValuesOfAVariable() throws IOException {
    Code code =
        Code.of(
            """
            String[] strings;
            String field = "a";
            void set(String given) {
              given = "b";
              field = given;
              strings[0] = field;
              String local = "c";
              local = field;
            }
            """);
    TreePath here = code.value("local");

    assertThat(Scopes.values(code.symbol("local"), here)).hasSize(2);
    assertThat(Scopes.values(code.symbol("field"), here)).hasSize(2);
    assertThat(Scopes.values(code.symbol("given"), here)).isEmpty();
    assertThat(Scopes.values(null, here)).isEmpty();
    assertThat(Scopes.onlyValue(code.symbol("local"), here)).isEmpty();
  }

  @Test
  void findsUsesOfVariablesAndMethods() throws IOException {
    Code code =
        Code.of(
            """
            Object field;
            Object any() { return this.field; }
            void use() { Object local = any(); field = local; }
            """);
    TreePath here = code.value("local");

    assertThat(Scopes.uses(code.symbol("field"), here)).hasSize(2);
    assertThat(Scopes.uses(code.symbol("local"), here)).hasSize(1);
    assertThat(Scopes.uses(code.symbol("any()"), here).stream().map(p -> p.getLeaf().getKind()))
        .containsExactly(Tree.Kind.METHOD_INVOCATION);
    assertThat(Scopes.uses(null, here)).isEmpty();
  }

  @Test
  void returnsOnlyWhatTheBodyReturns() throws IOException {
    Code code =
        Code.of(
            """
            Object asked(boolean b) {
              Supplier<Object> later = () -> { return 1; };
              new Object() { Object inner() { return 2; } };
              if (b) { return 3; }
              return 4;
            }
            void ends() { return; }
            """);

    assertThat(Returns.of(code.declaration("asked()").getLeaf()))
        .extracting(Object::toString)
        .containsExactly("3", "4");
    assertThat(Returns.of(code.declaration("ends()").getLeaf())).isEmpty();
  }

  private static Code method(String body) throws IOException {
    return Code.of("String[] strings; native boolean any();\nvoid here() {" + body + "}");
  }
}
