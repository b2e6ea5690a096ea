package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Whether the future of a call goes on using a resource after the call has returned. */
final class Usage {
  private static final List<String> LAZY =
      List.of(
          "java.lang.AutoCloseable",
          "java.util.stream.BaseStream",
          "java.util.stream.Collector",
          "java.util.Iterator",
          "java.net.http.HttpRequest",
          "java.net.http.HttpRequest.Builder",
          "java.net.http.HttpRequest.BodyPublisher");

  private static final List<String> HOLDERS =
      List.of("java.util.stream.BaseStream", "java.util.Optional");

  private static final List<String> FUTURES =
      List.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "org.reactivestreams.Publisher");

  private final List<AccessPath> names = new ArrayList<>();
  private final List<AccessPath> tasks = new ArrayList<>();
  private final FutureCalls calls;
  private final Predicate<ExpressionTree> async;
  private final VisitorState state;

  private Usage(AccessPath resource, FutureCalls calls, VisitorState state) {
    names.add(resource);
    this.calls = calls;
    async = calls::isAsync;
    this.state = state;
  }

  /**
   * Whether the call is made on the resource, is given it, or is given code that uses it.
   *
   * @param calls tells asynchronous results, which have a finding of their own
   */
  static boolean in(ExpressionTree call, Lifetime lifetime, FutureCalls calls, VisitorState state) {
    return in(call, lifetime.resource(), Reads.codeAround(lifetime.code().get(0)), calls, state);
  }

  private static boolean in(
      ExpressionTree call,
      AccessPath resource,
      TreePath code,
      FutureCalls calls,
      VisitorState state) {
    Usage usage = new Usage(resource, calls, state);
    usage.addNames(code);
    return usage.isMadeOn(call)
        || (givesSomething(call)
            && Calls.arguments(call).stream()
                .anyMatch(a -> usage.isGiven(a) && !usage.isReadAtOnce(call, a)));
  }

  private boolean isMadeOn(ExpressionTree call) {
    ExpressionTree receiver = Calls.receiver(call);
    return receiver != null && reaches(receiver) && !isStream(receiver);
  }

  /** Whether the expression is a future of the resource's work. */
  boolean isAsyncUse(ExpressionTree call) {
    return async.test(call)
        && (isMadeOn(call) || Calls.arguments(call).stream().anyMatch(this::isGiven));
  }

  /** Whether a method of this file is given the resource and is through with it at its return. */
  private boolean isReadAtOnce(ExpressionTree call, ExpressionTree argument) {
    return call instanceof MethodInvocationTree invocation
        && Calls.staysInObject(call)
        && AccessPath.of(argument).isPresent()
        && Declarations.of(ASTHelpers.getSymbol(invocation), state.getPath().getCompilationUnit())
            .filter(method -> isReadAtOnce(method, invocation.getArguments().indexOf(argument)))
            .isPresent();
  }

  private boolean isReadAtOnce(TreePath method, int index) {
    MethodTree declared = (MethodTree) method.getLeaf();
    if (declared.getBody() == null || index >= declared.getParameters().size()) {
      return false;
    }
    Symbol parameter = ASTHelpers.getSymbol(declared.getParameters().get(index));
    Usage inside = new Usage(new AccessPath(List.of(parameter)), calls, state);
    inside.addNames(method);
    Lifetime body = Lifetime.ofCall(parameter, new TreePath(method, declared.getBody()));
    return !HandedOn.in(body, inside, calls, state);
  }

  /** What a call that gives nothing back hands over is the callback's from then on. */
  private static boolean givesSomething(ExpressionTree call) {
    return !(call instanceof MethodInvocationTree invocation)
        || !ASTHelpers.getSymbol(invocation).getReturnType().hasTag(TypeTag.VOID);
  }

  /** What comes out of a stream is made of its elements by other code, and does not use it. */
  private boolean isStream(ExpressionTree tree) {
    return HOLDERS.stream().anyMatch(name -> isA(ASTHelpers.getType(tree), name));
  }

  private boolean isA(Type type, String name) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString(name), state);
  }

  private void addNames(TreePath code) {
    Aliases aliases = new Aliases(code);
    names.addAll(aliases.of(names.get(0)));
    addDerived(code, aliases);
  }

  /** Local variables that hold the resource, a part or wrapper of it, or code that uses it. */
  private void addDerived(TreePath code, Aliases aliases) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        ExpressionTree value = tree.getInitializer();
        if (value != null
            && (isLazy(value) || !async.test(value))
            && (isDerived(value) || aliases.isOf(names, ASTHelpers.getSymbol(tree)))) {
          names.add(new AccessPath(List.of(ASTHelpers.getSymbol(tree))));
        } else if (isCode(value) && isGiven(value)) {
          tasks.add(new AccessPath(List.of(ASTHelpers.getSymbol(tree))));
        }
        return super.visitVariable(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(
        code.getLeaf() instanceof LambdaExpressionTree lambda ? lambda.getBody() : code.getLeaf(),
        null);
  }

  private static boolean isCode(ExpressionTree value) {
    return value instanceof LambdaExpressionTree
        || value instanceof MemberReferenceTree
        || value instanceof NewClassTree created && created.getClassBody() != null;
  }

  private boolean isDerived(ExpressionTree value) {
    return isPart(value) || isWrapper(value) || isBuiltWith(value);
  }

  /** A client whose builder was given the resource works with it. */
  private boolean isBuiltWith(ExpressionTree value) {
    return value instanceof MethodInvocationTree build
        && ASTHelpers.getSymbol(build).name.contentEquals("build")
        && offersAsync(ASTHelpers.getType(build))
        && Stream.iterate(Calls.receiver(build), Objects::nonNull, Calls::receiver)
            .anyMatch(step -> Calls.arguments(step).stream().anyMatch(this::isGiven));
  }

  /** What a call on the resource hands out, unless it is a plain value. */
  private boolean isPart(ExpressionTree value) {
    return value instanceof MethodInvocationTree call
        && !async.test(call)
        && Calls.receiver(call) != null
        && reaches(Calls.receiver(call))
        && (isLazy(value)
            || offersAsync(ASTHelpers.getType(value))
            || isUnderWay(ASTHelpers.getSymbol(call).getReturnType()));
  }

  private boolean isWrapper(ExpressionTree value) {
    return (value instanceof NewClassTree
            || (value instanceof MethodInvocationTree && isLazy(value)))
        && Calls.arguments(value).stream().anyMatch(this::isGiven);
  }

  boolean isLazy(ExpressionTree value) {
    return LAZY.stream().anyMatch(name -> isA(ASTHelpers.getType(value), name));
  }

  /** Whether the type is a handle for asynchronous calls, such as a set of commands. */
  private boolean offersAsync(Type type) {
    if (!(type instanceof Type.ClassType)) {
      return false;
    }
    for (Type each : state.getTypes().closure(type)) {
      for (Symbol member : each.tsym.members().getSymbols()) {
        if (member.getKind() == ElementKind.METHOD
            && !member.isStatic()
            && isFuture(member.type.getReturnType())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the type is work that can be started and called off, such as a call of a client. */
  private boolean isUnderWay(Type type) {
    return type instanceof Type.ClassType
        && hasMethod(type, Set.of("start", "execute", "enqueue"))
        && hasMethod(type, Set.of("cancel", "abort"));
  }

  private boolean hasMethod(Type type, Set<String> names) {
    return state.getTypes().closure(type).stream()
        .flatMap(each -> names.stream().map(n -> each.tsym.members().findFirst(state.getName(n))))
        .anyMatch(member -> member instanceof MethodSymbol);
  }

  private boolean isFuture(Type type) {
    return FUTURES.stream().anyMatch(name -> isA(type, name));
  }

  /** Whether the expression is the resource, or is reached from it by calls that do not wait. */
  private boolean reaches(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parens) {
      return reaches(parens.getExpression());
    }
    if (tree instanceof TypeCastTree cast) {
      return reaches(cast.getExpression());
    }
    if (async.test(tree)) {
      return false;
    }
    if (AccessPath.of(tree)
        .filter(path -> names.stream().anyMatch(n -> n.equals(path) || n.owns(path)))
        .isPresent()) {
      return true;
    }
    if (tree instanceof NewClassTree) {
      return isWrapper(tree);
    }
    return tree instanceof MethodInvocationTree call
        && ((Calls.receiver(call) != null && reaches(Calls.receiver(call)))
            || isWrapper(call)
            || isBuiltWith(call));
  }

  /** Whether the argument hands the resource over. */
  boolean isGiven(ExpressionTree argument) {
    if (argument instanceof ParenthesizedTree parens) {
      return isGiven(parens.getExpression());
    }
    if (argument instanceof TypeCastTree cast) {
      return isGiven(cast.getExpression());
    }
    if (argument instanceof LambdaExpressionTree lambda) {
      return mentions(lambda.getBody());
    }
    if (argument instanceof MemberReferenceTree reference) {
      return mentions(reference.getQualifierExpression());
    }
    if (argument instanceof NewClassTree created && created.getClassBody() != null) {
      return mentions(created.getClassBody()) || isWrapper(argument);
    }
    if (argument instanceof MethodInvocationTree call) {
      return isPart(call) || isWrapper(call);
    }
    return argument instanceof NewClassTree
        ? isWrapper(argument)
        : AccessPath.of(argument)
            .filter(path -> names.contains(path) || tasks.contains(path))
            .isPresent();
  }

  boolean mentions(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        return note(tree);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        note(tree);
        return super.visitMemberSelect(tree, unused);
      }

      private Void note(ExpressionTree tree) {
        found[0] |=
            AccessPath.of(tree)
                .filter(path -> names.contains(path) || tasks.contains(path))
                .isPresent();
        return null;
      }
    }.scan(code, null);
    return found[0];
  }
}
