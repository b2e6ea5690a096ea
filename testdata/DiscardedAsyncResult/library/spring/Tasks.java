package cases.discarded.library.spring;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Spring's asynchronous methods and executors. */
class Tasks {
  static class Mailer {
    @Async
    CompletableFuture<Boolean> mail(String to) {
      return CompletableFuture.completedFuture(!to.isEmpty());
    }

    @Async
    void mailAndForget(String to) {
      System.out.println(to);
    }
  }

  void async(Mailer mailer) {
    mailer.mail("a"); // expect: DiscardedAsyncResult
    mailer.mail("a").join(); // ok: awaited
    mailer.mailAndForget("a"); // ok: returns nothing
  }

  void executors(AsyncTaskExecutor executor, ThreadPoolTaskExecutor pool, Callable<String> task) {
    executor.submit(task); // expect: DiscardedAsyncResult
    executor.submitCompletable(task); // expect: DiscardedAsyncResult
    pool.submit(task); // expect: DiscardedAsyncResult
    pool.execute(() -> System.out.println("a")); // ok: returns nothing
    executor.submitCompletable(task).join(); // ok: awaited
  }

  void events(ApplicationEventPublisher events) {
    events.publishEvent("a"); // ok: returns nothing
  }
}
