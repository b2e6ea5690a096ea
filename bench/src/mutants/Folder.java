package mutants;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.SubContext;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.heed.checker.Cases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The case files of one folder, compiled together as {@code TestdataTest} compiles them. */
final class Folder {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);
  private static final List<Class<? extends BugChecker>> RULES = rules();
  private static int scanners;

  private final DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
  private final Map<String, CompilationUnitTree> units = new LinkedHashMap<>();
  private final Map<String, Set<String>> expected = new LinkedHashMap<>();
  private final Context context;
  private ErrorProneScannerTransformer scanner;

  Folder(Path folder) {
    List<Path> files = Cases.files(folder);
    List<String> options =
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "-XDshould-stop.ifNoError=FLOW",
            "-implicit:none",
            "-classpath",
            System.getProperty("java.class.path"));
    JavacTaskImpl task =
        (JavacTaskImpl)
            JAVAC.getTask(
                null, FILES, said, options, null, FILES.getJavaFileObjectsFromPaths(files));
    context = task.getContext();
    int next = 0;
    for (CompilationUnitTree unit : task.parse()) {
      Path file = files.get(next++);
      units.put(file.toString(), unit);
      expected.put(file.toString(), Cases.expected(List.of(file)));
    }
    task.analyze(null);
  }

  private static List<Class<? extends BugChecker>> rules() {
    List<Class<? extends BugChecker>> rules = new ArrayList<>();
    for (BugChecker checker : ServiceLoader.load(BugChecker.class)) {
      if (checker.getClass().getName().startsWith("dev.heed.")) {
        rules.add(checker.getClass());
      }
    }
    return rules;
  }

  Set<String> files() {
    return units.keySet();
  }

  /** Forgets what the rules have learned: they are about to be changed. */
  void renew() {
    scanner = null;
  }

  private ErrorProneScannerTransformer scanner() {
    if (scanner == null) {
      // Rules with equal flags share what they learn.
      List<String> options = new ArrayList<>(List.of("-XepOpt:scanner=" + scanners++));
      RULES.forEach(rule -> options.add("-Xep:" + rule.getSimpleName() + ":WARN"));
      ScannerSupplier rules = ScannerSupplier.fromBugCheckerClasses(RULES);
      scanner =
          ErrorProneScannerTransformer.create(
              rules.applyOverrides(ErrorProneOptions.processArgs(options)).get());
    }
    return scanner;
  }

  /** Whether the rules find what the file expects, without a failure. */
  boolean isAsExpected(String file) {
    CompilationUnitTree unit = units.get(file);
    Set<String> found = new TreeSet<>();
    int before = said.getDiagnostics().size();
    Context fresh = new SubContext(context);
    fresh.put(ErrorProneOptions.class, ErrorProneOptions.processArgs(List.of()));
    JavaFileObject source = Log.instance(context).useSource(unit.getSourceFile());
    try {
      scanner()
          .apply(new TreePath(unit), fresh, description -> found.add(key(file, unit, description)));
    } finally {
      Log.instance(context).useSource(source);
    }
    return found.equals(expected.get(file)) && said.getDiagnostics().size() == before;
  }

  private static String key(String file, CompilationUnitTree unit, Description description) {
    long line = unit.getLineMap().getLineNumber(description.position.getPreferredPosition());
    return Cases.key(Path.of(file), line, description.checkName);
  }
}
