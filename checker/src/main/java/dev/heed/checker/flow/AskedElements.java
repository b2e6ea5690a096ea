package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A stream that asks each buffer what is left: {@code
 * Arrays.stream(buffers).anyMatch(ByteBuffer::hasRemaining)}.
 */
final class AskedElements {
  private static final Set<String> ANSWERS =
      Set.of("anyMatch", "allMatch", "noneMatch", "sum", "count");

  private AskedElements() {}

  /** The variables and fields that the stream is made of; none where it asks something else. */
  static Set<Place> of(Call call) {
    if (!ANSWERS.contains(call.name())) {
      return Set.of();
    }
    Set<Place> asked = new LinkedHashSet<>();
    boolean[] asks = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        asks[0] |= AnswerNames.asksLeftOver(tree.getName());
        return super.visitMemberReference(tree, null);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        asks[0] |= AnswerNames.asksLeftOver(tree.getIdentifier());
        return super.visitMemberSelect(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol) {
          call.places().of(tree).ifPresent(asked::add);
        }
        return null;
      }
    }.scan(call.tree(), null);
    return asks[0] ? asked : Set.of();
  }
}
