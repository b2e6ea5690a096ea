package dev.heed.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The reports of one or more compilations as one.
 *
 * @param tool who wrote them and what the rules mean
 * @param rules the rules that took part in every compilation; none where reports are too old to say
 * @param results each once, by path, line and rule
 */
record Reports(JsonObject tool, Set<String> rules, SortedSet<Result> results) {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  static Reports read(Collection<String> files) {
    return files.stream().map(Reports::read).reduce(Reports::with).orElseGet(Reports::none);
  }

  private static Reports none() {
    return new Reports(new JsonObject(), new LinkedHashSet<>(), new TreeSet<>(Result.ORDER));
  }

  private Reports with(Reports other) {
    rules.retainAll(other.rules());
    results.addAll(other.results());
    return new Reports(other.tool(), rules, results);
  }

  private static Reports read(String file) {
    try {
      for (JsonElement run :
          JsonParser.parseString(Files.readString(Path.of(file)))
              .getAsJsonObject()
              .getAsJsonArray("runs")) {
        if (isHeeds(run.getAsJsonObject())) {
          return of(run.getAsJsonObject());
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw new UserError("cannot read the report '" + file + "'");
    } catch (RuntimeException e) {
      // Half a dozen of them say that JSON is not what it should be. It is told below.
    }
    throw new UserError(
        "'"
            + file
            + "' is not a report of Heed's, or it is damaged: -XepOpt:Heed:Report=FILE makes one");
  }

  private static boolean isHeeds(JsonObject run) {
    JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
    return driver.get("name").getAsString().equals("Heed");
  }

  /** Asks for everything that is printed later, so that what is missing is told now. */
  private static Reports of(JsonObject run) {
    Reports reports =
        new Reports(run.getAsJsonObject("tool"), rules(run), new TreeSet<>(Result.ORDER));
    for (JsonElement json : run.getAsJsonArray("results")) {
      Result result = new Result(json.getAsJsonObject());
      result.check();
      reports.help(result.rule());
      reports.results().add(result);
    }
    return reports;
  }

  private static Set<String> rules(JsonObject run) {
    Set<String> rules = new LinkedHashSet<>();
    if (run.has("invocations")) {
      JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
      JsonObject properties = invocation.getAsJsonObject("properties");
      properties.getAsJsonArray("rules").forEach(rule -> rules.add(rule.getAsString()));
    }
    return rules;
  }

  /** The help text of a rule. */
  String help(String rule) {
    for (JsonElement element : tool.getAsJsonObject("driver").getAsJsonArray("rules")) {
      JsonObject described = element.getAsJsonObject();
      if (described.get("id").getAsString().equals(rule)) {
        return described.getAsJsonObject("fullDescription").get("text").getAsString();
      }
    }
    return "";
  }

  /** All of it as one SARIF file, with one result on each line. */
  String sarif() {
    StringBuilder text =
        new StringBuilder(
            "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                + "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":");
    text.append(GSON.toJson(tool));
    text.append(",\"invocations\":[{\"executionSuccessful\":true,\"properties\":{\"rules\":");
    text.append(GSON.toJson(rules)).append("}}],\"results\":[\n");
    String separator = "";
    for (Result result : results) {
      text.append(separator).append(GSON.toJson(result.json()));
      separator = ",\n";
    }
    return text.append("\n],\"columnKind\":\"utf16CodeUnits\"}]}\n").toString();
  }
}
