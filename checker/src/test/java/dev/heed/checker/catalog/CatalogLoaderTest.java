package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where catalogs come from, and what is said of those that cannot be read. */
final class CatalogLoaderTest {
  private final List<String> problems = new ArrayList<>();
  private final CatalogLoader loader = new CatalogLoader(problems::add);

  @TempDir private Path folder;

  @Test
  void readsTheBuiltInCatalogsWithoutAProblem() {
    assertThat(loader.builtIn())
        .extracting(Model::type)
        .contains("java.util.concurrent.Future", "io.netty.util.concurrent.Future");
    assertThat(problems).isEmpty();
  }

  @Test
  void readsTheUsersFile() throws IOException {
    Path file = Files.writeString(folder.resolve("own.heed"), "# mine\nasync a.B\n");

    List<Model> models = loader.ofFile(file.toString());

    assertThat(models).extracting(Model::type).containsExactly("a.B");
    assertThat(models).extracting(Model::origin).containsExactly(file + ":2");
    assertThat(problems).isEmpty();
  }

  @Test
  void namesTheFileAndLineOfAMalformedLine() throws IOException {
    Path file = Files.writeString(folder.resolve("own.heed"), "async a.B\n\nasync\n");

    loader.ofFile(file.toString());

    assertThat(problems).hasSize(1).first().asString().startsWith(file + ":3: expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.heed", ".", "a\0b"})
  void saysOnceThatAFileCannotBeRead(String name) {
    String file = name.contains("\0") ? name : folder.resolve(name).toString();

    assertThat(loader.ofFile(file)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .startsWith("cannot read the catalog file '" + file + "'")
        .contains("Heed:Catalog");
  }

  @Test
  void saysOnceThatAFileIsNotText() throws IOException {
    Path file = Files.write(folder.resolve("own.heed"), new byte[] {'#', (byte) 0xff, '\n'});

    assertThat(loader.ofFile(file.toString())).isEmpty();
    assertThat(problems).hasSize(1);
  }

  @Test
  void findsNoLibraryCatalogWhereThereIsNone() {
    assertThat(loader.ofLibraries()).isEmpty();
    assertThat(problems).isEmpty();
  }
}
