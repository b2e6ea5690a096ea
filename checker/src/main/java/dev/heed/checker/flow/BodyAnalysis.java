package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Runs the flow analysis over bodies of one file, and sums helpers up for their callers. */
final class BodyAnalysis {
  private final Unit unit;
  private final Calls calls;
  private final VisitorState state;
  private final Map<MethodSymbol, Summary> summaries = new LinkedHashMap<>();
  private final Set<MethodSymbol> running = new LinkedHashSet<>();
  private final Map<Tree, Outcome> outcomes = new IdentityHashMap<>();
  private boolean cutShort;

  BodyAnalysis(Unit unit, Calls calls, VisitorState state) {
    this.unit = unit;
    this.calls = calls;
    this.state = state;
  }

  /** What one body does. */
  record Outcome(CallEffects effects, Map<Tree, Set<FlushSite>> links, Facts exit) {}

  /** Follows the flushes of the body to its closes. */
  Outcome run(TreePath body) {
    Outcome known = outcomes.get(body.getLeaf());
    if (known == null) {
      boolean before = cutShort;
      cutShort = false;
      known = follow(body);
      if (!cutShort) {
        outcomes.put(body.getLeaf(), known);
      }
      cutShort |= before;
    }
    return known;
  }

  /** What a body does in which nothing is flushed: its calls tell, in any order. */
  private Outcome glance(TreePath body) {
    CallEffects effects = effects(places(body));
    for (Block block : graph(body).getDepthFirstOrderedBlocks()) {
      for (Node node : block.getNodes()) {
        if (node instanceof MethodInvocationNode call) {
          effects.of(call, new Facts(), n -> Value.NONE);
        }
      }
    }
    return new Outcome(effects, Map.of(), new Facts());
  }

  private Places places(TreePath body) {
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    return new Places(ASTHelpers.getSymbol(owner), state.getTypes());
  }

  private CallEffects effects(Places places) {
    return new CallEffects(calls, this::summaryOf, new Arguments(calls), places);
  }

  private Outcome follow(TreePath body) {
    Places places = places(body);
    CallEffects effects = effects(places);
    FlushTransfer transfer = new FlushTransfer(effects, start(body), places);
    ForwardAnalysisImpl<NoValue, Facts, FlushTransfer> analysis =
        new ForwardAnalysisImpl<>(transfer);
    ControlFlowGraph graph = graph(body);
    analysis.performAnalysis(graph);
    Facts exit = analysis.getRegularExitStore();
    return new Outcome(effects, transfer.links(), exit == null ? new Facts() : exit);
  }

  /** What is known before the body runs: which fields are made of which. */
  private Facts start(TreePath body) {
    Facts start = new Facts();
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    Symbol type = ASTHelpers.getSymbol(owner);
    unit.madeOf()
        .forEach(
            (field, parts) -> {
              if (field.owner == type && !field.isStatic()) {
                start.isMadeOf(fieldPlace(field), partPlaces(parts, field));
              }
            });
    unit.completedWrite(body.getLeaf()).ifPresent(write -> write.noteIn(start));
    if (body.getLeaf() instanceof MethodTree method && Given.mayTimeOut(method, calls)) {
      Given.noteIn(start, method, calls);
    }
    return start;
  }

  /** Two fields that are made of the same parameter have it in common under one of their names. */
  private Set<Place> partPlaces(Set<VarSymbol> parts, VarSymbol field) {
    Set<Place> places = new LinkedHashSet<>();
    for (VarSymbol part : parts) {
      if (part.owner == field.owner) {
        places.add(fieldPlace(part));
      } else if (part.getKind() == ElementKind.PARAMETER) {
        places.add(Place.of(part));
      }
    }
    return places;
  }

  private static Place fieldPlace(VarSymbol field) {
    return Place.SELF.dot(field.name.toString());
  }

  private ControlFlowGraph graph(TreePath body) {
    Tree tree = body.getLeaf();
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    UnderlyingAST code;
    TreePath start;
    if (tree instanceof MethodTree method) {
      code = new UnderlyingAST.CFGMethod(method, owner);
      start = new TreePath(body, method.getBody());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      MethodTree method = ASTHelpers.findEnclosingNode(body, MethodTree.class);
      code = new UnderlyingAST.CFGLambda(lambda, owner, method);
      start = new TreePath(body, lambda.getBody());
    } else {
      code = new UnderlyingAST.CFGStatement((BlockTree) tree, owner);
      start = body;
    }
    return CFGBuilder.build(
        start, code, false, false, JavacProcessingEnvironment.instance(state.context));
  }

  private Optional<Summary> summaryOf(MethodSymbol method) {
    TreePath body = unit.methodBody(method);
    if (body == null) {
      return Optional.empty();
    }
    Summary known = summaries.get(method);
    if (known == null) {
      // Recursion meets this and ends.
      summaries.put(method, Summary.NONE);
      running.add(method);
      known = summarize(method, body);
      running.remove(method);
      summaries.put(method, known);
    } else {
      // What was found with half an answer is not the last word on its body.
      cutShort |= running.contains(method);
    }
    return Optional.of(known);
  }

  private Summary summarize(MethodSymbol method, TreePath body) {
    boolean mayTimeOut = Given.mayTimeOut((MethodTree) body.getLeaf(), calls);
    if (unit.isIndifferent(body.getLeaf()) && !mayTimeOut) {
      return new Summary(
          method.getParameters(),
          Map.of(),
          Set.of(),
          List.of(),
          false,
          observed(method, (MethodTree) body.getLeaf()),
          false,
          loops(body.getLeaf()),
          Map.of(),
          Set.of(),
          Set.of());
    }
    Outcome outcome = unit.hasNoEnds(body.getLeaf()) && !mayTimeOut ? glance(body) : run(body);
    CallEffects effects = outcome.effects();
    boolean tells = !method.getReturnType().hasTag(TypeTag.VOID);
    Map<FlushSite, Integer> leaves = new LinkedHashMap<>();
    Set<FlushSite> conveys = new LinkedHashSet<>(outcome.exit().conveyed());
    conveys.removeIf(FlushSite::isGiven);
    outcome
        .exit()
        .outstanding()
        .forEach(
            (site, marks) -> {
              if (site.isGiven()) {
                return;
              }
              boolean unasked = (marks & Facts.UNTESTED) != 0;
              boolean pending = (marks & Facts.PENDING) != 0;
              if (tells && pending && !unasked && site.kind() != FlushKind.STATUS) {
                conveys.add(site);
              } else if (!conveys.contains(site) && (unasked || (pending && !isOwnMatter(site)))) {
                leaves.put(site, marks);
              }
            });
    return new Summary(
        method.getParameters(),
        leaves,
        conveys,
        closings(method, body, outcome),
        effects.awaits(),
        observed(method, (MethodTree) body.getLeaf()),
        effects.flushes(),
        loops(body.getLeaf()),
        kept(method, outcome.exit()),
        Conditions.fieldsReadIn(body.getLeaf()),
        Given.timedOut(method, outcome.exit()));
  }

  /** The fields of this object, and what the caller gave, that hold results when it returns. */
  private static Map<Place, Set<FlushSite>> kept(MethodSymbol method, Facts exit) {
    Map<Place, Set<FlushSite>> kept = new LinkedHashMap<>();
    exit.held()
        .forEach(
            (place, value) -> {
              boolean outlives =
                  place.root() == Place.THIS || method.getParameters().contains(place.root());
              if (outlives && !value.results().isEmpty()) {
                kept.put(place, value.results());
              }
            });
    return kept;
  }

  /**
   * Whether a helper that asks how far the flush came is taken to know what to do with the rest.
   */
  private static boolean isOwnMatter(FlushSite site) {
    return site.kind() == FlushKind.COUNT || site.kind() == FlushKind.STATUS;
  }

  /**
   * What a call of the method closes: all that it may close if closing is what it is for, else only
   * what it closes in any case, since a condition of its own may be the gate.
   */
  private static List<Summary.Closing> closings(
      MethodSymbol method, TreePath body, Outcome outcome) {
    List<Summary.Closing> all = outcome.effects().closes().closings();
    return CloseNames.isForClosing(method.name)
        ? all
        : all.stream()
            .filter(
                c ->
                    outcome.exit().closed().contains(c.place())
                        || Conditions.areUnrelated(body, c.tree()))
            .toList();
  }

  private static boolean loops(Tree body) {
    boolean[] loops = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        loops[0] |= tree != null && LOOPS.contains(tree.getKind());
        return super.scan(tree, unused);
      }
    }.scan(body, null);
    return loops[0];
  }

  private static final Set<Tree.Kind> LOOPS =
      Set.of(
          Tree.Kind.WHILE_LOOP,
          Tree.Kind.DO_WHILE_LOOP,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.ENHANCED_FOR_LOOP);

  /** The parameters that the helper does more with than to record them. */
  private static Set<Integer> observed(MethodSymbol method, MethodTree tree) {
    List<VarSymbol> parameters = method.getParameters();
    Set<Integer> observed = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        return Arguments.recordsByName(ASTHelpers.getSymbol(call))
            ? null
            : super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(identifier);
        int index = parameters.indexOf(symbol);
        if (index >= 0) {
          observed.add(index);
        }
        return null;
      }
    }.scan(tree.getBody(), null);
    return observed;
  }
}
