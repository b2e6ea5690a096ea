package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessorsTest {
  private static final String FIELDS =
      "Object own; static Object shared; Supplier<Object> maker; AtomicReference<Object> cell;\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object asked() { return own; }",
        "Object asked() { return this.own; }",
        "Object asked() { return cell.get(); }",
        "Object asked() { return this.cell.get(); }"
      })
  void handsOutAField(String method) throws IOException {
    assertThat(isAccessor(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object asked() { return shared; }",
        "Object asked() { return new Object(); }",
        "Object asked() { return maker.get(); }",
        "Object asked() { return own.toString(); }",
        "Object asked() { return new AtomicReference<>(own).get(); }",
        "Object asked() { Object local = own; return local; }",
        "Object asked(int index) { return own; }",
        "void asked() { return; }",
        "void asked() {}",
        "native Object asked();"
      })
  void doesMoreOrLess(String method) throws IOException {
    assertThat(isAccessor(method)).isFalse();
  }

  @Test
  void knowsTheComponentsOfARecord() throws IOException {
    Code code = Code.of("record Pair(Object one) { Object two() { return new Object(); } }");
    MethodSymbol two = (MethodSymbol) code.symbol("two()");
    MethodSymbol one =
        (MethodSymbol)
            two.owner
                .members()
                .findFirst(code.symbol("one").name, member -> member instanceof MethodSymbol);

    assertThat(Accessors.isAccessor(one, code.file().state())).isTrue();
    assertThat(Accessors.isAccessor(two, code.file().state())).isFalse();
  }

  private static boolean isAccessor(String method) throws IOException {
    Code code = Code.of(FIELDS + method);
    return Accessors.isAccessor((MethodSymbol) code.symbol("asked()"), code.file().state());
  }
}
