package mutants;

import org.pitest.mutationtest.engine.MutationDetails;

/** One small change. */
record Mutation(MutationDetails details) {
  private static final String LAMBDA = "lambda\\$([^$]+)\\$\\d+";

  /** What tells it from the others of its class. */
  String id() {
    return details.getId().getLocation().getMethodName()
        + details.getId().getLocation().getMethodDesc()
        + details.getFirstIndex()
        + details.getMutator().replaceFirst(".*\\.", "@");
  }

  /** Whether it gives null instead of a {@code Void}, which is null. */
  boolean returnsVoid() {
    return details.getId().getLocation().getMethodDesc().endsWith(")Ljava/lang/Void;")
        && details.getMutator().contains("NullReturn");
  }

  int line() {
    return details.getLineNumber();
  }

  /** The method whose text it is in: that of a lambda is the method around it. */
  String method() {
    return details.getMethod().replaceFirst(LAMBDA, "$1");
  }

  /** What is changed, without the method that it is changed in. */
  String description() {
    return details.getDescription().replaceFirst(" for [\\w/$]+::.*", "").replaceAll("[\\w]+/", "");
  }
}
