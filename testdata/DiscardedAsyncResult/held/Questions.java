package cases.discarded.held;

import io.reactivex.rxjava3.core.Single;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;

/** Asking is not looking, and holders of futures are results. */
class Questions {
  sealed interface Step {
    record NotReady() implements Step {}

    record Complete(int bytes) implements Step {}

    default boolean isComplete() {
      return this instanceof Complete;
    }

    default boolean hand() {
      return true;
    }
  }

  interface Io {
    Step step();
  }

  void questions(Io io) {
    io.step().isComplete(); // expect: DiscardedAsyncResult
    if (io.step().isComplete()) { // ok: branched on
      return;
    }
    boolean complete = io.step().isComplete(); // expect: DiscardedAsyncResult
    io.step().hand(); // ok: no question, it does something
    Step step = io.step(); // expect: DiscardedAsyncResult
    step.isComplete();
    Step last = io.step(); // ok: asserted
    assert last.isComplete();
  }

  void admin(Admin admin) throws Exception {
    admin.createTopics(List.of()); // expect: DiscardedAsyncResult
    admin.createTopics(List.of()).all(); // expect: DiscardedAsyncResult
    admin.createTopics(List.of()).all().get(); // ok: awaited
    CreateTopicsResult made = admin.createTopics(List.of()); // ok: each is awaited
    made.values().get("orders").get();
  }

  void waits(Single<String> answer) {
    answer.blockingGet(); // ok: waits, and throws the failure
    answer.map(String::length); // expect: DiscardedAsyncResult
  }
}
