package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.Set;

/** Names that a fix is about to declare, or to use. */
final class Names {
  private Names() {}

  /** Whether the method around neither declares one of the names nor uses it, as a field say. */
  static boolean areFree(TreePath path, String... names) {
    Tree method = null;
    for (Tree tree : path) {
      method = tree instanceof MethodTree ? tree : method;
    }
    return method != null && !new Search(Set.of(names), false).isFound(method);
  }

  /** Whether the code mentions one of the names. */
  static boolean areIn(Set<String> names, Tree code) {
    return new Search(names, true).isFound(code);
  }

  /**
   * The shortest name that means the type at the path, for which the fix adds an import if it must.
   *
   * <p>A simple name may mean another type there: one of the file, of its package, or inherited.
   */
  static String ofType(String type, TreePath path, SuggestedFix.Builder fix, VisitorState state) {
    return isTaken(type.substring(type.lastIndexOf('.') + 1), path)
        ? type
        : SuggestedFixes.qualifyType(state.withPath(path), fix, type);
  }

  /** What a class of the file is called that is no local one, the import says. */
  private static boolean isLocal(ClassTree tree) {
    return !(ASTHelpers.getSymbol(tree).owner instanceof Symbol.TypeSymbol);
  }

  /** Whether the file has a variable or local class of the name, which may be meant instead. */
  private static boolean isTaken(String name, TreePath path) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= tree.getName().contentEquals(name);
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        found[0] |= tree.getSimpleName().contentEquals(name) && isLocal(tree);
        return super.visitClass(tree, null);
      }
    }.scan(path.getCompilationUnit(), null);
    return found[0];
  }

  private static final class Search extends TreeScanner<Void, Void> {
    private final Set<String> names;
    private final boolean members;
    private boolean found;

    Search(Set<String> names, boolean members) {
      this.names = names;
      this.members = members;
    }

    boolean isFound(Tree in) {
      scan(in, null);
      return found;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      found |= names.contains(tree.getName().toString());
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      found |= members && names.contains(tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      found |= names.contains(tree.getName().toString());
      return super.visitIdentifier(tree, unused);
    }
  }
}
