package dev.heed.checker.obligation;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * What the variants of a sealed type carry: the one that is done has what was waited for, whatever
 * its name, and the one that is not done has none of it.
 *
 * <p>The state of a payment carries something, too, but neither a value of any type that its user
 * asks for nor bytes.
 */
final class PollPayload {
  private static final Set<String> BYTES =
      Set.of("ByteBuffer", "CharBuffer", "ByteBuf", "DataBuffer", "Buffer", "ByteString");

  private PollPayload() {}

  /** Whether only variants that are done carry what was waited for. */
  static boolean isInDoneOnly(List<ClassSymbol> done, List<ClassSymbol> notDone) {
    return done.stream().anyMatch(PollPayload::isCarriedBy)
        && notDone.stream().noneMatch(PollPayload::isCarriedBy);
  }

  private static boolean isCarriedBy(ClassSymbol variant) {
    return ASTHelpers.getEnclosedElements(variant).stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
        .map(Symbol::asType)
        .anyMatch(type -> isAny(type) || isBytes(type));
  }

  /** A type variable, or a holder of such. */
  private static boolean isAny(Type type) {
    return type.hasTag(TypeTag.TYPEVAR)
        || type.getTypeArguments().stream().anyMatch(PollPayload::isAny);
  }

  private static boolean isBytes(Type type) {
    return type instanceof ArrayType array
        ? array.elemtype.hasTag(TypeTag.BYTE) || isBytes(array.elemtype)
        : BYTES.contains(type.tsym.getSimpleName().toString());
  }
}
