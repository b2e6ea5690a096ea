package dev.heed.checker.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which rooms of the checker know which others: all of it, in one table. */
final class RoomsTest {
  /** The classes outside of all rooms: what the rules of one compilation share. */
  private static final String SHARED = "shared";

  /** What each room may know; a new room needs a line here. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("catalog", Set.of("text")),
          Map.entry("fix", Set.of("obligation", "report", "tree")),
          Map.entry("tree", Set.of()),
          Map.entry("config", Set.of("catalog")),
          Map.entry("obligation", Set.of("catalog", "config", "tree")),
          Map.entry("report", Set.of("config", "obligation", "text", "tree")),
          Map.entry("exemption", Set.of("catalog", "discard", "obligation", "tree")),
          Map.entry(
              "discard",
              Set.of(
                  "catalog",
                  "config",
                  "exemption",
                  "fix",
                  "flow",
                  "obligation",
                  "report",
                  "tree",
                  SHARED)),
          Map.entry("flow", Set.of("catalog", "fix", "obligation", "report", "tree", SHARED)),
          Map.entry(
              "lifetime",
              Set.of(
                  "catalog",
                  "discard",
                  "exemption",
                  "fix",
                  "obligation",
                  "report",
                  "tree",
                  SHARED)),
          Map.entry("nested", Set.of("catalog", "exemption", "fix", "report", "tree", SHARED)),
          Map.entry(
              "progress",
              Set.of(
                  "catalog",
                  "discard",
                  "exemption",
                  "fix",
                  "obligation",
                  "report",
                  "tree",
                  SHARED)),
          Map.entry(
              "promise",
              Set.of("catalog", "discard", "fix", "obligation", "report", "tree", SHARED)),
          Map.entry(
              SHARED,
              Set.of("catalog", "config", "discard", "exemption", "obligation", "report", "tree")),
          Map.entry(
              "rules",
              Set.of(
                  "discard",
                  "flow",
                  "lifetime",
                  "nested",
                  "progress",
                  "promise",
                  "report",
                  SHARED)));

  @Test
  void roomsKnowOnlyWhatTheyMay() {
    known()
        .forEach(
            (room, others) ->
                assertThat(MAY_KNOW.getOrDefault(room, Set.of()))
                    .as("what the room " + room + " may know")
                    .containsAll(others));
  }

  @Test
  void nothingKnowsTheRules() {
    assertThat(known().values()).noneMatch(rooms -> rooms.contains("rules"));
  }

  private static Map<String, Set<String>> known() {
    return Checker.CLASSES.stream()
        .collect(
            Collectors.groupingBy(
                type -> room(type),
                TreeMap::new,
                Collectors.flatMapping(
                    type -> roomsOf(type).stream(), toCollection(TreeSet::new))));
  }

  private static Set<String> roomsOf(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> target.getPackageName().startsWith(Checker.ROOT))
        .map(RoomsTest::room)
        .filter(room -> !room.equals(room(type)))
        .collect(toCollection(TreeSet::new));
  }

  private static String room(JavaClass type) {
    return type.getPackageName().equals(Checker.ROOT)
        ? SHARED
        : type.getPackageName().substring(Checker.ROOT.length() + 1).split("\\.")[0];
  }
}
