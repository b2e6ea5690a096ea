package dev.heed.checker.report;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * Names the member of a named class in which a place is.
 *
 * <p>Local and anonymous classes count as part of that member: their numbers change when code is
 * added.
 */
final class MemberName {
  private MemberName() {}

  static String of(TreePath path, Types types) {
    Deque<Tree> fromTop = new ArrayDeque<>();
    path.forEach(fromTop::push);
    String name = "#";
    for (Tree tree : fromTop) {
      if (tree instanceof ClassTree type) {
        name = ASTHelpers.getSymbol(type).getQualifiedName() + "#";
      } else if (!name.equals("#")) {
        return name + member(tree, types);
      }
    }
    return name;
  }

  private static String member(Tree tree, Types types) {
    if (tree instanceof MethodTree method) {
      MethodSymbol symbol = ASTHelpers.getSymbol(method);
      return symbol.getSimpleName()
          + symbol.type.getParameterTypes().stream()
              .map(parameter -> simpleName(types.erasure(parameter), types))
              .collect(Collectors.joining(",", "(", ")"));
    }
    if (tree instanceof VariableTree field) {
      return field.getName().toString();
    }
    return tree instanceof BlockTree block && block.isStatic() ? "<clinit>" : "<initializer>";
  }

  private static String simpleName(Type type, Types types) {
    return type.hasTag(TypeTag.ARRAY)
        ? simpleName(types.elemtype(type), types) + "[]"
        : type.tsym.getSimpleName().toString();
  }
}
