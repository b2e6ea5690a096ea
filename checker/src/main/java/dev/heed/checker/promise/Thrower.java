package dev.heed.checker.promise;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/** What calls and {@code throw} statements throw, as far as it is to be minded. */
@FunctionalInterface
interface Thrower {
  /** What is thrown at the place: nothing, or types, of which there are none where it says none. */
  Optional<List<Type>> thrownAt(TreePath place);
}
