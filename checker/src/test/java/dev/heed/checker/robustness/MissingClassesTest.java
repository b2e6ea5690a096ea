package dev.heed.checker.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library whose own dependencies are not on the class path, as with optional ones. */
final class MissingClassesTest {
  private static final String LIBRARY =
      """
      package library;
      import java.util.concurrent.CompletableFuture;
      @interface Marker { Class<?> value(); }
      class Gone {}
      class GoneBase<T> { public CompletableFuture<T> inherited() { return null; } }
      interface GoneView {}
      public class Api {
        @Marker(Gone.class) public CompletableFuture<String> begin() { return null; }
        public CompletableFuture<String> begin(Gone gone) { return null; }
        Gone other(Gone gone) throws IllegalStateException { return null; }
        public Child child() { return null; }
        public static class Child extends GoneBase<String> implements GoneView {
          public CompletableFuture<String> own() { return null; }
          public void close() {}
          public boolean flush() { return true; }
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void compileTheLibraryAndTakeItsDependenciesAway() throws IOException {
    Path source = Files.writeString(folder.resolve("Api.java"), LIBRARY);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
    for (String gone : List.of("Marker", "Gone", "GoneBase", "GoneView")) {
      Files.delete(folder.resolve("library/" + gone + ".class"));
    }
  }

  @Test
  void findsWhatDoesNotNeedThem() throws IOException {
    HeedJavac.Outcome outcome = compile("api.begin();");

    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.messages()).hasSize(1).allMatch(m -> m.contains("DiscardedAsyncResult"));
  }

  @Test
  void givesNothingUpWhereASupertypeIsMissing() throws IOException {
    HeedJavac.Outcome outcome = compile("var child = api.child(); System.out.println(child);");

    assertThat(outcome.errors()).noneMatch(error -> error.contains("[Heed]"));
  }

  @Test
  void endsWhereJavacItselfComplains() throws IOException {
    HeedJavac.Outcome outcome = compile("api.child().flush(); api.child().close();");

    assertThat(outcome.errors()).noneMatch(error -> error.contains("unhandled exception"));
  }

  private HeedJavac.Outcome compile(String body) throws IOException {
    String text = "class Use { void use(library.Api api) { " + body + " } }";
    Path file = Files.writeString(folder.resolve("Use.java"), text);
    return HeedJavac.compileAgainst(folder.toString(), List.of(file));
  }
}
