package dev.heed.checker.config;

import com.google.errorprone.ErrorProneFlags;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options that were given; the only reader of Error Prone's flags. */
public final class HeedOptions {
  /** What Error Prone makes of an option without an equals sign; no option of ours is a switch. */
  private static final String NO_VALUE = "true";

  /** Not the commas between the parameters of a method. */
  private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

  private final Map<Option, String> values = new EnumMap<>(Option.class);

  private HeedOptions() {}

  /**
   * Reads the options.
   *
   * @param problems takes one message for each unknown key and each bad value
   */
  public static HeedOptions read(ErrorProneFlags flags, Consumer<String> problems) {
    HeedOptions options = new HeedOptions();
    new TreeMap<>(flags.getFlagsMap())
        .forEach(
            (key, value) -> {
              if (key.startsWith(Option.PREFIX)) {
                options.put(key, value, problems);
              }
            });
    return options;
  }

  /** The value, where the option was given. */
  public Optional<String> value(Option option) {
    return Optional.ofNullable(values.get(option));
  }

  /** The comma-separated values; empty where the option was not given. */
  public List<String> list(Option option) {
    return value(option).map(HeedOptions::items).orElse(List.of());
  }

  /** Whether a local that is named as if unused may hold a result that nobody reads. */
  public boolean allowsNamedDiscards() {
    return value(Option.NAMED_DISCARDS).filter("allow"::equals).isPresent();
  }

  private void put(String key, String value, Consumer<String> problems) {
    Optional<Option> option = Option.ofKey(key);
    if (option.isEmpty()) {
      problems.accept("unknown option -XepOpt:" + key + "; the options are " + known());
    } else if (value.equals(NO_VALUE) || items(value).isEmpty()) {
      problems.accept("option -XepOpt:" + key + " needs a value: " + option.get().syntax());
    } else if (!items(value).stream().allMatch(option.get()::takes)) {
      problems.accept(
          "option -XepOpt:" + key + "=" + value + ": the value is " + option.get().syntax());
    } else {
      values.put(option.get(), value);
    }
  }

  private static List<String> items(String value) {
    return COMMA.splitAsStream(value).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static String known() {
    return Arrays.stream(Option.values()).map(Option::key).collect(Collectors.joining(", "));
  }
}
