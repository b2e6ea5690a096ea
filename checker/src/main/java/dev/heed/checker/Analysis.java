package dev.heed.checker;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.util.TreePath;
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
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Reporter;
import dev.heed.checker.report.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.tools.Diagnostic;

/** What the rules of one compilation share. */
public final class Analysis {
  private static final Map<ErrorProneFlags, Analysis> SHARED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Set<String> problems = new LinkedHashSet<>();
  private final HeedOptions options;
  private final Catalog catalog;
  private final Obligations obligations;
  private final ValueWalker walker;
  private final Exemptions exemptions;
  private final Reporter reporter;
  private final Map<Rule, Detector> detectors = new EnumMap<>(Rule.class);
  private boolean announced;
  private boolean confessed;

  private Analysis(ErrorProneFlags flags) {
    options = HeedOptions.read(flags, problems::add);
    CatalogLoader loader = new CatalogLoader(problems::add);
    List<Model> user = new ArrayList<>(loader.ofLibraries());
    options.list(Option.CATALOG).forEach(file -> user.addAll(loader.ofFile(file)));
    user.addAll(UserModels.of(options, problems::add));
    List<Model> all = new ArrayList<>(loader.builtIn());
    all.addAll(user);
    catalog = new Catalog(all);
    obligations = new Obligations(options, catalog, new Catalog(user));
    walker = new ValueWalker(options, catalog, obligations);
    exemptions = new Exemptions(catalog, walker, obligations);
    reporter = new Reporter(options, obligations, detectors.keySet(), problems::add);
  }

  /** The analysis that all rules with these flags share. */
  public static Analysis of(ErrorProneFlags flags) {
    return SHARED.computeIfAbsent(flags, Analysis::new);
  }

  /** The options that were given. */
  public HeedOptions options() {
    return options;
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

  /** Takes part in deciding which rule reports a place; called once by each enabled rule. */
  public <D extends Detector> D enable(Function<Analysis, D> detector) {
    D made = detector.apply(this);
    detectors.put(made.rule(), made);
    return made;
  }

  /** What the rule's check is to say of the expression that is being visited. */
  public Description describe(Rule rule, BugChecker checker, VisitorState state) {
    announce(state);
    TreePath path = state.getPath();
    return ask(detectors.get(rule), path, state)
        .filter(finding -> finding.place() == path.getLeaf())
        .filter(finding -> !claimedBefore(rule, path, state))
        .map(finding -> reporter.report(checker, finding, state))
        .orElse(Description.NO_MATCH);
  }

  /** Says what is wrong with the options, once in a compilation, and enters each file. */
  public Description announce(VisitorState state) {
    if (!announced) {
      announced = true;
      problems.forEach(problem -> print(Diagnostic.Kind.ERROR, "[Heed] " + problem, state));
    }
    reporter.enter(state);
    return Description.NO_MATCH;
  }

  private boolean claimedBefore(Rule rule, TreePath path, VisitorState state) {
    return detectors.values().stream()
        .takeWhile(detector -> detector.rule() != rule)
        .anyMatch(detector -> ask(detector, path, state).isPresent());
  }

  private Optional<Finding> ask(Detector detector, TreePath path, VisitorState state) {
    try {
      return detector.findingAt(path, state);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      confess(detector, e, path, state);
      return Optional.empty();
    }
  }

  private void confess(Detector detector, Throwable e, TreePath path, VisitorState state) {
    if (!confessed) {
      confessed = true;
      print(
          Diagnostic.Kind.NOTE,
          "[Heed] "
              + detector.rule().id()
              + " gave up on a place in "
              + path.getCompilationUnit().getSourceFile().getName()
              + " and reports nothing there ("
              + e
              + Arrays.stream(e.getStackTrace())
                  .filter(frame -> frame.getClassName().startsWith("dev.heed."))
                  .limit(1)
                  .map(frame -> " at " + frame)
                  .toList()
              + "); this is a bug of Heed's, please report it",
          state);
    }
  }

  private static void print(Diagnostic.Kind kind, String text, VisitorState state) {
    JavacProcessingEnvironment.instance(state.context).getMessager().printMessage(kind, text);
  }
}
