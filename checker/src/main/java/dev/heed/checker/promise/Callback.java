package dev.heed.checker.promise;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;

/**
 * Code that is given to a call to be run later.
 *
 * @param argument the lambda, method reference or anonymous class
 * @param code what runs: the lambda's or method's body, or the reference itself
 * @param when when it runs
 * @param parameters what it is told, where the parameters can be seen
 */
record Callback(TreePath argument, TreePath code, When when, List<VarSymbol> parameters) {
  /** The same code, of which more is known. */
  Callback at(When known) {
    return new Callback(argument, code, known, parameters);
  }
}
