package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void readsAFileWithAByteOrderMark() throws IOException {
    Path file = Files.writeString(folder.resolve("own.heed"), "\uFEFFasync a.B\n");

    assertThat(loader.ofFile(file.toString())).extracting(Model::type).containsExactly("a.B");
    assertThat(problems).isEmpty();
  }

  @Test
  void namesTheFileAndLineOfAMalformedLine() throws IOException {
    Path file = Files.writeString(folder.resolve("own.heed"), "async a.B\n\nasync\n");

    loader.ofFile(file.toString());

    assertThat(problems).hasSize(1).first().asString().startsWith(file + ":3: expected ");
  }

  @ParameterizedTest
  @CsvSource({"missing.heed,there is no such file", ".,Is a directory", "a\0b,Nul character"})
  void saysOnceThatAFileCannotBeRead(String name, String why) {
    String file = name.contains("\0") ? name : folder.resolve(name).toString();

    assertThat(loader.ofFile(file)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .startsWith("cannot read the catalog file '" + file + "'")
        .contains("(" + why, "Heed:Catalog");
  }

  @Test
  void saysOnceThatAFileIsNotText() throws IOException {
    Path file = Files.write(folder.resolve("own.heed"), new byte[] {'#', (byte) 0xff, '\n'});

    assertThat(loader.ofFile(file.toString())).isEmpty();
    assertThat(problems).singleElement().asString().contains("(it is not UTF-8 text)");
  }

  @Test
  void saysThatACatalogOfItsOwnIsMissing() {
    assertThat(loader.readResource(null, "gone.heed")).isEmpty();
    assertThat(problems)
        .containsExactly("the catalog gone.heed is missing from this jar: the jar is damaged");
  }

  @Test
  void findsNoLibraryCatalogWhereThereIsNone() {
    assertThat(loader.ofLibraries()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void readsTheCatalogsOfLibrariesInAStableOrder() throws IOException {
    URL a = catalog("a", "async a.A\n");
    URL b = catalog("b", "async b.B\n");

    assertThat(loader.ofLibraries(path(b, a)))
        .extracting(Model::type)
        .containsExactly("a.A", "b.B");
    assertThat(loader.ofLibraries(path(a, b)))
        .extracting(Model::type)
        .containsExactly("a.A", "b.B");
    assertThat(problems).isEmpty();
  }

  @Test
  void readsTheCatalogsThatCanBeRead() throws IOException {
    URL gone = folder.resolve("gone").toUri().toURL();

    assertThat(loader.ofLibraries(path(gone, catalog("a", "async a.A\n"))))
        .extracting(Model::type)
        .containsExactly("a.A");
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("cannot read the catalog " + gone + ": ");
  }

  @Test
  void saysThatItCannotLookForCatalogs() {
    ClassLoader broken =
        new ClassLoader() {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("the jar is cut short");
          }
        };

    assertThat(loader.ofLibraries(broken)).isEmpty();
    assertThat(problems)
        .containsExactly("cannot look for META-INF/heed/catalog.heed: the jar is cut short");
  }

  private URL catalog(String library, String text) throws IOException {
    return Files.writeString(folder.resolve(library), text).toUri().toURL();
  }

  private static ClassLoader path(URL... catalogs) {
    return new ClassLoader() {
      @Override
      public Enumeration<URL> getResources(String name) {
        return name.equals(CatalogLoader.LIBRARY_CATALOG)
            ? Collections.enumeration(List.of(catalogs))
            : Collections.emptyEnumeration();
      }
    };
  }
}
