package dev.heed.checker.discard;

import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.config.HeedOptions;
import java.util.List;
import java.util.Optional;

/**
 * Follows a value to the place where somebody can look at it, or to the place where it is dropped.
 *
 * <p>The shapes stand in the order in which they are asked. What no shape knows observes the value:
 * a construct that Heed has never seen is no reason for a finding.
 */
public final class ValueWalker {
  private final List<Shape> shapes;

  /** Creates a walker. */
  public ValueWalker(HeedOptions options, Catalog catalog) {
    VariableFate variables = new VariableFate(this, options);
    shapes =
        List.of(
            new StatementShape(),
            new FunctionResultShape(catalog),
            new FlowThroughShape(),
            new LocalShape(this, variables),
            new FieldShape(variables),
            new ArgumentShape(catalog, variables),
            new ReceiverShape(this, catalog, variables),
            new OperatorShape(this));
  }

  /** Where the value ends: observed or discarded. */
  public Fate follow(Value value) {
    Fate fate = judge(value);
    while (fate instanceof Fate.FlowsTo flow) {
      fate = judge(value.at(flow.next()));
    }
    return fate;
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
