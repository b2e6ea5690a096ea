package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.AnalyzedFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which line is the one that counts. */
final class CatalogTest {
  private ClassSymbol type;
  private MethodSymbol method;
  private Types types;

  @BeforeEach
  void compile() throws IOException {
    VisitorState state = AnalyzedFile.of("class A { int c() { return 0; } }").state();
    type = (ClassSymbol) state.getSymbolFromString("A");
    method = (MethodSymbol) type.members().findFirst(state.getName("c"));
    types = state.getTypes();
  }

  @Test
  void theLastLineWins() {
    Catalog catalog = catalog("progress A#c what=write", "progress A#c what=wait", "async A#c");

    assertThat(catalog.find(Role.PROGRESS, method, type.type, types))
        .flatMap(model -> model.attribute("what"))
        .contains("wait");
  }

  @Test
  void mentionsWhatALineSpeaksOf() {
    Catalog catalog = catalog("progress A#c", "async B", "async A#d", "progress B#c", "awaits A#*");

    assertThat(catalog.mentions(method, type.type, types)).isTrue();
    assertThat(catalog.mentions(Role.PROGRESS, method, types)).isTrue();
    assertThat(catalog.mentions(Role.AWAITS, method, types)).isTrue();
    assertThat(catalog.mentions(Role.ASYNC, method, types)).isFalse();
    assertThat(catalog.mentionsType(type.type, types)).isFalse();
    assertThat(catalog("async A").mentionsType(type.type, types)).isTrue();
    assertThat(catalog("async A").mentions(method, type.type, types)).isFalse();
    assertThat(catalog("progress A#c(int)").mentions(Role.PROGRESS, method, types)).isFalse();
    assertThat(catalog("progress A#c(int)").mentions(method, type.type, types)).isFalse();
  }

  @Test
  void saysNothingOfWhatIsNoType() {
    Catalog catalog = catalog("progress A#c", "async A");

    assertThat(catalog.findType(Role.ASYNC, Type.noType, types)).isEmpty();
    assertThat(catalog.findType(Role.ASYNC, null, types)).isEmpty();
    assertThat(catalog.has(Role.PROGRESS, method, Type.noType, types)).isTrue();
    assertThat(catalog.has(Role.PROGRESS, method, null, types)).isTrue();
  }

  private static Catalog catalog(String... lines) {
    return new Catalog(
        new CatalogParser(
                "f",
                problem -> {
                  throw new IllegalArgumentException(problem);
                })
            .parse(List.of(lines)));
  }
}
