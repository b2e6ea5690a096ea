package dev.heed.cli;

import dev.heed.checker.report.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Error Prone's own way to apply fixes. */
final class PatchMode {
  private PatchMode() {}

  /** Fixes the files in place, by all rules. */
  static Run on(List<Path> files, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String name :
        List.of("api", "file", "main", "model", "parser", "processing", "tree", "util")) {
      command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    for (String name : List.of("code", "comp")) {
      command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    String rules = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(","));
    command.addAll(
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-d",
            folder.resolve("classes").toString(),
            "-processorpath",
            System.getProperty("heed.jar"),
            "-classpath",
            System.getProperty("java.class.path"),
            "-Xplugin:ErrorProne -XepDisableAllChecks -XepPatchLocation:IN_PLACE -XepPatchChecks:"
                + rules));
    files.forEach(file -> command.add(file.toString()));
    return Run.run(folder, command);
  }
}
