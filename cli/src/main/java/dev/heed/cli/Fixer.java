package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Applies the first fix that each finding offers to the files on disk.
 *
 * <p>It goes round until no fix is left to apply, since one fix can be in the way of another. What
 * a round wrote is taken back if the sources no longer compile.
 */
final class Fixer {
  private static final int MOST_ROUNDS = 20;

  private final Compilation compilation;
  private final List<String> options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final TreeSet<String> notApplied = new TreeSet<>();

  /**
   * Creates a fixer.
   *
   * @param options of the rules
   * @param out takes a line for each fix that was applied
   * @param err takes a line for each that was not, and why
   */
  Fixer(Compilation compilation, List<String> options, PrintWriter out, PrintWriter err) {
    this.compilation = compilation;
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Does nothing when the sources do not compile. */
  void run() throws IOException {
    Optional<Reported> now = check();
    for (int round = 0; now.isPresent() && round < MOST_ROUNDS; round++) {
      Map<Source, Patch> patches = patches(now.get());
      if (patches.isEmpty()) {
        break;
      }
      now = apply(patches, now.get().outcome().files());
    }
    notApplied.forEach(err::println);
    out.flush();
    err.flush();
  }

  private Optional<Reported> check() throws IOException {
    // The check that follows says the same again, and says it of what is left.
    return Reported.of(compilation, options, new PrintWriter(PrintWriter.nullWriter()));
  }

  private Optional<Reported> apply(Map<Source, Patch> patches, int files) throws IOException {
    for (Map.Entry<Source, Patch> entry : patches.entrySet()) {
      entry.getKey().write(entry.getValue().apply());
    }
    Optional<Reported> then = check().filter(reported -> reported.outcome().files() == files);
    for (Map.Entry<Source, Patch> entry : patches.entrySet()) {
      Source source = entry.getKey();
      if (then.isEmpty()) {
        source.write(source.getCharContent(true).toString());
      }
      for (Fix fix : entry.getValue().fixes()) {
        if (then.isEmpty()) {
          say(source, fix, "not fixed: the code would not compile");
        } else {
          out.println(place(source, fix) + "fixed");
        }
      }
    }
    return then;
  }

  /** What can be applied now: at least one fix for each of the files. */
  private Map<Source, Patch> patches(Reported reported) throws IOException {
    Map<Source, Patch> patches = new LinkedHashMap<>();
    for (Result result : reported.reports().results()) {
      Optional<Fix> fix = result.isOpen() ? result.fix() : Optional.empty();
      Optional<Source> source = fix.isEmpty() ? Optional.empty() : source(result, reported);
      if (source.isPresent() && mayChange(source.get(), fix.get())) {
        add(fix.get(), source.get(), patches);
      }
    }
    return patches;
  }

  private void add(Fix fix, Source source, Map<Source, Patch> patches) throws IOException {
    String text = source.getCharContent(true).toString();
    patches
        .computeIfAbsent(source, any -> new Patch(text))
        .add(fix)
        .ifPresent(
            other ->
                out.println(
                    place(source, fix)
                        + "waits: the fix of line "
                        + other.line()
                        + " overlaps it and comes first"));
  }

  private boolean mayChange(Source source, Fix fix) throws IOException {
    if (!source.isOnDisk()) {
      say(source, fix, "not fixed: what is in a jar is only read");
      return false;
    }
    if (!source.isAsRead()) {
      say(source, fix, "not fixed: the file is not writable, or is not in the encoding given");
      return false;
    }
    return true;
  }

  /** The one source that the report means; it names files in a way of its own. */
  private static Optional<Source> source(Result result, Reported reported) throws IOException {
    Path named = Path.of(URI.create("/" + result.place().uri()).getPath().substring(1));
    List<Source> meant = new ArrayList<>();
    for (Source source : reported.outcome().sources()) {
      Path given = Path.of(source.getName()).normalize();
      boolean same = given.isAbsolute() ? given.endsWith(named) : given.equals(named);
      if (same && new Lines(source.getCharContent(true).toString()).says(result.place())) {
        meant.add(source);
      }
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private void say(Source source, Fix fix, String what) {
    notApplied.add(place(source, fix) + what);
  }

  private static String place(Source source, Fix fix) {
    return source.getName() + ":" + fix.line() + ": [" + fix.result().rule() + "] ";
  }
}
