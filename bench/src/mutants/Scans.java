package mutants;

import dev.heed.checker.Cases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The case files, each judged by itself in a compilation that has been attributed long ago. */
final class Scans implements Suite {
  private final Map<String, Folder> folders = new LinkedHashMap<>();

  /** Attributes the files, of which those take part that are wanted; no folder sees another. */
  Scans(List<Path> folders, Predicate<String> wanted) {
    for (Path each : folders) {
      if (Cases.files(each).stream().map(Path::toString).anyMatch(wanted)) {
        Folder folder = new Folder(each);
        folder.files().stream().filter(wanted).forEach(file -> this.folders.put(file, folder));
      }
    }
  }

  @Override
  public Map<String, Run> runAll() {
    Map<String, Run> runs = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    folders.forEach(
        (file, folder) -> {
          Probes.clear();
          long started = System.nanoTime();
          folder.renew();
          if (!folder.isAsExpected(file)) {
            failed.add(file);
          }
          runs.put(file, new Run(Probes.seen(), System.nanoTime() - started));
        });
    if (!failed.isEmpty()) {
      throw new IllegalArgumentException("not as expected without any change: " + failed);
    }
    return runs;
  }

  @Override
  public int enough() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String firstFailing(List<String> files) {
    new java.util.HashSet<>(folders.values()).forEach(Folder::renew);
    for (String file : files) {
      if (!folders.get(file).isAsExpected(file)) {
        return file;
      }
    }
    return null;
  }
}
