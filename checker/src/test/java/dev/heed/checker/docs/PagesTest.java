package dev.heed.checker.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: the README, the page for contributors, and all of {@code docs}. */
final class PagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @ParameterizedTest
  @MethodSource("pages")
  void linksToFilesAndHeadingsThatAreThere(Path page) throws IOException {
    List<String> dead = new ArrayList<>();
    for (String link : found(LINK, page)) {
      if (!link.startsWith("https://") && !isThere(page, link)) {
        dead.add(link);
      }
    }

    assertThat(dead).isEmpty();
  }

  /** {@link RulePagesTest} gives the blocks of the rules' pages to the checker, and no others. */
  @ParameterizedTest
  @MethodSource("pages")
  void showsJavaOnlyWhereTheCheckerJudgesIt(Path page) {
    List<Page.Block> blocks = Page.of(ROOT.relativize(page).toString()).javaBlocks();

    if (page.getParent().endsWith("docs/rules")) {
      assertThat(blocks).isNotEmpty();
    } else {
      assertThat(blocks).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void closesEveryBlock(Path page) throws IOException {
    long fences =
        Files.readAllLines(page).stream().filter(line -> line.strip().startsWith("```")).count();

    assertThat(fences).isEven();
  }

  private static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(12);
    return pages.stream();
  }

  private static boolean isThere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return target.startsWith(ROOT)
        && Files.exists(target)
        && (parts.length == 1
            || found(HEADING, target).stream().map(PagesTest::anchor).anyMatch(parts[1]::equals));
  }

  /** As GitHub names a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static List<String> found(Pattern pattern, Path page) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(page));
    return matcher.results().map((MatchResult result) -> result.group(1)).toList();
  }
}
