package dev.heed.cli;

import java.util.stream.Collectors;

/**
 * The findings of a report as commands that GitHub Actions shows beside the code.
 *
 * <p>Source: GitHub, Workflow commands for GitHub Actions.
 */
final class GithubAnnotations {
  private GithubAnnotations() {}

  static String of(Reports reports) {
    return reports.results().stream()
        .filter(Result::isOpen)
        .map(GithubAnnotations::command)
        .collect(Collectors.joining());
  }

  private static String command(Result result) {
    Result.Place place = result.place();
    return "::"
        + (result.level().equals("note") ? "notice" : result.level())
        + " file="
        + property(place.file())
        + ",line="
        + place.line()
        + ",endLine="
        + place.endLine()
        // GitHub takes columns only where the place is on one line.
        + (place.line() == place.endLine()
            ? ",col=" + place.column() + ",endColumn=" + place.endColumn()
            : "")
        + ",title="
        + property(result.rule())
        + "::"
        + data(result.message())
        + "\n";
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
