package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.function.Supplier;

/** The edges of a must-use type: constructors, fluent methods, its own code, its subtypes. */
abstract class MustUseMore {
  @MustUse
  static class Plan {
    private final String name;
    private int steps;

    Plan(String name) {
      this.name = name;
    }

    Plan() {
      this("plan"); // ok: a constructor that calls another makes no value
    }

    Plan step() {
      steps++;
      return this;
    }

    Plan twoSteps() {
      return step().step(); // ok: returned
    }

    Plan unlessFull() {
      if (steps > 9) {
        return new Plan(name); // ok: returned
      }
      return this;
    }

    Plan copy() {
      return new Plan(name); // ok: returned
    }

    String name() {
      return name;
    }

    void inside() {
      copy(); // expect: DiscardedAsyncResult
      name(); // expect: DiscardedAsyncResult
      step(); // ok: returns its receiver, which is this
    }
  }

  static class LongPlan extends Plan {
    LongPlan() {
      super("long"); // ok: a constructor that calls another makes no value
    }

    int length() {
      return 10;
    }
  }

  @MustUse
  record Score(int points) {
    Score {
      if (points < 0) {
        throw new IllegalArgumentException("points");
      }
    }

    static Score zero() {
      return new Score(0); // ok: returned
    }
  }

  abstract Plan plan();

  void fluent(Plan kept) {
    kept.step(); // ok: returns its receiver, which the caller has
    kept.twoSteps(); // ok: returns its receiver by two detours
    kept.unlessFull(); // expect: DiscardedAsyncResult
    kept.copy(); // expect: DiscardedAsyncResult
  }

  void fresh() {
    plan().step(); // expect: DiscardedAsyncResult
    plan().step().step(); // expect: DiscardedAsyncResult
  }

  void subtype(LongPlan plan) {
    plan.length(); // expect: DiscardedAsyncResult
    plan.name(); // expect: DiscardedAsyncResult
    plan.step(); // ok: returns its receiver, which the caller has
  }

  void anonymous() {
    new Plan("a") {}; // expect: DiscardedAsyncResult
    Plan used = new Plan("b") {}; // ok: asked below
    System.out.println(used.name().length()); // ok: a link of a chain that is printed
  }

  void accessor(Score score) {
    score.points(); // expect: DiscardedAsyncResult
    Score.zero(); // expect: DiscardedAsyncResult
    if (score.points() > 3) { // ok: branched on
      plan().inside(); // ok: used by a method that answers nothing
    }
  }

  Supplier<Object> widened() {
    return () -> plan(); // expect: DiscardedAsyncResult
  }

  Supplier<? extends Plan> notWidened() {
    return () -> plan(); // ok: the type keeps it
  }

  Plan built() {
    Plan plan = new Plan(); // ok: returned below
    plan.step(); // ok: its receiver is returned
    plan.step().step(); // ok: its receiver is returned
    return plan;
  }
}
