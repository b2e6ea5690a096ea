package dev.heed.checker.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.Cases;
import dev.heed.checker.HeedJavac;
import dev.heed.checker.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of every rule has one shape, and the checker agrees with every block of code on it. */
final class RulePagesTest {
  private static final List<String> SHAPE =
      List.of(
          "The problem",
          "Incorrect",
          "Correct",
          "What counts as observed",
          "Fixes",
          "Options",
          "When not to use it",
          "How to acknowledge a discard");
  private static final Map<Path, Set<String>> FINDINGS = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource
  void hasTheShapeOfAllPages(Rule rule) {
    Page page = page(rule);

    assertThat(page.lines().get(0)).isEqualTo("# " + rule.id());
    assertThat(page.firstSentence()).isEqualTo(rule.summary());
    assertThat(page.headings()).isEqualTo(SHAPE);
    assertThat(String.join("\n", page.lines()))
        .contains("@SuppressWarnings(\"" + rule.id() + "\")", "https://");
  }

  @ParameterizedTest
  @EnumSource
  void quotesCodeThatTheCheckerJudgesAsThePageDoes(Rule rule) throws IOException {
    List<Page.Block> blocks = page(rule).javaBlocks();

    assertThat(blocks).extracting(Page.Block::section).contains("Incorrect", "Correct");
    for (Page.Block block : blocks) {
      assertThat(block.origin()).as("the file that a block is quoted from").isNotEmpty();
      int first = firstLine(block);
      Set<String> found = found(block, first);
      assertThat(found).as("findings in %s", block).isEqualTo(marked(block, first));
      if (block.section().equals("Incorrect")) {
        assertThat(found).isNotEmpty().allMatch(finding -> finding.endsWith(" " + rule.id()));
      } else {
        assertThat(found).isEmpty();
      }
    }
  }

  private static Page page(Rule rule) {
    return Page.of("docs/rules/" + rule.id() + ".md");
  }

  /** The line of the file, from 1, on which the quoted lines begin. */
  private static int firstLine(Page.Block block) throws IOException {
    List<String> file = Files.readAllLines(block.file());
    int length = block.lines().size();
    return IntStream.rangeClosed(0, file.size() - length)
            .filter(start -> dedented(file.subList(start, start + length)).equals(block.lines()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(block.origin() + " does not have\n" + block))
        + 1;
  }

  private static List<String> dedented(List<String> lines) {
    int indent = lines.get(0).length() - lines.get(0).stripLeading().length();
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(Math.min(indent, line.length())))
        .toList();
  }

  private static Set<String> found(Page.Block block, int first) {
    Path folder = Cases.root().resolve(Cases.root().relativize(block.file()).getName(0));
    return within(
        block,
        first,
        FINDINGS.computeIfAbsent(folder, f -> HeedJavac.compile(Cases.files(f)).findings()));
  }

  private static Set<String> marked(Page.Block block, int first) {
    return within(block, first, Cases.expected(List.of(block.file())));
  }

  private static Set<String> within(Page.Block block, int first, Set<String> findings) {
    Set<String> lines =
        IntStream.range(first, first + block.lines().size())
            .mapToObj(line -> Cases.key(block.file(), line, ""))
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> lines.contains(finding.replaceFirst("\\w+$", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
