package dev.heed.checker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs javac in a process of its own, where only the processor path has the checks. */
public final class ForkedJavac {
  private static final List<String> EXPORTED =
      List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");

  private ForkedJavac() {}

  /** What javac prints of the files, with one more entry on the processor path. */
  public static String run(Path entry, List<Path> files) throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    EXPORTED.forEach(room -> command.add("-J--add-exports=" + internal(room)));
    OPENED.forEach(room -> command.add("-J--add-opens=" + internal(room)));
    command.addAll(List.of("-J-Duser.language=en", "-proc:none", "-XDcompilePolicy=simple"));
    command.addAll(List.of("-XDshould-stop.ifNoError=FLOW", "--should-stop=ifError=FLOW"));
    command.addAll(List.of("-processorpath", classPath + File.pathSeparator + entry));
    command.add("-Xplugin:ErrorProne");
    files.forEach(file -> command.add(file.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    javac.getOutputStream().close();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!javac.waitFor(1, TimeUnit.MINUTES)) {
      javac.destroyForcibly();
      throw new IOException("javac does not end");
    }
    return output;
  }

  private static String internal(String room) {
    return "jdk.compiler/com.sun.tools.javac." + room + "=ALL-UNNAMED";
  }
}
