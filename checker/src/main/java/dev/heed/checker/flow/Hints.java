package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What names and catalog lead one to expect of methods, before any call of them is looked at.
 *
 * <p>Asked for every call of a compilation, so it remembers the answers.
 */
final class Hints {
  private static final Set<Role> MATTERS =
      Set.of(Role.FLUSH, Role.CLOSE, Role.ABORT, Role.AWAITS, Role.ASKS_DONE);

  private final Catalog catalog;
  private final Map<MethodSymbol, Hint> known = new IdentityHashMap<>();
  private final Map<Name, Hint> ofNames = new LinkedHashMap<>();

  Hints(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What is expected of one method.
   *
   * @param mayFlush whether a call may be a flush
   * @param mayClose whether a call may be a close
   * @param matters whether a call may do anything to a flush, or ask how far it came
   */
  record Hint(boolean mayFlush, boolean mayClose, boolean matters) {}

  Hint of(MethodSymbol method, Types types) {
    Hint hint = known.get(method);
    if (hint == null) {
      hint = make(method, types);
      known.put(method, hint);
    }
    return hint;
  }

  private Hint make(MethodSymbol method, Types types) {
    Hint name = ofNames.computeIfAbsent(method.name, n -> ofName(n.toString()));
    boolean close =
        name.mayClose || has(Role.CLOSE, method, types) || has(Role.ABORT, method, types);
    return new Hint(
        name.mayFlush || has(Role.FLUSH, method, types),
        close,
        close
            || name.matters
            || MATTERS.stream().anyMatch(role -> catalog.mentions(role, method, types)));
  }

  private static Hint ofName(String name) {
    boolean asks =
        WaitNames.awaits(name)
            || AnswerNames.asksLeftOver(name)
            || AnswerNames.asksNothingLeft(name)
            || name.equals("position");
    return new Hint(
        FlushNames.flushes(name) || FlushNames.pushes(name), CloseNames.closes(name), asks);
  }

  private boolean has(Role role, MethodSymbol method, Types types) {
    return catalog.has(role, method, method.owner.type, types);
  }
}
