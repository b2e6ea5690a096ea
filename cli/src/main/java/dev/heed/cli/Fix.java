package dev.heed.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first fix that a result offers: the best one.
 *
 * @param result what it fixes
 * @param edits in the order of the text
 */
record Fix(Result result, List<Edit> edits) {
  /**
   * Puts text in the place of other text; lines and columns are counted from 1.
   *
   * @param endColumn the column behind the last character that goes
   */
  record Edit(int line, int column, int endLine, int endColumn, String text) {
    private static Edit of(JsonObject replacement) {
      JsonObject region = replacement.getAsJsonObject("deletedRegion");
      return new Edit(
          region.get("startLine").getAsInt(),
          region.get("startColumn").getAsInt(),
          region.get("endLine").getAsInt(),
          region.get("endColumn").getAsInt(),
          replacement.getAsJsonObject("insertedContent").get("text").getAsString());
    }

    boolean isImport() {
      return text.strip().startsWith("import ");
    }
  }

  static Optional<Fix> of(Result result) {
    return Optional.ofNullable(result.json().getAsJsonArray("fixes"))
        .map(fixes -> fixes.get(0).getAsJsonObject().getAsJsonArray("artifactChanges"))
        .map(changes -> changes.get(0).getAsJsonObject().getAsJsonArray("replacements"))
        .map(
            replacements -> {
              List<Edit> edits = new ArrayList<>();
              for (JsonElement replacement : replacements) {
                edits.add(Edit.of(replacement.getAsJsonObject()));
              }
              return new Fix(result, edits);
            });
  }

  int line() {
    return result.place().line();
  }
}
