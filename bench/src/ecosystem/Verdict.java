package ecosystem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody who read a finding in its source says of it. */
enum Verdict {
  /** Something can be lost, hang or go unnoticed. */
  LOSS("loss"),
  /** The result is dropped as the rule says, on purpose, and nothing is lost by it. */
  INTENDED("intended"),
  /** The result is not dropped. */
  FALSE_ALARM("false-alarm"),
  /** Nobody has read it yet. */
  UNREAD("unread");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  static Verdict parse(String text) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a verdict: " + text));
  }

  static String all() {
    return Arrays.stream(values()).map(Verdict::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return text;
  }
}
