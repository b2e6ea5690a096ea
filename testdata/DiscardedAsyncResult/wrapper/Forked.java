package cases.droppedanew.wrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;

/** Tasks that are forked in a loop. */
class Forked {
  abstract static class Part extends RecursiveTask<Integer> {}

  private final List<Part> parts = new ArrayList<>();

  int ofField() {
    for (Part part : parts) {
      part.fork(); // ok: the list still has them, and they are joined
    }
    int sum = 0;
    for (Part part : parts) {
      sum += part.join();
    }
    return sum;
  }

  int ofLocal(Collection<Part> given) {
    List<Part> copy = new ArrayList<>(given);
    for (Part part : copy) {
      part.fork(); // ok: joined below
    }
    return copy.stream().mapToInt(ForkJoinTask::join).sum();
  }

  void ofParameter(Collection<? extends RecursiveAction> actions) {
    for (RecursiveAction action : actions) {
      action.fork(); // ok: the caller has them
    }
  }

  void ofFresh(Splitter splitter) {
    for (RecursiveTask<Integer> part : split(splitter)) {
      part.fork(); // expect: DiscardedAsyncResult
    }
  }

  private List<RecursiveTask<Integer>> split(Splitter splitter) {
    return List.of(splitter.part("a"), splitter.part("b"));
  }

  void ofFieldCopied() {
    for (Part part : parts()) {
      part.fork(); // ok: the field has them
    }
  }

  private List<Part> parts() {
    return List.copyOf(parts);
  }

  interface Splitter {
    RecursiveTask<Integer> part(String name);
  }

  void nobodyHasThem(Splitter splitter, List<String> names) {
    List<RecursiveTask<Integer>> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(splitter.part(name));
    }
    for (RecursiveTask<Integer> part : parts) {
      part.fork(); // expect: DiscardedAsyncResult
    }
  }
}
