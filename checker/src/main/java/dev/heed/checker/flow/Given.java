package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The futures that a helper is given to wait for, and may give up waiting for. */
final class Given {
  private Given() {}

  /** Whether the helper is given a future and catches something. */
  static boolean mayTimeOut(MethodTree method, Calls calls) {
    return method.getParameters().stream().anyMatch(p -> isFuture(p, calls)) && catches(method);
  }

  private static boolean isFuture(VariableTree parameter, Calls calls) {
    return calls.isType(Role.ASYNC, ASTHelpers.getType(parameter));
  }

  private static boolean catches(MethodTree method) {
    boolean[] catches = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree tree, Void unused) {
        catches[0] = true;
        return null;
      }
    }.scan(method.getBody(), null);
    return catches[0];
  }

  /** Notes in the facts which futures the parameters hold. */
  static void noteIn(Facts facts, MethodTree method, Calls calls) {
    for (VariableTree parameter : method.getParameters()) {
      if (isFuture(parameter, calls)) {
        VarSymbol symbol = ASTHelpers.getSymbol(parameter);
        FlushSite site = FlushSite.given(parameter, symbol);
        facts.hold(Place.of(symbol), Value.of(site));
      }
    }
  }

  /** The parameters whose futures may not be complete when the method returns, time being up. */
  static Set<Integer> timedOut(MethodSymbol method, Facts exit) {
    List<VarSymbol> parameters = method.getParameters();
    Set<Integer> timedOut = new LinkedHashSet<>();
    for (FlushSite site : exit.late()) {
      if (site.isGiven() && exit.outstanding().containsKey(site)) {
        timedOut.add(parameters.indexOf((VarSymbol) site.place().root()));
      }
    }
    return timedOut;
  }
}
