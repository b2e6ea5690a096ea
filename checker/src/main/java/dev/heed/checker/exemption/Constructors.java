package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** What constructors do that their own bodies do not say. */
final class Constructors {
  private static final Set<String> EMPTY = Set.of("java.lang.Object", "java.lang.Record");

  private Constructors() {}

  /** Whether nobody has written it: it stores what it is given, or nothing at all. */
  static boolean onlyStores(MethodSymbol constructor) {
    return EMPTY.contains(constructor.owner.getQualifiedName().toString())
        || (constructor.owner.getKind() == ElementKind.RECORD
            && (constructor.flags() & Flags.GENERATEDCONSTR) != 0);
  }

  /** Whether nobody has written the method, which hands out a record's component. */
  static boolean isComponent(MethodSymbol method) {
    return (method.flags() & Flags.GENERATED_MEMBER) != 0
        && method.owner.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty();
  }

  /** The code of the class that runs before the body of each constructor. */
  static List<Tree> initializers(MethodSymbol constructor, VisitorState state) {
    TreePath path = JavacTrees.instance(state.context).getPath((ClassSymbol) constructor.owner);
    return path != null && path.getLeaf() instanceof ClassTree type
        ? type.getMembers().stream().flatMap(Constructors::initializer).toList()
        : List.of();
  }

  private static Stream<Tree> initializer(Tree member) {
    if (member instanceof BlockTree block) {
      return block.isStatic() ? Stream.of() : Stream.of(block);
    }
    return member instanceof VariableTree field && !ASTHelpers.getSymbol(field).isStatic()
        ? Stream.ofNullable((Tree) field.getInitializer())
        : Stream.of();
  }
}
