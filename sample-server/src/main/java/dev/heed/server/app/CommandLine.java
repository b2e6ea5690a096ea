package dev.heed.server.app;

import dev.heed.server.http.Grammar;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The options that were given, checked. */
final class CommandLine {
  private static final int MAX_PORT = 65_535;

  private final Map<Option, String> given = new EnumMap<>(Option.class);

  private CommandLine() {}

  /**
   * Reads a command line: {@code --name value} or {@code --name=value}.
   *
   * @throws UsageException if it has unknown options, repeated ones, or none of their values
   */
  static CommandLine parse(String... arguments) throws UsageException {
    CommandLine line = new CommandLine();
    for (int i = 0; i < arguments.length; i++) {
      int equals = arguments[i].indexOf('=');
      Option option = Option.of(equals < 0 ? arguments[i] : arguments[i].substring(0, equals));
      if (equals >= 0) {
        line.put(option, arguments[i].substring(equals + 1));
      } else if (!option.takesArgument()) {
        line.put(option, "");
      } else if (i + 1 < arguments.length) {
        line.put(option, arguments[++i]);
      } else {
        throw new UsageException(option.text() + " needs a value");
      }
    }
    return line;
  }

  boolean has(Option option) {
    return given.containsKey(option);
  }

  Optional<String> text(Option option) {
    return Optional.ofNullable(given.get(option));
  }

  /** A port, 0 to 65535. */
  int port(Option option, int otherwise) throws UsageException {
    return (int) number(option, 0, MAX_PORT, otherwise);
  }

  /** A number of things, at least one and not more than a process can hold. */
  int count(Option option, int most, int otherwise) throws UsageException {
    return (int) number(option, 1, most, otherwise);
  }

  /** A number of bytes, which may be none. */
  long bytes(Option option, long otherwise) throws UsageException {
    return number(option, 0, Long.MAX_VALUE / 2, otherwise);
  }

  /** A number of seconds, at least one. */
  Duration seconds(Option option, Duration otherwise) throws UsageException {
    return Duration.ofSeconds(number(option, 1, Integer.MAX_VALUE, otherwise.toSeconds()));
  }

  /** A directory that is there. */
  Optional<Path> directory(Option option) throws UsageException {
    Optional<Path> path = path(option);
    if (path.isPresent() && !Files.isDirectory(path.get())) {
      throw new UsageException(option.text() + ": " + path.get() + " is not a directory");
    }
    return path;
  }

  /** A path, whether or not anything is there. */
  Optional<Path> path(Option option) throws UsageException {
    try {
      return text(option).map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException(option.text() + ": not a path: " + e.getReason());
    }
  }

  private void put(Option option, String value) throws UsageException {
    if (option.takesArgument() && value.isEmpty()) {
      throw new UsageException(option.text() + " needs a value");
    }
    if (!option.takesArgument() && !value.isEmpty()) {
      throw new UsageException(option.text() + " takes no value");
    }
    if (given.put(option, value) != null) {
      throw new UsageException(option.text() + " is given twice");
    }
  }

  private long number(Option option, long least, long most, long otherwise) throws UsageException {
    String text = given.get(option);
    if (text == null) {
      return otherwise;
    }
    long number = Grammar.decimal(text);
    if (number >= least && number <= most) {
      return number;
    }
    throw new UsageException(
        option.text() + ": " + text + " is not a number from " + least + " to " + most);
  }
}
