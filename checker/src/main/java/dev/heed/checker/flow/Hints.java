package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What names and catalog lead one to expect of methods, before any call of them is looked at.
 *
 * <p>Asked for every method that a compilation calls, so it remembers what names say.
 */
final class Hints {
  private static final Set<Role> MATTERS =
      Set.of(Role.FLUSH, Role.CLOSE, Role.ABORT, Role.AWAITS, Role.ASKS_DONE);

  private static final Set<Role> CLOSES = Set.of(Role.CLOSE, Role.ABORT);

  private final Catalog catalog;
  private final Map<MethodSymbol, Boolean> matter = new IdentityHashMap<>();
  private final Map<Name, Hint> ofNames = new IdentityHashMap<>();

  Hints(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What is expected of one method.
   *
   * @param mayFlush whether a call may be a flush
   * @param mayClose whether a call may be a close
   */
  record Hint(boolean mayFlush, boolean mayClose) {}

  /** What is expected where the receiver has this static type. */
  Hint of(MethodSymbol method, Type site, Types types) {
    Hint name = ofNames.computeIfAbsent(method.name, n -> ofName(n.toString()));
    return catalog.mentions(method, site, types)
        ? new Hint(
            name.mayFlush || catalog.has(Role.FLUSH, method, site, types),
            name.mayClose || catalog.hasAny(CLOSES, method, site, types))
        : name;
  }

  private static Hint ofName(String name) {
    return new Hint(FlushNames.flushes(name) || FlushNames.pushes(name), CloseNames.closes(name));
  }

  /** Whether a call of the method may do anything to a flush, or ask how far it came. */
  boolean matters(MethodSymbol method, Types types) {
    return matter.computeIfAbsent(
        method,
        m ->
            of(m, m.owner.type, types).mayClose
                || asks(m.name.toString())
                || MATTERS.stream().anyMatch(role -> catalog.mentions(role, m, types)));
  }

  private static boolean asks(String name) {
    return WaitNames.awaits(name)
        || AnswerNames.asksLeftOver(name)
        || AnswerNames.asksNothingLeft(name)
        || name.equals("position");
  }
}
