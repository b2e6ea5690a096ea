package cases.discarded.exemption;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Methods that put their argument where others look, and hand it back as well. */
abstract class Tracked {
  private static final Logger LOG = LoggerFactory.getLogger(Tracked.class);

  private final List<Future<?>> all = new ArrayList<>();
  private final AtomicReference<CompletableFuture<String>> last = new AtomicReference<>();

  abstract CompletableFuture<String> ask();

  <T extends Future<?>> T track(T future) {
    all.add(future);
    return future;
  }

  static <T extends Future<?>> T trackIn(List<Future<?>> futures, T future) {
    futures.add(future);
    return future;
  }

  static <T extends Future<?>> T named(String name, T future) {
    LOG.info("{} is {}", name, future);
    return future;
  }

  void await() throws Exception {
    for (Future<?> each : all) {
      each.get();
    }
  }

  void kept(List<Future<?>> futures) {
    track(ask()); // ok: await() waits for it
    trackIn(futures, ask()); // ok: the caller's list has it
  }

  void onlyNamed() {
    named("a", ask()); // expect: DiscardedAsyncResult
  }

  void start() {
    last.set(ask()); // ok: a field that is read
  }

  private CompletableFuture<String> current() {
    return last.get();
  }

  void logged() {
    LOG.info("now {}", current()); // ok: the field has it
    LOG.info("new {}", ask()); // expect: DiscardedAsyncResult
  }

  boolean compared(CompletableFuture<String> other) {
    return "yes".equals(other.getNow("no")); // ok: its answer is compared
  }

  boolean anyYes(List<String> questions) {
    List<CompletableFuture<String>> answers =
        questions.stream().map(question -> ask()).toList(); // ok: asked for what they answer
    return answers.stream().anyMatch(answer -> "yes".equals(answer.getNow("no")));
  }

  void listenerTellsThePromise(ChannelHandlerContext context, ChannelPromise promise) {
    context.writeAndFlush("bye").addListener(done -> context.close(promise)); // ok: told by the promise
    context.write("bye").addListener(done -> LOG.info("bye")); // expect: DiscardedAsyncResult
  }

  void grid() {
    Future<?>[][] grid = new Future<?>[2][2];
    grid[0][1] = ask(); // expect: DiscardedAsyncResult
    Future<?>[][] cancelled = new Future<?>[2][2];
    cancelled[0][1] = ask(); // ok: cancelled
    cancelled[0][1].cancel(true);
  }
}
