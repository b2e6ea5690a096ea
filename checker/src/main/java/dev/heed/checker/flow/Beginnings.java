package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;

/** What is known before a body runs. */
final class Beginnings {
  private Beginnings() {}

  /** Which fields are made of which, and what a callback or a helper is given. */
  static Facts of(TreePath body, Unit unit, Calls calls) {
    Facts start = new Facts();
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    Symbol type = ASTHelpers.getSymbol(owner);
    unit.parts().noteIn(start, type);
    unit.completedWrite(body.getLeaf()).ifPresent(write -> write.noteIn(start));
    if (body.getLeaf() instanceof MethodTree method && Given.mayTimeOut(method, calls)) {
      Given.noteIn(start, method, calls);
    }
    return start;
  }
}
