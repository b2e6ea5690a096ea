package dev.heed.checker.tree;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.Arrays;

/**
 * A walk over the calls, constructor calls and references of a file, outer ones first.
 *
 * <p>Nearly every call of a file is of no interest. So the walk makes the path to one only where it
 * is asked for, and does not go where no call can stand: into types, modifiers and annotations.
 */
public final class CallWalk {
  /** What is done at each call. */
  public interface Visitor {
    /** Visits the call at which the walk is. */
    void visit(ExpressionTree call, CallWalk walk);
  }

  private Tree[] ancestors = new Tree[64];
  private TreePath[] paths = new TreePath[64];
  private int depth;

  private CallWalk() {}

  /** Visits every call of the file. */
  public static void over(CompilationUnitTree unit, Visitor visitor) {
    CallWalk walk = new CallWalk();
    walk.new Scanner(visitor).scan(unit, null);
  }

  /** The path to the call at which the walk is. */
  public TreePath path() {
    return path(depth - 1);
  }

  private TreePath path(int index) {
    if (paths[index] == null) {
      paths[index] =
          index == 0
              ? new TreePath((CompilationUnitTree) ancestors[0])
              : new TreePath(path(index - 1), ancestors[index]);
    }
    return paths[index];
  }

  private void enter(Tree tree) {
    if (depth == ancestors.length) {
      ancestors = Arrays.copyOf(ancestors, 2 * depth);
      paths = Arrays.copyOf(paths, 2 * depth);
    }
    ancestors[depth] = tree;
    paths[depth] = null;
    depth++;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final Visitor visitor;

    Scanner(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null) {
        enter(tree);
        tree.accept(this, null);
        depth--;
      }
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      visitor.visit(tree, CallWalk.this);
      scan(tree.getMethodSelect(), null);
      return scan(tree.getArguments(), null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      visitor.visit(tree, CallWalk.this);
      scan(tree.getEnclosingExpression(), null);
      scan(tree.getArguments(), null);
      return scan(tree.getClassBody(), null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      visitor.visit(tree, CallWalk.this);
      return scan(tree.getQualifierExpression(), null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      return scan(tree.getInitializer(), null);
    }

    @Override
    public Void visitPackage(PackageTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitModifiers(ModifiersTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitAnnotatedType(AnnotatedTypeTree tree, Void unused) {
      return null;
    }
  }
}
