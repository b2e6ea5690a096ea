package cases.resource.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Jumps that go around a wait, and jumps that do not. */
abstract class Jumps {
  interface Cursor extends AutoCloseable {
    CompletableFuture<String> next();

    @Override
    void close();
  }

  abstract Cursor open();

  CompletableFuture<String> search(String wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      search:
      while (true) {
        for (int i = 0; i < 16; i++) {
          found = cursor.next(); // expect: ResourceClosedBeforeCompletion
          if (wanted.isEmpty()) {
            break search;
          }
          if (found.join().equals(wanted)) {
            break search;
          }
        }
      }
    }
    return found;
  }

  CompletableFuture<String> plainBreak(boolean any) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // expect: ResourceClosedBeforeCompletion
        if (any) {
          break;
        }
        if (!found.join().isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  CompletableFuture<String> outOfBlock(boolean any) {
    CompletableFuture<String> found;
    try (Cursor cursor = open()) {
      wait:
      {
        found = cursor.next(); // expect: ResourceClosedBeforeCompletion
        if (any) {
          break wait;
        }
        found.join();
      }
    }
    return found;
  }

  CompletableFuture<String> outOfSwitch(int kind, boolean any) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      switch (kind) {
        case 1:
          found = cursor.next(); // expect: ResourceClosedBeforeCompletion
          if (any) {
            break;
          }
          found.join();
          break;
        default:
          found = CompletableFuture.completedFuture("");
      }
    }
    return found;
  }

  CompletableFuture<String> collected(List<String> wanted) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    try (Cursor cursor = open()) {
      for (String each : wanted) {
        CompletableFuture<String> next = cursor.next(); // expect: ResourceClosedBeforeCompletion
        all.add(next);
        if (each.isEmpty()) {
          break;
        }
        next.join();
      }
    }
    return all.get(0);
  }

  CompletableFuture<String> awaitedBehind(String wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // ok: awaited behind the loop
        if (wanted.isEmpty()) {
          break;
        }
        if (found.join().equals(wanted)) {
          break;
        }
      }
      found.join();
    }
    return found;
  }

  CompletableFuture<String> awaitedFirst(String wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // ok: awaited before the loop is left
        found.join();
        if (wanted.isEmpty()) {
          break;
        }
        found.join();
      }
    }
    return found;
  }

  CompletableFuture<String> awaitedInFinally(String wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // ok: awaited on every way out of the loop
        try {
          if (wanted.isEmpty()) {
            break;
          }
        } finally {
          found.join();
        }
      }
    }
    return found;
  }

  CompletableFuture<String> leftBefore(int most) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      for (int i = 0; ; i++) {
        if (i == most) {
          break;
        }
        found = cursor.next(); // ok: the loop is left before the next one, or after the wait
        found.join();
      }
    }
    return found;
  }

  CompletableFuture<String> leftWhenDone() {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // ok: the question is asked of the future
        if (found.isDone()) {
          break;
        }
        if (!found.join().isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  CompletableFuture<String> innerLoopIsLeft(List<String> wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      do {
        found = cursor.next(); // ok: the jump leads to the wait
        for (String each : wanted) {
          if (each.isEmpty()) {
            break;
          }
        }
      } while (!found.join().isEmpty());
    }
    return found;
  }

  CompletableFuture<String> innerSwitchIsLeft(int kind) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      while (true) {
        found = cursor.next(); // ok: the jump leads to the wait
        switch (kind) {
          case 1:
            break;
          default:
            kind--;
        }
        if (!found.join().isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  CompletableFuture<String> goesOn(List<String> wanted) {
    CompletableFuture<String> found = null;
    try (Cursor cursor = open()) {
      for (String each : wanted) {
        found = found == null ? cursor.next() : found; // ok: the next turn may wait for it
        if (each.isEmpty()) {
          continue;
        }
        found.join();
      }
    }
    return found;
  }

  CompletableFuture<String> neverReturned(boolean any) {
    CompletableFuture<String> last = CompletableFuture.completedFuture("");
    try (Cursor cursor = open()) {
      while (true) {
        CompletableFuture<String> found = cursor.next(); // ok: what leaves early leaves without it
        if (any) {
          break;
        }
        found.join();
        last = found;
        break;
      }
    }
    return last;
  }

  CompletableFuture<String> breaksInLambda(List<String> wanted) {
    CompletableFuture<String> found;
    try (Cursor cursor = open()) {
      do {
        found = cursor.next(); // ok: the jump leaves a loop of the lambda
        Runnable skip =
            () -> {
              for (String each : wanted) {
                if (each.isEmpty()) {
                  break;
                }
              }
            };
        skip.run();
        found.join();
      } while (wanted.isEmpty());
    }
    return found;
  }

  private CompletableFuture<String> last;

  void breakOnceItIsThere(int times) {
    try (Cursor cursor = open()) {
      for (int i = 0; i < times; i++) {
        last = cursor.next(); // ok: the break is where it is done
        if (last.isDone()) {
          break;
        }
        last.join();
      }
    }
  }

  void breakBetween(int times, boolean any) {
    try (Cursor cursor = open()) {
      for (int i = 0; i < times; i++) {
        CompletableFuture<String> next = cursor.next(); // expect: ResourceClosedBeforeCompletion
        last = next;
        if (any) {
          break;
        }
        next.join();
      }
    }
  }

  CompletableFuture<String> againAndAgain(boolean any) {
    CompletableFuture<String> found;
    try (Cursor cursor = open()) {
      do {
        found = cursor.next(); // expect: ResourceClosedBeforeCompletion
        if (any) {
          break;
        }
      } while (found.join().isEmpty());
    }
    return found;
  }

  CompletableFuture<String> againUntilItIsThere() {
    CompletableFuture<String> found;
    try (Cursor cursor = open()) {
      do {
        found = cursor.next(); // ok: it is there, or waited for
        if (found.isDone()) {
          break;
        }
      } while (found.join().isEmpty());
    }
    return found;
  }

  CompletableFuture<String> onlyReturnedWhenThere(int times, boolean any) {
    try (Cursor cursor = open()) {
      for (int i = 0; i < times; i++) {
        CompletableFuture<String> found = cursor.next(); // ok: what the break leaves goes nowhere
        if (any) {
          break;
        }
        found.join();
        return found;
      }
    }
    return null;
  }
}
