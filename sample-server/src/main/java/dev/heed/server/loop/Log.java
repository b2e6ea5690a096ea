package dev.heed.server.loop;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;

/** Reports what operators should know, and never stands in the way of what is being reported. */
final class Log {
  private static final Logger LOG = System.getLogger("dev.heed.server");

  private Log() {}

  /**
   * Loads what the JDK's logging loads on first use: time zones come from a file, which cannot be
   * opened any more when the first thing to report is that no descriptor is left.
   */
  static void prepare() {
    report(Level.DEBUG, "logging in " + ZoneId.systemDefault().getRules(), null);
  }

  static void report(Level level, String text, Throwable cause) {
    try {
      LOG.log(level, text, cause);
    } catch (RuntimeException | Error e) {
      // There is nowhere left to say it, and the thread has connections to serve.
    }
  }
}
