package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A tool, and the lines on which it found something of the related kinds.
 *
 * @param lines by the case file's name
 */
record Tool(String title, Map<String, Set<Integer>> lines) {
  private static final Pattern JAVAC =
      Pattern.compile("^([^ :]+\\.java):(\\d+): \\w+: \\[(\\w+)] ");

  Set<Integer> in(CaseFile file) {
    return lines.getOrDefault(file.name(), Set.of());
  }

  /** From what javac printed. No kinds at all are all kinds. */
  static Tool javac(String title, Path output, Set<String> kinds) throws IOException {
    Tool tool = new Tool(title, new TreeMap<>());
    for (String line : Files.readAllLines(output)) {
      Matcher matcher = JAVAC.matcher(line);
      if (matcher.find() && (kinds.isEmpty() || kinds.contains(matcher.group(3)))) {
        tool.add(matcher.group(1), matcher.group(2));
      }
    }
    return tool;
  }

  /** From a report, which names sources by package: a case's own. */
  static Tool spotBugs(String title, Path report, Set<String> kinds, List<CaseFile> cases)
      throws IOException {
    Tool tool = new Tool(title, new TreeMap<>());
    Map<String, String> names = new HashMap<>();
    for (CaseFile each : cases) {
      if (names.put(each.sourcePath(), each.name()) != null) {
        throw new IOException("two case files are " + each.sourcePath());
      }
    }
    for (Element bug : elements(report, "BugInstance")) {
      Element place = child(bug, "SourceLine");
      if (kinds.contains(bug.getAttribute("type")) && place != null) {
        tool.add(names.get(place.getAttribute("sourcepath")), place.getAttribute("start"));
      }
    }
    return tool;
  }

  static Tool pmd(String title, Path report) throws IOException {
    Tool tool = new Tool(title, new TreeMap<>());
    for (Element violation : elements(report, "violation")) {
      String file = ((Element) violation.getParentNode()).getAttribute("name");
      tool.add(file, violation.getAttribute("beginline"));
    }
    return tool;
  }

  private void add(String file, String line) {
    lines.computeIfAbsent(file, f -> new TreeSet<>()).add(Integer.parseInt(line));
  }

  private static Element child(Element parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each.getNodeName().equals(name) && !((Element) each).hasAttribute("role")) {
        return (Element) each;
      }
    }
    return null;
  }

  private static List<Element> elements(Path file, String name) throws IOException {
    try {
      NodeList nodes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName(name);
      return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
          .map(i -> (Element) nodes.item(i))
          .toList();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
