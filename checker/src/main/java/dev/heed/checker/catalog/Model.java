package dev.heed.checker.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a catalog.
 *
 * @param role what the line says
 * @param type the fully qualified name of the type; subtypes are meant too
 * @param member the member's name, {@code *} for all of them, {@code <init>} for constructors, or
 *     empty when the line speaks of the type itself
 * @param parameters the parameter types, simple or qualified, {@code *} for any one; empty when
 *     every overload is meant
 * @param attributes the {@code key=value} pairs
 * @param origin file and line, for messages
 */
public record Model(
    Role role,
    String type,
    String member,
    Optional<List<String>> parameters,
    Map<String, String> attributes,
    String origin) {

  /** Whether this line speaks of a type rather than of a member. */
  public boolean isType() {
    return member.isEmpty();
  }

  /** The attribute's value. */
  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** The attribute's value as a zero-based argument index. */
  public OptionalInt index(String key) {
    String value = attributes.get(key);
    return value == null || !value.chars().allMatch(Character::isDigit)
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(value));
  }
}
