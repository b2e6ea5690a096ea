package cases.discarded.again;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Tasks of a list that the method has made: somebody must ask the list for them. */
abstract class ForkedParts {
  abstract static class Part extends RecursiveAction {}

  abstract List<Part> split();

  void joinedInTurn() {
    List<Part> parts = new ArrayList<>(split());
    for (Part part : parts) {
      part.fork(); // ok: joined below
    }
    parts.forEach(ForkJoinTask::join);
  }

  void neverAskedFor() {
    List<Part> parts = new ArrayList<>(split());
    for (Part part : parts) {
      part.fork(); // expect: DiscardedAsyncResult
    }
  }

  void emptied() {
    List<Part> parts = new ArrayList<>(split());
    for (Part part : parts) {
      part.fork(); // expect: DiscardedAsyncResult
    }
    parts.clear();
  }
}
