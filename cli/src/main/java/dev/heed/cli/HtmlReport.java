package dev.heed.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page for people that needs nothing but itself: findings by rule and package. */
final class HtmlReport {
  private static final List<String> COLORS =
      List.of("#b3261e", "#7b4fa3", "#0b6e99", "#2e7d32", "#a15c00", "#5b6470");

  private static final Comparator<Result> ERRORS_FIRST =
      Comparator.comparing((Result result) -> !isError(result)).thenComparing(Result::rule);

  private final Reports reports;
  private final StringBuilder html = new StringBuilder();

  private HtmlReport(Reports reports) {
    this.reports = reports;
  }

  static String of(Reports reports) {
    HtmlReport page = new HtmlReport(reports);
    page.write();
    return page.html.toString();
  }

  private void write() {
    List<Result> open = reports.results().stream().filter(Result::isOpen).toList();
    List<Result> acknowledged = reports.results().stream().filter(Result::isAcknowledged).toList();
    int known = reports.results().size() - open.size() - acknowledged.size();
    Map<String, List<Result>> byRule =
        open.stream()
            .sorted(ERRORS_FIRST)
            .collect(Collectors.groupingBy(Result::rule, LinkedHashMap::new, Collectors.toList()));
    html.append(HtmlStyle.HEAD);
    html.append("<h1>Heed</h1>\n<p>")
        .append(Text.count(open.size(), "finding"))
        .append(", ")
        .append(known)
        .append(" in the baseline, ")
        .append(Text.count(acknowledged.size(), "acknowledged discard"))
        .append(".</p>\n");
    writeShares(byRule, open.size());
    if (open.stream().anyMatch(result -> result.related().isPresent())) {
      html.append("<p><mark class=\"found\">what is dropped</mark> ");
      html.append("<mark class=\"related\">what runs too early</mark></p>\n");
    }
    List<String> rules = new ArrayList<>(byRule.keySet());
    rules.forEach(rule -> writeRule(rule, color(rules.indexOf(rule)), byRule.get(rule)));
    writeAcknowledged(acknowledged);
    html.append("</main></body></html>\n");
  }

  private void writeShares(Map<String, List<Result>> byRule, int all) {
    if (all == 0) {
      return;
    }
    StringBuilder legend = new StringBuilder("<ul class=\"legend\">\n");
    html.append("<svg role=\"img\" aria-label=\"Share of each rule\" viewBox=\"0 0 100 6\"")
        .append(" preserveAspectRatio=\"none\">\n");
    double from = 0;
    int number = 0;
    for (Map.Entry<String, List<Result>> rule : byRule.entrySet()) {
      double share = 100.0 * rule.getValue().size() / all;
      String color = color(number++);
      html.append(
          String.format(
              java.util.Locale.ROOT,
              "<rect x=\"%.3f\" width=\"%.3f\" height=\"6\" fill=\"%s\"><title>%s: %d</title></rect>\n",
              from,
              share,
              color,
              rule.getKey(),
              rule.getValue().size()));
      legend.append(
          String.format(
              java.util.Locale.ROOT,
              "<li><a href=\"#%s\"><i style=\"background:%s\"></i>%s</a> %d (%.0f %%)</li>\n",
              rule.getKey(),
              color,
              rule.getKey(),
              rule.getValue().size(),
              share));
      from += share;
    }
    html.append("</svg>\n").append(legend).append("</ul>\n");
  }

  private void writeRule(String rule, String color, List<Result> results) {
    html.append("<section id=\"").append(rule).append("\">\n<h2 style=\"border-color:");
    html.append(color).append("\">").append(rule).append("</h2>\n<p>");
    html.append(escape(reports.help(rule))).append("</p>\n");
    Map<String, List<Result>> byPackage =
        results.stream()
            .collect(Collectors.groupingBy(Result::packageName, TreeMap::new, Collectors.toList()));
    byPackage.forEach(
        (name, found) -> {
          html.append("<h3>")
              .append(name.isEmpty() ? "Default package" : escape(name))
              .append(" <small>")
              .append(found.size())
              .append("</small></h3>\n");
          found.forEach(this::writeFinding);
        });
    html.append("</section>\n");
  }

  private void writeFinding(Result result) {
    html.append("<article>\n<h4>");
    html.append(escape(result.place().file())).append(':').append(result.place().line());
    html.append(isError(result) ? " <small class=\"error\">" : " <small>");
    html.append(result.level()).append("</small></h4>\n<p>");
    html.append(escape(result.message())).append("</p>\n");
    html.append(HtmlExcerpt.of(result)).append("</article>\n");
  }

  private void writeAcknowledged(List<Result> acknowledged) {
    if (acknowledged.isEmpty()) {
      return;
    }
    html.append("<section id=\"acknowledged\">\n<h2>Acknowledged discards</h2>\n<table>\n");
    html.append("<tr><th>Place</th><th>Rule</th><th>Code</th><th>Reason</th></tr>\n");
    for (Result result : acknowledged) {
      html.append("<tr><td>").append(escape(result.place().file())).append(':');
      html.append(result.place().line()).append("</td><td>").append(result.rule());
      html.append("</td><td><code>").append(escape(result.place().text()));
      html.append("</code></td><td>");
      html.append(escape(result.justification().orElse("none given"))).append("</td></tr>\n");
    }
    html.append("</table>\n</section>\n");
  }

  private static boolean isError(Result result) {
    return result.level().equals("error");
  }

  private static String color(int number) {
    return COLORS.get(number % COLORS.size());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
