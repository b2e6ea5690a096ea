package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges code that cannot plausibly throw: it counts, logs, stores, and calls nothing unknown, or
 * catches what that throws.
 */
final class Harmless {
  /** Completing what is complete already may throw; then nobody waits for it any more. */
  private static final List<Role> HARMLESS = List.of(Role.CANNOT_THROW, Role.COMPLETES, Role.FAILS);

  private final Catalog catalog;

  Harmless(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the function's code is known and cannot plausibly throw. */
  boolean isHarmless(ExpressionTree function, VisitorState state) {
    Walk walk = new Walk(state);
    walk.run(function);
    return !walk.throwing;
  }

  /**
   * Whether the function's code is known and handles all that it can throw; code that merely cannot
   * throw handles nothing.
   */
  boolean handlesAll(ExpressionTree function, VisitorState state) {
    Walk walk = new Walk(state);
    walk.run(function);
    return walk.catching && !walk.throwing;
  }

  /** Whether the code cannot plausibly throw. */
  boolean cannotThrow(Tree code, VisitorState state) {
    Walk walk = new Walk(state);
    walk.scan(code, null);
    return !walk.throwing;
  }

  private boolean isKnown(MethodSymbol method, Type site, VisitorState state) {
    return !catalog.has(Role.CAN_THROW, method, site, state.getTypes())
        && (HARMLESS.stream().anyMatch(role -> catalog.has(role, method, site, state.getTypes()))
            || isKnownType(site, state)
            || isKnownType(method.owner.type, state));
  }

  private boolean isKnownType(Type type, VisitorState state) {
    return catalog.findType(Role.CANNOT_THROW, type, state.getTypes()).isPresent()
        || catalog.findType(Role.RECORDS_ONLY, type, state.getTypes()).isPresent();
  }

  /** Reads code, and that of the methods of this file that it calls: each once. */
  private final class Walk extends TreeScanner<Void, Void> {
    private final VisitorState state;
    private final Caught caught;
    private final Set<Tree> read = new HashSet<>();
    private boolean throwing;
    private boolean catching;

    Walk(VisitorState state) {
      this.state = state;
      this.caught = new Caught(catalog, state);
    }

    private void run(ExpressionTree function) {
      if (!(function instanceof MemberReferenceTree reference)
          || !isKnown(
              (MethodSymbol) ASTHelpers.getSymbol(reference),
              ASTHelpers.getType(reference.getQualifierExpression()),
              state)) {
        read(Functions.codeOf(function, state));
      }
    }

    private void read(List<Functions.Code> code) {
      throwing |= code.isEmpty();
      code.stream().map(Functions.Code::body).filter(read::add).forEach(body -> scan(body, null));
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      throwing = true;
      return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      if (caught.isAll(tree)) {
        catching = true;
      } else {
        throwing |= !tree.getResources().isEmpty();
        scan(tree.getBlock(), unused);
      }
      for (CatchTree handler : tree.getCatches()) {
        if (!Caught.isTold(handler)) {
          scan(handler.getBlock(), unused);
        }
      }
      return scan(tree.getFinallyBlock(), unused);
    }

    /** {@code all.forEach(each -> …)}: the function runs at once, and throws through the call. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      Type site = ASTHelpers.getType(ASTHelpers.getReceiver(tree));
      if (method.isConstructor()) {
        construct(method);
      } else if (!isKnown(method, site, state) && !Constructors.isComponent(method)) {
        read(Functions.ofMethod(method, state).stream().toList());
      }
      if (catalog.has(Role.GIVES_ELEMENTS, method, site, state.getTypes())) {
        tree.getArguments().forEach(this::run);
      }
      return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      if (!isKnownType(ASTHelpers.getType(tree), state)) {
        construct(ASTHelpers.getSymbol(tree));
      }
      return super.visitNewClass(tree, unused);
    }

    /** What a constructor of this file does, with what the class does for all of them. */
    private void construct(MethodSymbol constructor) {
      if (!isKnownType(constructor.owner.type, state) && !Constructors.onlyStores(constructor)) {
        read(Functions.ofMethod(constructor, state).stream().toList());
        Constructors.initializers(constructor, state).stream()
            .filter(read::add)
            .forEach(each -> scan(each, null));
      }
    }

    /** Its methods do not run here. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }
  }
}
