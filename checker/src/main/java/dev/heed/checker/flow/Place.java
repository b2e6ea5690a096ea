package dev.heed.checker.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression names: a variable or {@code this}, and the fields and getters that lead on.
 *
 * @param root the symbol of a local variable, parameter or static field, or {@link #THIS}
 * @param path field and getter names; {@code conn}, {@code conn()} and {@code getConn()} are one
 */
record Place(Object root, List<String> path) {
  /** The object that the body belongs to. */
  static final Object THIS =
      new Object() {
        @Override
        public String toString() {
          return "this";
        }
      };

  /** The member that stands for some element of a collection or an array. */
  static final String EACH = "[each]";

  /** The member that stands for the setting of a variable by a callback. */
  static final String SET = "[set]";

  static final Place SELF = new Place(THIS, List.of());

  static Place of(Object root) {
    return new Place(root, List.of());
  }

  /** What the field or getter of this place names. */
  Place dot(String member) {
    return dot(List.of(member));
  }

  /** What this path leads on to. */
  Place dot(List<String> members) {
    List<String> longer = new ArrayList<>(path);
    longer.addAll(members);
    return new Place(root, List.copyOf(longer));
  }

  /** The path from the whole to this part of it. */
  Optional<List<String>> behind(Place whole) {
    return whole.contains(this)
        ? Optional.of(path.subList(whole.path.size(), path.size()))
        : Optional.empty();
  }

  /** The same path from another start. */
  Place from(Place start) {
    return start.dot(path);
  }

  /** Whether it names some element, which need not be the same one at another time. */
  boolean isSomeElement() {
    return path.contains(EACH);
  }

  /** Whether it names an element of a collection or an array. */
  boolean isElement() {
    return !path.isEmpty() && path.get(path.size() - 1).startsWith("[");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place that && root.equals(that.root) && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31 * root.hashCode() + path.hashCode();
  }

  /** Whether the other place is this one or a part of it. */
  boolean contains(Place other) {
    return root.equals(other.root)
        && path.size() <= other.path.size()
        && other.path.subList(0, path.size()).equals(path);
  }
}
