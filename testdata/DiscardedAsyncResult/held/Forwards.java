package cases.discarded.held;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.Executor;

/** A method that hands its callback on to the same method of another object. */
abstract class Forwards {
  abstract ListenableFuture<String> delegate();

  abstract ListenableFuture<String> start(String text);

  void addListener(Runnable run, Executor by) {
    delegate().addListener(run, by); // ok: who calls it knows what it is for
  }

  void listen(Runnable run, Executor by) {
    start("a").addListener(run, by); // expect: DiscardedAsyncResult
  }

  void addListener(Executor by) {
    start("a").addListener(() -> System.out.println("done"), by); // expect: DiscardedAsyncResult
  }
}
