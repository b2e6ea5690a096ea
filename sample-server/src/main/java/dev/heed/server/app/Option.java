package dev.heed.server.app;

/** The options of the command line, each with what it is for. */
enum Option {
  PORT("--port", "N", "TCP port to listen on; 0 picks a free one (default 8080)"),
  HOST("--host", "ADDRESS", "address to listen on (default 127.0.0.1)"),
  UNIX("--unix", "PATH", "Unix-domain socket to listen on, instead of or beside --port"),
  ROOT("--root", "DIR", "directory whose files are served"),
  MANAGEMENT_PORT("--management-port", "N", "TCP port for metrics and the live page"),
  LOOPS("--loops", "N", "selector threads (default: one per processor)"),
  MAX_CONNECTIONS("--max-connections", "N", "connections in all (default 16384)"),
  MAX_PER_ADDRESS("--max-connections-per-address", "N", "from one address (default: no limit)"),
  MAX_BODY("--max-body", "BYTES", "longest request body (default 1073741824)"),
  HEADER_TIMEOUT("--header-timeout", "SECONDS", "for a whole request head (default 10)"),
  BODY_TIMEOUT("--body-timeout", "SECONDS", "for a whole request body (default 120)"),
  HANDLER_TIMEOUT("--handler-timeout", "SECONDS", "for a handler to answer (default 60)"),
  WRITE_TIMEOUT("--write-timeout", "SECONDS", "in which a peer takes at least 16 KiB (default 30)"),
  IDLE_TIMEOUT("--idle-timeout", "SECONDS", "between requests (default 60)"),
  LINGER_TIMEOUT("--linger-timeout", "SECONDS", "from half-close to close (default 30)"),
  DRAIN_TIMEOUT("--drain-timeout", "SECONDS", "for a graceful stop (default 30)"),
  HELP("--help", "", "print this and exit; so does -h"),
  VERSION("--version", "", "print the version and exit");

  private static final String SHORT_HELP = "-h";

  private final String text;
  private final String argument;
  private final String help;

  Option(String text, String argument, String help) {
    this.text = text;
    this.argument = argument;
    this.help = help;
  }

  /** As it is written. */
  String text() {
    return text;
  }

  /** Whether a value follows. */
  boolean takesArgument() {
    return !argument.isEmpty();
  }

  /** Finds an option by its text. */
  static Option of(String text) throws UsageException {
    if (text.equals(SHORT_HELP)) {
      return HELP;
    }
    for (Option option : values()) {
      if (option.text.equals(text)) {
        return option;
      }
    }
    throw new UsageException("unknown option " + text);
  }

  /** What all options are for, one per line. */
  static String help() {
    StringBuilder help = new StringBuilder("usage: java -jar sample-server.jar [options]\n\n");
    for (Option option : values()) {
      String left = option.text + (option.takesArgument() ? " " + option.argument : "");
      help.append(String.format("  %-34s %s%n", left, option.help));
    }
    return help.toString();
  }
}
