package dev.heed.checker.discard;

import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.config.HeedOptions;
import dev.heed.checker.obligation.Obligations;
import java.util.List;
import java.util.Optional;

/**
 * Follows a value to the place where somebody can look at it, or to the place where it is dropped.
 *
 * <p>The shapes stand in the order in which they are asked. What no shape knows observes the value:
 * a construct that Heed has never seen is no reason for a finding.
 */
public final class ValueWalker {
  private static final int MOST_STEPS = 200;

  private final List<Shape> shapes;

  /** Creates a walker. */
  public ValueWalker(HeedOptions options, Catalog catalog, Obligations obligations) {
    VariableFate variables = new VariableFate(this, options);
    shapes =
        List.of(
            new StatementShape(),
            new FunctionResultShape(catalog),
            new FlowThroughShape(),
            new LocalShape(this, variables),
            new FieldShape(variables),
            new ArgumentShape(catalog, variables),
            new ReceiverShape(this, catalog, obligations, variables),
            new OperatorShape(this));
  }

  /** Where the value ends: observed or discarded. */
  public Fate follow(Value value) {
    Value current = value;
    for (int step = 0; step < MOST_STEPS; step++) {
      Fate fate = judge(current);
      if (!(fate instanceof Fate.FlowsTo flow)) {
        return fate;
      }
      current = current.at(flow.next());
    }
    return Fate.OBSERVED;
  }

  private Fate judge(Value value) {
    for (Shape shape : shapes) {
      Optional<Fate> fate = shape.judge(value);
      if (fate.isPresent()) {
        return fate.get();
      }
    }
    return Fate.OBSERVED;
  }
}
