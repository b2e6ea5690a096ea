package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Declarations;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Whether an expression that stands for a witness is asked, or handed to somebody who can ask. */
final class Asking {
  /** What a pool's method is called when its code cannot be seen. */
  private static final Pattern GIVES_BACK =
      Pattern.compile("(?i)(release|free|recycle|giveBack|return|clean|dispose|discard|putBack).*");

  private final Catalog catalog;
  private final ProgressKind kind;
  private final VisitorState state;
  private final Set<Symbol> seen = new HashSet<>();

  Asking(Catalog catalog, ProgressKind kind, VisitorState state) {
    this.catalog = catalog;
    this.kind = kind;
    this.state = state;
  }

  /** Whether the expression is asked here, or goes where it can be asked. */
  boolean asks(TreePath use) {
    TreePath parentPath = use.getParentPath();
    Tree parent = parentPath.getLeaf();
    if (parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || parent instanceof NewArrayTree
        || parent instanceof ArrayAccessTree
        || parent instanceof ConditionalExpressionTree) {
      return asks(parentPath);
    }
    if (parent instanceof MemberSelectTree
        && parentPath.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      return isQuestion(call, parentPath.getParentPath());
    }
    if (parent instanceof MemberReferenceTree reference) {
      return isTelling(ASTHelpers.getSymbol(reference), ASTHelpers.getType(use.getLeaf()));
    }
    return isHandedOn(use, parentPath, parent);
  }

  private boolean isHandedOn(TreePath use, TreePath parentPath, Tree parent) {
    if (parent instanceof ReturnTree || parent instanceof LambdaExpressionTree) {
      return true;
    }
    if (parent instanceof AssignmentTree assignment) {
      return assignment.getExpression() == use.getLeaf()
          && isVariableAsked(ASTHelpers.getSymbol(assignment.getVariable()), parentPath);
    }
    if (parent instanceof VariableTree variable) {
      return isVariableAsked(ASTHelpers.getSymbol(variable), parentPath);
    }
    if (parent instanceof EnhancedForLoopTree each) {
      return isVariableAsked(ASTHelpers.getSymbol(each.getVariable()), parentPath);
    }
    if (parent instanceof MethodInvocationTree call) {
      return isPassedOn(
          call, ASTHelpers.getSymbol(call), call.getArguments().indexOf(use.getLeaf()), parentPath);
    }
    return parent instanceof NewClassTree;
  }

  /** Whether the call, of a method of the class around it, asks the object itself. */
  boolean isQuestion(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
        && telling(ASTHelpers.getSymbol(call), null).isPresent()
        && isQuestion(call, path);
  }

  private boolean isQuestion(MethodInvocationTree call, TreePath path) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Type site = Receivers.site(call);
    Optional<Model> telling = telling(method, site);
    if (telling.isPresent()) {
      if (kind == ProgressKind.TRANSFER && Unwelcome.isMore(path)) {
        return false;
      }
      String by = telling.get().attribute("by").orElse("answer");
      return by.equals("doing")
          || by.equals("force")
          || (!by.equals("end") || Scopes.loops(path).isEmpty())
              && new CountUse(catalog, state).of(path).compareTo(Fate.RECORDED) > 0;
    }
    if (catalog.has(Role.RETURNS_RECEIVER, method, site, state.getTypes())
        || catalog.has(Role.DETACHES, method, site, state.getTypes())) {
      return asks(path);
    }
    return catalog.findType(Role.STORE, site, state.getTypes()).isPresent()
        ? asks(path) || areElementsAsked(call, path)
        : new OwnWords(catalog, state).areAsked(call, kind, path);
  }

  /** Whether a function somewhere in the chain asks each element. */
  private boolean areElementsAsked(MethodInvocationTree call, TreePath path) {
    boolean[] asked = new boolean[1];
    TreeScanner<Void, Void> functions =
        new TreeScanner<>() {
          @Override
          public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            Type site = ASTHelpers.getType(tree.getQualifierExpression());
            asked[0] |= isTelling(ASTHelpers.getSymbol(tree), site);
            return null;
          }

          @Override
          public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            asked[0] |= isTelling(ASTHelpers.getSymbol(tree), Receivers.site(tree));
            return super.visitMethodInvocation(tree, null);
          }
        };
    functions.scan(call.getArguments(), null);
    TreePath select = path.getParentPath();
    return asked[0]
        || (select.getLeaf() instanceof MemberSelectTree
            && select.getParentPath().getLeaf() instanceof MethodInvocationTree next
            && areElementsAsked(next, select.getParentPath()));
  }

  /** Whether an object of the type can be asked at all; of a user's own type nobody knows. */
  boolean canTell(Type type) {
    return !isOfPlatform(type)
        || StreamSupport.stream(
                state.getTypes().membersClosure(type, false).getSymbols().spliterator(), false)
            .anyMatch(member -> isTelling(member, type));
  }

  private static boolean isOfPlatform(Type type) {
    return type.hasTag(TypeTag.CLASS)
        && type.tsym.getQualifiedName().toString().matches("javax?\\..*");
  }

  private boolean isTelling(Symbol method, Type site) {
    return method instanceof MethodSymbol && telling((MethodSymbol) method, site).isPresent();
  }

  private Optional<Model> telling(MethodSymbol method, Type site) {
    return catalog
        .find(Role.TELLS, method, site, state.getTypes())
        .filter(
            model ->
                model
                    .attribute("what")
                    .map(what -> List.of(what.split(",")).contains(word()))
                    .orElse(true));
  }

  private String word() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A local is followed; what a field or an array holds can be asked by anybody. */
  private boolean isVariableAsked(Symbol symbol, TreePath around) {
    if (!Scopes.isLocal(symbol)) {
      return true;
    }
    return seen.add(symbol) && Scopes.uses(symbol, around).stream().anyMatch(this::asks);
  }

  /** What a method resets before anything else, it forgets, and cannot ask. */
  private boolean isParameterAsked(Symbol parameter, TreePath declaration) {
    TreePath body = new TreePath(declaration, ((MethodTree) declaration.getLeaf()).getBody());
    return seen.add(parameter)
        && Scopes.uses(parameter, declaration).stream()
            .takeWhile(use -> !(resets(use) && Span.alwaysFollows(use, body)))
            .anyMatch(this::asks);
  }

  private boolean isPassedOn(
      MethodInvocationTree call, MethodSymbol method, int index, TreePath path) {
    if (index < 0 || isRecorder(method, call)) {
      return false;
    }
    Optional<Model> progress =
        catalog.find(Role.PROGRESS, method, Receivers.site(call), state.getTypes());
    if (progress.isPresent() && ProgressKind.of(progress.get()) == kind) {
      return new CountUse(catalog, state).of(path) == Fate.OBSERVED;
    }
    Optional<TreePath> declaration =
        Declarations.of(method, path.getCompilationUnit())
            .filter(found -> ((MethodTree) found.getLeaf()).getBody() != null);
    if (declaration.isPresent() && index < method.getParameters().size()) {
      return isParameterAsked(method.getParameters().get(index), declaration.get());
    }
    return !GIVES_BACK.matcher(method.getSimpleName()).matches();
  }

  private boolean isRecorder(MethodSymbol method, MethodInvocationTree call) {
    Type site = Receivers.site(call);
    return catalog.findType(Role.RECORDS_ONLY, method.owner.type, state.getTypes()).isPresent()
        || catalog.has(Role.RECORDS_ONLY, method, site, state.getTypes());
  }

  /** Whether the object is ended here by force, so that what follows is the best effort. */
  boolean ends(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        && telling(ASTHelpers.getSymbol(call), Receivers.site(call))
            .flatMap(line -> line.attribute("by"))
            .filter("force"::equals)
            .isPresent();
  }

  /** Whether the expression is put where somebody else can ask it later. */
  boolean keeps(TreePath use) {
    TreePath parentPath = use.getParentPath();
    Tree parent = parentPath.getLeaf();
    if (parent instanceof AssignmentTree assignment) {
      return assignment.getExpression() == use.getLeaf()
          && !Scopes.isLocal(ASTHelpers.getSymbol(assignment.getVariable()));
    }
    return parent instanceof MethodInvocationTree call
        && call.getArguments().contains(use.getLeaf())
        && ASTHelpers.getReceiver(call) != null
        && catalog.has(
            Role.PUTS_IN, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  /** Whether the object forgets here what was done to it, or the variable gets another one. */
  boolean resets(TreePath use) {
    return isReset(use)
        || (Elements.all(use).stream().anyMatch(this::isReset)
            && Elements.all(use).stream().noneMatch(this::asks));
  }

  private boolean isReset(TreePath use) {
    TreePath parentPath = use.getParentPath();
    if (parentPath.getLeaf() instanceof AssignmentTree assignment) {
      return assignment.getVariable() == use.getLeaf()
          && !mentions(assignment.getExpression(), ASTHelpers.getSymbol(use.getLeaf()));
    }
    return parentPath.getLeaf() instanceof MemberSelectTree
        && parentPath.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && catalog.has(
            Role.RESETS, ASTHelpers.getSymbol(call), Receivers.site(call), state.getTypes());
  }

  /** {@code rest = rest.slice()} is the same object, or knows what that one did. */
  private static boolean mentions(ExpressionTree value, Symbol variable) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        found[0] |= tree instanceof ExpressionTree && ASTHelpers.getSymbol(tree) == variable;
        return super.scan(tree, null);
      }
    }.scan(value, null);
    return found[0];
  }
}
