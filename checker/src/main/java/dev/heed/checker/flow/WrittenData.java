package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a method that writes what it is given from one that is only called so.
 *
 * <p>The number that {@code write(MBeanServer, ObjectName)} answers does not say how much of its
 * arguments was written: they have no parts.
 */
final class WrittenData {
  private static final List<String> MANY =
      List.of(
          "java.lang.Iterable",
          "java.io.InputStream",
          "java.io.Reader",
          "java.nio.channels.ReadableByteChannel",
          "java.nio.channels.WritableByteChannel");
  private static final List<String> FEW = List.of("java.lang.CharSequence", "java.lang.Number");

  private WrittenData() {}

  /** Whether an argument may be what is written, or it writes what it holds. */
  static boolean isGivenTo(MethodSymbol method, VisitorState state) {
    List<Type> given = method.type.getParameterTypes();
    return given.isEmpty()
        || (mayHold(given.get(0), state) && !isHandedOver(method, given.get(0), state))
        || isBlockGivenTo(method, state);
  }

  /**
   * Whether the number that the method answers may as well say where it wrote, such as an offset or
   * an id: what it is given is no number of things, or fewer than need a {@code long}.
   */
  static boolean maySayWhere(MethodSymbol method, VisitorState state) {
    List<Type> given = method.type.getParameterTypes();
    Type number = state.getTypes().unboxedTypeOrType(method.getReturnType());
    return !given.isEmpty()
        && given.stream().noneMatch(type -> holdsMany(type, state))
        && (number.hasTag(TypeTag.LONG)
            || given.stream().noneMatch(type -> isBlock(type, state) || isText(type, state)));
  }

  private static boolean holdsMany(Type type, VisitorState state) {
    return type instanceof Type.ArrayType array && !array.elemtype.isPrimitive()
        || MANY.stream().anyMatch(many -> is(type, many, state));
  }

  private static boolean isText(Type type, VisitorState state) {
    return is(type, "java.lang.CharSequence", state);
  }

  /** Whether what comes out goes into a collection of the caller's: it is the caller's now. */
  private static boolean isHandedOver(MethodSymbol method, Type target, VisitorState state) {
    return method.name.contentEquals("drainTo") && is(target, "java.util.Collection", state);
  }

  /** Whether an argument is a block of bytes or characters, of which a part may be written. */
  static boolean isBlockGivenTo(MethodSymbol method, VisitorState state) {
    return method.type.getParameterTypes().stream()
        .filter(type -> isBlock(type, state))
        .map(type -> type instanceof Type.ArrayType array ? array.elemtype : type)
        .anyMatch(type -> type.isPrimitive() || is(type, "java.nio.Buffer", state));
  }

  private static boolean isBlock(Type type, VisitorState state) {
    return type.hasTag(TypeTag.ARRAY) || is(type, "java.nio.Buffer", state);
  }

  /** Of the JDK's own classes few hold data; what the classes of others hold is not known. */
  private static boolean mayHold(Type type, VisitorState state) {
    return !type.hasTag(TypeTag.BOOLEAN)
        && !isOtherEnd(type, state)
        && (!type.hasTag(TypeTag.CLASS)
            || !type.tsym.packge().fullname.toString().matches("javax?\\..*")
            || type.tsym == state.getSymtab().objectType.tsym
            || Stream.concat(MANY.stream(), FEW.stream()).anyMatch(data -> is(type, data, state)));
  }

  /** What is opened and closed by itself is where it is written to: a file, a connection. */
  private static boolean isOtherEnd(Type type, VisitorState state) {
    return is(type, "java.lang.AutoCloseable", state)
        && MANY.stream().noneMatch(many -> is(type, many, state));
  }

  private static boolean is(Type type, String name, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString(name), state);
  }
}
