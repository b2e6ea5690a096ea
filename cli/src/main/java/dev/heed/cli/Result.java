package dev.heed.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.heed.checker.report.FindingKey;
import dev.heed.checker.report.SourceUri;
import java.util.Comparator;
import java.util.Optional;

/**
 * One result of a report.
 *
 * @param json the result as it stands in the report
 */
record Result(JsonObject json) {
  static final Comparator<Result> ORDER =
      Comparator.comparing((Result result) -> result.place().uri())
          .thenComparing(result -> result.place().line())
          .thenComparing(result -> result.place().column())
          .thenComparing(Result::rule)
          .thenComparing(result -> result.json().toString());

  /** A stretch of source, with the lines around it. */
  record Place(JsonObject physical) {
    private void check() {
      file();
      endColumn();
      text();
      context();
      if (line() < contextLine() || context().isEmpty() || endLine() < line() || column() < 1) {
        throw new IllegalStateException("no such place");
      }
    }

    String uri() {
      return physical.getAsJsonObject("artifactLocation").get("uri").getAsString();
    }

    /** The path of the file, which the URI spells. */
    String file() {
      return SourceUri.path(uri()).orElseThrow();
    }

    int line() {
      return region("region").get("startLine").getAsInt();
    }

    int column() {
      return region("region").get("startColumn").getAsInt();
    }

    int endLine() {
      return region("region").get("endLine").getAsInt();
    }

    /** The column behind the last character. */
    int endColumn() {
      return region("region").get("endColumn").getAsInt();
    }

    String text() {
      return snippet("region");
    }

    /** The first line of {@link #context}. */
    int contextLine() {
      return region("contextRegion").get("startLine").getAsInt();
    }

    String context() {
      return snippet("contextRegion");
    }

    private String snippet(String name) {
      return region(name).getAsJsonObject("snippet").get("text").getAsString();
    }

    private JsonObject region(String name) {
      return physical.getAsJsonObject(name);
    }
  }

  /** Fails when something is missing or is of another kind. */
  void check() {
    rule();
    level();
    message();
    place().check();
    related().ifPresent(Place::check);
    fix();
    key();
    justification();
    if (isAcknowledged()) {
      acknowledgedBy();
    }
  }

  String rule() {
    return json.get("ruleId").getAsString();
  }

  String level() {
    return json.get("level").getAsString();
  }

  String message() {
    return json.getAsJsonObject("message").get("text").getAsString();
  }

  Place place() {
    return place(json.getAsJsonArray("locations"));
  }

  /** The other place of the story, such as the close that follows a flush. */
  Optional<Place> related() {
    return Optional.ofNullable(json.getAsJsonArray("relatedLocations")).map(Result::place);
  }

  /** What would make the program more right; many results have none. */
  Optional<Fix> fix() {
    return Fix.of(this);
  }

  /** What identifies it in a baseline; acknowledged discards have none. */
  Optional<FindingKey> key() {
    return Optional.ofNullable(json.getAsJsonObject("partialFingerprints"))
        .map(prints -> prints.get("heedKey/v1"))
        .flatMap(key -> FindingKey.parse(key.getAsString()));
  }

  /** Whether somebody has to act on it. */
  boolean isOpen() {
    return suppression().isEmpty();
  }

  /** Whether somebody said in the source that the discard is right. */
  boolean isAcknowledged() {
    return suppression().filter(s -> s.get("kind").getAsString().equals("inSource")).isPresent();
  }

  /** What acknowledges the discard. */
  String acknowledgedBy() {
    return json.getAsJsonObject("properties").get("acknowledgedBy").getAsString();
  }

  Optional<String> justification() {
    return suppression().map(s -> s.get("justification")).map(JsonElement::getAsString);
  }

  /** The package, as the folder that the file is in says it. */
  String packageName() {
    Optional<String> member = key().map(FindingKey::className);
    if (member.isEmpty()) {
      return "";
    }
    // Packages are in lower case by convention; the first other part is a class.
    return member.get().replaceFirst("\\.?\\p{Lu}.*", "");
  }

  private Optional<JsonObject> suppression() {
    return Optional.ofNullable(json.getAsJsonArray("suppressions"))
        .filter(all -> !all.isEmpty())
        .map(all -> all.get(0).getAsJsonObject());
  }

  private static Place place(JsonArray locations) {
    return new Place(locations.get(0).getAsJsonObject().getAsJsonObject("physicalLocation"));
  }
}
