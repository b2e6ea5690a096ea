package dev.heed.checker.flow;

import com.sun.tools.javac.code.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Says which conditions ask whether a failure is being handled: then nothing is promised. */
final class Failures {
  private Failures() {}

  /** Whether the expression is a failure that may have come to pass. */
  static boolean isFailure(Node node) {
    for (Type type = (Type) node.getType(); type != null && type.tsym != null; ) {
      if (type.tsym.getQualifiedName().contentEquals("java.lang.Throwable")) {
        return true;
      }
      type = type.tsym.type instanceof Type.ClassType declared ? declared.supertype_field : null;
    }
    return false;
  }

  /** Whether a boolean of this name says that something failed. */
  static boolean isFlag(String name) {
    return AnswerNames.saysFailure(name);
  }

  /** A condition with whose outcome all that is outstanding stops to matter. */
  static Value ifHandled(Facts facts, boolean outcome) {
    Map<FlushSite, Answer> tests = new LinkedHashMap<>();
    facts.outstanding().keySet().forEach(site -> tests.put(site, Answer.givenUpIf(outcome)));
    return new Value(Set.of(), Value.Reading.RESULT, Sets.frozen(tests));
  }
}
