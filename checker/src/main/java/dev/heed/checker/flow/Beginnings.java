package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** What is known before a body runs. */
final class Beginnings {
  private Beginnings() {}

  /** Which fields are made of which, and what a callback or a helper is given. */
  static Facts of(TreePath body, Unit unit, Calls calls) {
    Facts start = new Facts();
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    Symbol type = ASTHelpers.getSymbol(owner);
    unit.madeOf()
        .forEach(
            (field, parts) -> {
              if (field.owner == type && !field.isStatic()) {
                start.isMadeOf(fieldPlace(field), partPlaces(parts, field));
              }
            });
    unit.completedWrite(body.getLeaf()).ifPresent(write -> write.noteIn(start));
    if (body.getLeaf() instanceof MethodTree method && Given.mayTimeOut(method, calls)) {
      Given.noteIn(start, method, calls);
    }
    return start;
  }

  /** Two fields that are made of the same parameter have it in common under one of their names. */
  private static Set<Place> partPlaces(Set<VarSymbol> parts, VarSymbol field) {
    Set<Place> places = new LinkedHashSet<>();
    for (VarSymbol part : parts) {
      if (part.owner == field.owner) {
        places.add(fieldPlace(part));
      } else if (part.getKind() == ElementKind.PARAMETER) {
        places.add(Place.of(part));
      }
    }
    return places;
  }

  private static Place fieldPlace(VarSymbol field) {
    return Place.SELF.dot(field.name.toString());
  }
}
