package dev.heed.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The findings of a case file with a {@code .messages} beside it are worded as that says.
 *
 * <p>With the system property {@code heed.docs.write} those files are written anew instead.
 */
final class MessagesTest {
  @TestFactory
  Stream<DynamicTest> saysWhatTheFileBesideSays() {
    return Cases.folders().stream()
        .flatMap(folder -> Cases.files(folder).stream())
        .filter(file -> Files.exists(messages(file)))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Cases.root().relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String said = String.join("\n\n", HeedJavac.compile(List.of(file)).messages()) + "\n";
    if (Boolean.getBoolean("heed.docs.write")) {
      Files.writeString(messages(file), said);
    }
    assertThat(said).isEqualTo(Files.readString(messages(file)));
  }

  private static Path messages(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".java", ".messages"));
  }
}
