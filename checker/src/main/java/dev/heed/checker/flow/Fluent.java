package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.heed.checker.tree.ReturnsThis;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;

/** Tells the calls that hand back what they are made on, such as those of a builder. */
final class Fluent {
  /** First words of methods that give another object of the same kind. */
  private static final Set<String> ANOTHER =
      Set.of(
          "fork", "get", "at", "load", "as", "to", "merge", "then", "plus", "clone", "child", "sub",
          "slice", "split", "sibling", "parent", "resolve", "derive", "with", "branch", "spawn",
          "peer", "other", "find", "lookup", "select", "for");

  private final Unit unit;
  private final Types types;

  Fluent(Unit unit, Types types) {
    this.unit = unit;
    this.types = types;
  }

  /** Whether the code of the method says so, or else its name and type. */
  boolean handsBack(MethodInvocationNode call) {
    MethodSymbol method = (MethodSymbol) call.getTarget().getMethod();
    return !method.isStatic()
        && isOfItsOwnKind(call, method)
        && (unit.methodBody(method) == null
            ? seemsFluent(method)
            : ReturnsThis.is(method, this::code));
  }

  private boolean isOfItsOwnKind(MethodInvocationNode call, MethodSymbol method) {
    Type given = (Type) call.getType();
    Type site = (Type) call.getTarget().getReceiver().getType();
    return given != null
        && site != null
        && given.tsym != null
        && (given.tsym == method.owner
            || types.isSameType(types.erasure(given), types.erasure(site)));
  }

  /** The JDK's own classes give views and copies of themselves. */
  private static boolean seemsFluent(MethodSymbol method) {
    String first = Words.of(method.name).get(0);
    return !ANOTHER.contains(first)
        && !Places.givesAnother(method)
        && !method.owner.packge().fullname.toString().startsWith("java");
  }

  private Optional<Tree> code(Symbol method) {
    return Optional.ofNullable(unit.methodBody((MethodSymbol) method)).map(TreePath::getLeaf);
  }
}
