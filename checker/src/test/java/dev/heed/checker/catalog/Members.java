package dev.heed.checker.catalog;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the class path has for the lines of a catalog. */
final class Members {
  private Members() {}

  /** A method or constructor, by the names of its erased parameter types. */
  record Member(String name, List<String> parameters) {}

  /** The type that the line names. */
  static Optional<Class<?>> typeOf(Model model) {
    String name = model.type();
    while (true) {
      try {
        return Optional.of(Class.forName(name, false, Members.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }

  /** The members that the line means. */
  static List<Member> of(Model model) {
    return typeOf(model).stream()
        .flatMap(type -> all(type).stream())
        .filter(member -> model.member().equals("*") || model.member().equals(member.name()))
        .filter(member -> model.parameters().map(p -> fits(p, member)).orElse(true))
        .toList();
  }

  /** Whether the type has a member of that name. */
  static boolean has(Class<?> type, String name) {
    return all(type).stream().anyMatch(member -> member.name().equals(name));
  }

  private static List<Member> all(Class<?> type) {
    List<Member> members = new ArrayList<>();
    for (Class<?> each : closure(type, new LinkedHashSet<>())) {
      Arrays.stream(each.getDeclaredMethods())
          .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
          .forEach(method -> members.add(member(method.getName(), method)));
    }
    Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
        .forEach(constructor -> members.add(member("<init>", constructor)));
    return members;
  }

  /** The type and its supertypes; an interface has the members of Object too. */
  private static Set<Class<?>> closure(Class<?> type, Set<Class<?>> seen) {
    if (type != null && seen.add(type)) {
      closure(type.getSuperclass(), seen);
      for (Class<?> each : type.getInterfaces()) {
        closure(each, seen);
      }
    }
    return seen;
  }

  private static Member member(String name, Executable executable) {
    return new Member(
        name, Arrays.stream(executable.getParameterTypes()).map(Class::getCanonicalName).toList());
  }

  private static boolean fits(List<String> expected, Member member) {
    if (expected.size() != member.parameters().size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      String want = expected.get(i);
      String name = member.parameters().get(i);
      if (!want.equals("*") && !name.equals(want) && !name.endsWith("." + want)) {
        return false;
      }
    }
    return true;
  }
}
