package dev.heed.checker.report;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns findings into the objects of SARIF 2.1.0.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 */
final class Sarif {
  /** The fingerprint that a baseline is made of. */
  static final String FINGERPRINT = "heedKey/v1";

  private static final String ROOT = "%SRCROOT%";

  private Sarif() {}

  /** Why a result is in the report although nobody has to act on it. */
  record Suppression(String kind, Optional<String> justification) {}

  /** Who wrote the report, and what its rules mean. */
  static Map<String, Object> tool() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Heed");
    driver.put("rules", Arrays.stream(Rule.values()).map(Sarif::rule).toList());
    return Map.of("driver", driver);
  }

  /** What took part: the tool's own list has all rules, whether they are on or off. */
  static Map<String, Object> invocation(List<Rule> rules) {
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", true);
    invocation.put("properties", Map.of("rules", rules.stream().map(Rule::id).toList()));
    return invocation;
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", rule.id());
    object.put("name", rule.id());
    object.put("shortDescription", Map.of("text", rule.summary()));
    object.put("fullDescription", Map.of("text", rule.summary() + " " + rule.help()));
    object.put("help", Map.of("text", rule.help()));
    boolean error = rule == Rule.FLUSH_IGNORED_BEFORE_CLOSE;
    object.put("defaultConfiguration", Map.of("level", error ? "error" : "warning"));
    return object;
  }

  /** One result; {@link SarifFile} relies on the order of what stands before the message. */
  static Map<String, Object> result(
      Rule rule, String level, SourceName source, Region region, String message) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", rule.id());
    result.put("ruleIndex", rule.ordinal());
    result.put("level", level);
    result.put("locations", List.of(Map.of("physicalLocation", physical(source, region))));
    result.put("message", Map.of("text", message));
    return result;
  }

  static String level(SeverityLevel severity) {
    return severity == SeverityLevel.SUGGESTION ? "note" : severity.name().toLowerCase(Locale.ROOT);
  }

  static void addKey(Map<String, Object> result, FindingKey key) {
    result.put("partialFingerprints", Map.of(FINGERPRINT, key.toString()));
    Map<String, Object> logical = new LinkedHashMap<>();
    logical.put("fullyQualifiedName", key.member());
    logical.put("kind", key.member().endsWith(")") ? "function" : "member");
    Map<String, Object> location = new LinkedHashMap<>();
    Object physical =
        ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
    location.put("physicalLocation", physical);
    location.put("logicalLocations", List.of(logical));
    result.put("locations", List.of(location));
  }

  static void addRelated(
      Map<String, Object> result, Tree other, SourceName source, VisitorState state) {
    Region region = Region.of(other, state);
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("id", 1);
    location.put("physicalLocation", physical(source, region));
    location.put("message", Map.of("text", CallText.of(region.text())));
    result.put("relatedLocations", List.of(location));
  }

  static void addSuppression(Map<String, Object> result, Suppression suppression) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", suppression.kind());
    suppression.justification().ifPresent(reason -> object.put("justification", reason));
    result.put("suppressions", List.of(object));
  }

  static void addFixes(
      Map<String, Object> result, List<FixText> fixes, SourceName source, Region region) {
    List<Object> objects = new ArrayList<>();
    for (FixText fix : fixes) {
      List<Object> replacements = new ArrayList<>();
      for (FixText.Edit edit : fix.edits()) {
        Map<String, Object> replacement = new LinkedHashMap<>();
        replacement.put("deletedRegion", region.bounds(edit.start(), edit.end()));
        replacement.put("insertedContent", Map.of("text", edit.text()));
        replacements.add(replacement);
      }
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("artifactLocation", artifact(source));
      change.put("replacements", replacements);
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("description", Map.of("text", fix.description()));
      object.put("artifactChanges", List.of(change));
      objects.add(object);
    }
    if (!objects.isEmpty()) {
      result.put("fixes", objects);
    }
  }

  private static Map<String, Object> physical(SourceName source, Region region) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact(source));
    physical.put("region", region.sarif());
    physical.put("contextRegion", region.context());
    return physical;
  }

  private static Map<String, Object> artifact(SourceName source) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", source.uri());
    artifact.put("uriBaseId", ROOT);
    return artifact;
  }
}
