package dev.heed.checker;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac in this JVM with Error Prone and all rules of Heed, and no others. */
public final class HeedJavac {
  private static final Pattern RULE = Pattern.compile("^\\[(\\w+)\\] ");
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private HeedJavac() {}

  /** What javac said of the files. */
  public record Outcome(TreeSet<String> findings, List<String> errors, List<String> messages) {}

  /** Compiles the files, with more options for the plugin such as {@code -XepOpt:Heed:…}. */
  public static synchronized Outcome compile(List<Path> files, String... pluginOptions) {
    OpenClassPath opened = OpenClassPath.INSTANCE;
    String classPath = System.getProperty("java.class.path");
    return run(opened, opened.sources(files), options(classPath, pluginOptions));
  }

  /** Compiles the files against this class path. */
  public static Outcome compileAgainst(
      String classPath, List<Path> files, String... pluginOptions) {
    try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      return run(manager, sources, options(classPath, pluginOptions));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Outcome run(
      JavaFileManager manager, Iterable<? extends JavaFileObject> sources, List<String> options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JAVAC.getTask(new StringWriter(), manager, diagnostics, options, null, sources).call();
    return outcome(diagnostics.getDiagnostics());
  }

  private static List<String> options(String classPath, String... pluginOptions) {
    List<String> plugin = new ArrayList<>(List.of("-Xplugin:ErrorProne", "-XepDisableAllChecks"));
    for (String rule : RULES) {
      plugin.add("-Xep:" + rule + ":WARN");
    }
    plugin.addAll(List.of(pluginOptions));
    return List.of(
        // Error Prone runs in the flow phase; stopping there writes no class files.
        "-XDshould-stop.ifNoError=FLOW",
        "-proc:none",
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-implicit:none",
        "-Xmaxwarns",
        "100000",
        "-Xmaxerrs",
        "100000",
        "-processorpath",
        System.getProperty("java.class.path"),
        "-classpath",
        classPath,
        String.join(" ", plugin));
  }

  /** The rules that exist as checks. */
  static final List<String> RULES = rules();

  private static List<String> rules() {
    List<String> names = new ArrayList<>();
    for (var checker :
        java.util.ServiceLoader.load(com.google.errorprone.bugpatterns.BugChecker.class)) {
      if (checker.getClass().getName().startsWith("dev.heed.")) {
        names.add(checker.getClass().getSimpleName());
      }
    }
    names.sort(null);
    return List.copyOf(names);
  }

  private static Outcome outcome(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    TreeSet<String> findings = new TreeSet<>();
    List<String> errors = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String text = diagnostic.getMessage(null);
      Matcher matcher = RULE.matcher(text);
      if (matcher.find() && RULES.contains(matcher.group(1)) && diagnostic.getSource() != null) {
        Path file = Path.of(diagnostic.getSource().toUri());
        findings.add(Cases.key(file, diagnostic.getLineNumber(), matcher.group(1)));
        messages.add(text);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR || text.startsWith("[Heed]")) {
        errors.add(diagnostic.toString());
      }
    }
    return new Outcome(findings, errors, messages);
  }
}
