package dev.heed.cli;

import java.util.List;
import java.util.stream.Collectors;

/** The findings of a report, one on a line, as javac prints them. */
final class TextReport {
  private TextReport() {}

  static String of(Reports reports) {
    List<Result> open = reports.results().stream().filter(Result::isOpen).toList();
    long acknowledged = reports.results().stream().filter(Result::isAcknowledged).count();
    long known = reports.results().size() - open.size() - acknowledged;
    return open.stream().map(TextReport::line).collect(Collectors.joining())
        + Text.count(open.size(), "finding")
        + ", "
        + known
        + " in the baseline, "
        + acknowledged
        + " acknowledged\n";
  }

  private static String line(Result result) {
    Result.Place place = result.place();
    return place.file()
        + ":"
        + place.line()
        + ": "
        + result.level()
        + ": ["
        + result.rule()
        + "] "
        + result.message()
        + "\n";
  }
}
