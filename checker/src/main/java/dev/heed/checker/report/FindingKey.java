package dev.heed.checker.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a finding while code around it changes; there is no line number in it.
 *
 * @param rule who reports it
 * @param member {@code package.Class#method(Parameter)}, or the field or initializer
 * @param call the normalised text of the place
 * @param ordinal counts equal calls of a member, from 1
 */
public record FindingKey(Rule rule, String member, String call, int ordinal)
    implements Comparable<FindingKey> {
  private static final Pattern LINE =
      Pattern.compile("(\\w+) \\| ([^\\s#]*#\\S+) \\| (.+) \\| ([1-9]\\d{0,8})");

  /** The key that the line spells; empty when it is malformed. */
  public static Optional<FindingKey> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.id().equals(matcher.group(1)))
        .findFirst()
        .map(
            rule ->
                new FindingKey(
                    rule, matcher.group(2), matcher.group(3), Integer.parseInt(matcher.group(4))));
  }

  /** The class of the member. */
  public String className() {
    return member.substring(0, member.indexOf('#'));
  }

  /** As {@code LC_ALL=C sort} would have it. */
  @Override
  public int compareTo(FindingKey other) {
    return toString().compareTo(other.toString());
  }

  /** The line of a baseline file. */
  @Override
  public String toString() {
    return rule.id() + " | " + member + " | " + call + " | " + ordinal;
  }
}
