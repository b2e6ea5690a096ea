package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what each tool has found, and writes the tables: for {@code bench/peers}, which runs it in
 * the folder where the tools were run.
 */
final class Main {
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[1]);
    List<CaseFile> cases = cases();
    Pages pages = new Pages(cases, tools(root, cases, List.of(args).subList(2, args.length)));
    boolean write = args[0].equals("--write");
    boolean same = true;
    for (Path page : List.of(root.resolve("docs/peers.md"), root.resolve("README.md"))) {
      String old = Files.readString(page);
      String text = pages.in(old);
      same &= text.equals(old);
      if (write) {
        Files.writeString(page, text);
      } else if (!text.equals(old)) {
        System.err.println("bench/peers: " + page + " says something else; run bench/peers");
      }
    }
    System.out.print(pages.summary());
    System.exit(write || same ? 0 : 1);
  }

  private static List<CaseFile> cases() throws IOException {
    List<CaseFile> cases = new ArrayList<>();
    for (String file : Files.readAllLines(Path.of("files"))) {
      cases.add(CaseFile.read(Path.of(file)));
    }
    return cases;
  }

  private static List<Tool> tools(Path root, List<CaseFile> cases, List<String> versions)
      throws IOException {
    List<String> titles = versions.stream().map(each -> each.replace('=', ' ')).toList();
    Set<String> checks = kinds(root, "error-prone");
    return List.of(
        Tool.javac("Heed", Path.of("heed.txt"), Set.of()),
        Tool.javac(titles.get(0), Path.of("error-prone.txt"), checks),
        Tool.javac(
            titles.get(0) + ", every result must be used", Path.of("error-prone-all.txt"), checks),
        Tool.spotBugs(titles.get(1), Path.of("spotbugs.xml"), kinds(root, "spotbugs"), cases),
        Tool.pmd(titles.get(2), Path.of("pmd.xml")));
  }

  private static Set<String> kinds(Path root, String tool) throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve("bench/src/peers/kinds.txt"))) {
      return lines
          .filter(line -> line.startsWith(tool + " "))
          .map(line -> line.substring(tool.length() + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
