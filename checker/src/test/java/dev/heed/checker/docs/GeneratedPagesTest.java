package dev.heed.checker.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.catalog.Role;
import dev.heed.checker.config.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of options and roles say what the code says.
 *
 * <p>With the system property {@code heed.docs.write} they are written anew instead.
 */
final class GeneratedPagesTest {
  @Test
  void optionsAreThoseOfTheCode() throws IOException {
    compare(
        Page.of("docs/options.md"),
        "| option | value | what it does |\n|---|---|---|\n"
            + Arrays.stream(Option.values())
                .map(
                    option ->
                        row(
                            "`-XepOpt:" + option.key() + "=…`",
                            "`" + option.syntax().replace("|", "\\|") + "`",
                            option.help()))
                .collect(Collectors.joining("\n")));
  }

  @Test
  void rolesAreThoseOfTheCode() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/heed/checker/catalog/Role.java"));
    compare(
        Page.of("docs/catalog.md"),
        "| role | attributes | what a line of it says |\n|---|---|---|\n"
            + Arrays.stream(Role.values())
                .map(
                    role ->
                        row(
                            "`" + role.word() + "`",
                            role.attributes().stream()
                                .sorted()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", ")),
                            comment(source, role)))
                .collect(Collectors.joining("\n")));
  }

  @Test
  void readmeComparesAsThePageOfPeersDoes() throws IOException {
    String table = peers("docs/peers.md");

    assertThat(table).contains("| Heed | ", "| Error Prone ", "| SpotBugs ", "| PMD ");
    assertThat(peers("README.md")).as("written by bench/peers").isEqualTo(table);
  }

  private static String peers(String page) throws IOException {
    Matcher table =
        Pattern.compile("<!-- peers: summary -->\n(.*?)<!-- end -->", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", page)));
    assertThat(table.find()).as(page).isTrue();
    return table.group(1);
  }

  private static void compare(Page page, String generated) throws IOException {
    if (Boolean.getBoolean("heed.docs.write")) {
      page.generate(generated);
    } else {
      assertThat(page.generated())
          .as("./mvnw -pl checker -am test -Dtest=GeneratedPagesTest -Dheed.docs.write=true")
          .isEqualTo(generated);
    }
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** The Javadoc of the constant: the one description that there is. */
  private static String comment(String source, Role role) {
    Matcher matcher =
        Pattern.compile("/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*" + role.name() + "\\(")
            .matcher(source);
    assertThat(matcher.find()).as("Javadoc of %s", role).isTrue();
    return matcher
        .group(1)
        .replaceAll("\\s*\\n\\s*\\* ?", " ")
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
