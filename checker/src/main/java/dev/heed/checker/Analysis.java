package dev.heed.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.CatalogLoader;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.config.Option;
import dev.heed.checker.config.UserModels;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.exemption.Exemptions;
import dev.heed.checker.obligation.Obligations;
import dev.heed.checker.report.Reporter;
import dev.heed.checker.report.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.tools.Diagnostic;

/** What the rules of one compilation share. */
public final class Analysis {
  private static final Map<ErrorProneFlags, Analysis> SHARED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Set<String> problems = new LinkedHashSet<>();
  private final Catalog catalog;
  private final Obligations obligations;
  private final ValueWalker walker;
  private final Exemptions exemptions;
  private final Reporter reporter;
  private final Map<Rule, Detector> detectors = new EnumMap<>(Rule.class);
  private final Interests interests = new Interests();
  private final Failures failures = new Failures();
  private CompilationUnitTree visited;
  private List<FileFindings.Found> findings = List.of();
  private boolean announced;

  private Analysis(ErrorProneFlags flags) {
    HeedOptions options = HeedOptions.read(flags, problems::add);
    CatalogLoader loader = new CatalogLoader(problems::add);
    List<Model> user = new ArrayList<>(loader.ofLibraries());
    options.list(Option.CATALOG).forEach(file -> user.addAll(loader.ofFile(file)));
    user.addAll(UserModels.of(options, problems::add));
    List<Model> all = new ArrayList<>(loader.builtIn());
    all.addAll(user);
    catalog = new Catalog(all);
    obligations = new Obligations(options, catalog, new Catalog(user));
    walker = new ValueWalker(options, catalog);
    exemptions = new Exemptions(catalog, walker, obligations);
    reporter = new Reporter(options, obligations, detectors.keySet(), problems::add);
  }

  /** The analysis that all rules with these flags share. */
  public static Analysis of(ErrorProneFlags flags) {
    return SHARED.computeIfAbsent(flags, Analysis::new);
  }

  /** What is known of libraries. */
  public Catalog catalog() {
    return catalog;
  }

  /** Which results must be looked at. */
  public Obligations obligations() {
    return obligations;
  }

  /** Where values go. */
  public ValueWalker walker() {
    return walker;
  }

  /** When dropping a result is right. */
  public Exemptions exemptions() {
    return exemptions;
  }

  /** What could not be judged. */
  public Failures failures() {
    return failures;
  }

  /** Takes part in deciding which rule reports a place; called once by each enabled rule. */
  public void enable(Function<Analysis, Detector> detector) {
    Detector made = detector.apply(this);
    detectors.put(made.rule(), made);
  }

  /** Reports what the rule finds in the file that is being visited. */
  public Description report(Rule rule, BugChecker checker, VisitorState state) {
    announce(state);
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit != visited) {
      visited = unit;
      findings = FileFindings.of(detectors, interests, failures, state);
    }
    for (FileFindings.Found found : findings) {
      if (found.finding().rule() == rule) {
        reporter.report(checker, found.finding(), state.withPath(found.path()));
      }
    }
    return Description.NO_MATCH;
  }

  /** Says what is wrong with the options, once in a compilation, and enters each file. */
  private void announce(VisitorState state) {
    if (!announced) {
      announced = true;
      problems.forEach(problem -> print(Diagnostic.Kind.ERROR, "[Heed] " + problem, state));
    }
    reporter.enter(state);
  }

  private static void print(Diagnostic.Kind kind, String text, VisitorState state) {
    JavacProcessingEnvironment.instance(state.context).getMessager().printMessage(kind, text);
  }
}
