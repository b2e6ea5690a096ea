package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies the first fix that each finding offers to the files on disk.
 *
 * <p>It goes round until no fix is left to apply, since one fix can be in the way of another. What
 * would not compile is not written, and tried again in halves, so that one bad fix spoils no other.
 */
final class Fixer {
  private static final int MOST_ROUNDS = 100;

  private final Compilation compilation;
  private final List<String> options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final TreeSet<String> notApplied = new TreeSet<>();
  private final Set<List<Object>> refused = new HashSet<>();

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
    Optional<Reported> now = check(Map.of());
    for (int round = 0; now.isPresent() && round < MOST_ROUNDS; round++) {
      Map<Source, Patch> patches = patches(now.get());
      if (patches.isEmpty()) {
        break;
      }
      Optional<Reported> then = apply(patches, now.get().outcome().files());
      now = then.isPresent() ? then : now;
    }
    notApplied.forEach(err::println);
    out.flush();
    err.flush();
  }

  private Optional<Reported> check(Map<URI, String> texts) throws IOException {
    // The check that follows says the same again, and says it of what is left.
    return Reported.of(compilation, options, texts, new PrintWriter(PrintWriter.nullWriter()));
  }

  /** Applies as many as go together; empty when that is none, and the files are as they were. */
  private Optional<Reported> apply(Map<Source, Patch> patches, int files) throws IOException {
    Map<URI, String> texts = new HashMap<>();
    patches.forEach((source, patch) -> texts.put(source.toUri(), patch.apply()));
    Optional<Reported> then = check(texts).filter(reported -> reported.outcome().files() == files);
    if (then.isPresent()) {
      for (Map.Entry<Source, Patch> entry : patches.entrySet()) {
        Source source = entry.getKey();
        source.write(texts.get(source.toUri()));
        entry.getValue().fixes().forEach(fix -> out.println(place(source, fix) + "fixed"));
      }
      return then;
    }
    return patches.size() > 1 ? applyHalves(patches, files) : applyLess(patches, files);
  }

  private Optional<Reported> applyHalves(Map<Source, Patch> patches, int files) throws IOException {
    Map<Source, Patch> first = new LinkedHashMap<>();
    Map<Source, Patch> second = new LinkedHashMap<>();
    patches.forEach(
        (source, patch) -> (2 * first.size() < patches.size() ? first : second).put(source, patch));
    Optional<Reported> before = apply(first, files);
    Optional<Reported> then = apply(second, files);
    return then.isPresent() ? then : before;
  }

  /** Of one file, half of the fixes: the others have rounds to come. */
  private Optional<Reported> applyLess(Map<Source, Patch> patch, int files) throws IOException {
    Source source = patch.keySet().iterator().next();
    List<Fix> fixes = patch.get(source).fixes();
    if (fixes.size() == 1) {
      say(source, fixes.get(0), "not fixed: the code would not compile");
      refused.add(identity(fixes.get(0).result()));
      return Optional.empty();
    }
    Patch less = new Patch(source.getCharContent(true).toString());
    fixes.subList(0, fixes.size() / 2).forEach(less::add);
    return apply(Map.of(source, less), files);
  }

  /** What can be applied now: at least one fix for each of the files. */
  private Map<Source, Patch> patches(Reported reported) throws IOException {
    Map<Source, Patch> patches = new LinkedHashMap<>();
    for (Result result : reported.reports().results()) {
      boolean isWanted = result.isOpen() && !refused.contains(identity(result));
      Optional<Fix> fix = isWanted ? result.fix() : Optional.empty();
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
    Path named = Path.of(result.place().file());
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

  /** What stays the same while other fixes move it to other lines. */
  private static List<Object> identity(Result result) {
    return List.of(result.place().uri(), result.key());
  }

  private void say(Source source, Fix fix, String what) {
    notApplied.add(place(source, fix) + what);
  }

  private static String place(Source source, Fix fix) {
    return source.getName() + ":" + fix.line() + ": [" + fix.result().rule() + "] ";
  }
}
