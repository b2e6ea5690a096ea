package cases.droppedanew.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lambdas and references of many functional interfaces. */
class Lambdas {
  interface Mailer {
    CompletableFuture<String> mail(String to);

    CompletionStage<Void> number(int n);

    Future<Boolean> ping();
  }

  interface Visitor<T> {
    void visit(T t);

    default Visitor<T> andThen(Visitor<T> other) {
      return t -> {
        visit(t);
        other.visit(t);
      };
    }
  }

  interface Step<R> {
    R run();
  }

  interface ThrowingRunnable {
    void run() throws Exception;
  }

  private final Mailer mailer;

  Lambdas(Mailer mailer) {
    this.mailer = mailer;
  }

  void consumers() {
    Consumer<String> c = mailer::mail; // expect: DiscardedAsyncResult
    c.accept("a");
    Consumer<String> joined = to -> mailer.mail(to).join(); // ok
    joined.accept("a");
    Function<String, CompletableFuture<String>> f = mailer::mail; // ok: the function returns it
    f.apply("a").join();
    BiConsumer<String, Integer> bi = (to, n) -> mailer.mail(to + n); // expect: DiscardedAsyncResult
    bi.accept("a", 1);
    IntConsumer ints = mailer::number; // expect: DiscardedAsyncResult
    ints.accept(1);
    IntFunction<CompletionStage<Void>> intF = mailer::number; // ok
    intF.apply(1).toCompletableFuture().join();
    LongConsumer longs = n -> mailer.number((int) n); // expect: DiscardedAsyncResult
    longs.accept(1);
    ObjIntConsumer<String> obj = (s, n) -> mailer.number(n); // expect: DiscardedAsyncResult
    obj.accept("", 1);
    Runnable r = mailer::ping; // expect: DiscardedAsyncResult
    r.run();
    Visitor<String> v = mailer::mail; // expect: DiscardedAsyncResult
    v.andThen(to -> mailer.mail(to)).visit("x"); // expect: DiscardedAsyncResult
    ThrowingRunnable t = () -> mailer.ping().get(); // ok
    Supplier<Future<Boolean>> s = mailer::ping; // ok
    System.out.println(t + " " + s);
  }

  void objects() {
    Supplier<Object> s = () -> mailer.mail("a"); // expect: DiscardedAsyncResult
    System.out.println(s.get());
    Callable<CompletableFuture<String>> c = () -> mailer.mail("b"); // ok
    System.out.println(c);
  }

  void applied(Step<CompletableFuture<String>> step, Supplier<CompletableFuture<String>> supplier, Function<String, Future<Boolean>> f) throws Exception {
    step.run(); // expect: DiscardedAsyncResult
    supplier.get(); // expect: DiscardedAsyncResult
    f.apply("x"); // expect: DiscardedAsyncResult
    step.run().join(); // ok
    supplier.get().join(); // ok
    f.apply("x").get(); // ok
  }

  void predicates(List<String> names) {
    Predicate<String> p = n -> mailer.mail(n) != null; // expect: DiscardedAsyncResult
    names.removeIf(p);
    BooleanSupplier done = () -> mailer.mail("x").isDone(); // ok: asked by the caller of the supplier
    System.out.println(done.getAsBoolean());
    names.sort(Comparator.comparing(n -> mailer.mail(n).join())); // ok
  }

  void streams(List<String> names) {
    names.stream().map(mailer::mail).forEach(f -> {}); // expect: DiscardedAsyncResult
    names.stream().map(mailer::mail).forEach(CompletableFuture::join); // ok
    long n = names.stream().map(mailer::mail).count(); // expect: DiscardedAsyncResult
    names.stream().peek(mailer::mail).forEach(System.out::println); // expect: DiscardedAsyncResult
    names.stream().map(mailer::mail).toList(); // expect: DiscardedAsyncResult
    names.stream().map(mailer::mail).toList().forEach(CompletableFuture::join); // ok
    names.forEach(to -> mailer.mail(to)); // expect: DiscardedAsyncResult
    names.parallelStream().forEach(mailer::mail); // expect: DiscardedAsyncResult
    IntStream.range(0, 9).forEach(i -> mailer.number(i)); // expect: DiscardedAsyncResult
    IntStream.range(0, 9).mapToObj(mailer::number).map(CompletionStage::toCompletableFuture).forEach(CompletableFuture::join); // ok
    Map<String, CompletableFuture<String>> byName = names.stream().collect(Collectors.toMap(x -> x, mailer::mail)); // ok
    byName.values().forEach(CompletableFuture::join);
    System.out.println(n);
  }

  void reduce(List<String> names) {
    names.stream().map(mailer::mail).reduce((a, b) -> a.thenCombine(b, String::concat)); // expect: DiscardedAsyncResult
    names.stream().map(mailer::mail).reduce((a, b) -> a.thenCombine(b, String::concat)).ifPresent(CompletableFuture::join); // ok
  }

  CompletableFuture<String> thenLost(CompletableFuture<String> f) {
    return f.whenComplete((s, e) -> mailer.mail(s)); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> acceptLost(CompletableFuture<String> f) {
    return f.thenAccept(mailer::mail); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> runLost(CompletableFuture<String> f) {
    return f.thenRun(() -> mailer.ping()); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> composed(CompletableFuture<String> f) {
    return f.thenCompose(mailer::mail); // ok
  }

  void timers(Timer timer, ScheduledExecutorService scheduler, Executor executor, ExecutorService pool) {
    timer.schedule(new TimerTask() {
      @Override
      public void run() {
        mailer.ping(); // expect: DiscardedAsyncResult
      }
    }, 10);
    executor.execute(mailer::ping); // expect: DiscardedAsyncResult
    executor.execute(() -> mailer.mail("x").join()); // ok
    executor.execute(() -> {
      mailer.mail("x"); // expect: DiscardedAsyncResult
    });
    ScheduledFuture<?> every = scheduler.scheduleAtFixedRate(() -> mailer.mail("tick"), 1, 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    pool.execute(() -> every.cancel(false)); // ok: void
  }

  void hooks() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> mailer.mail("bye"))); // expect: DiscardedAsyncResult
    Runtime.getRuntime().addShutdownHook(new Thread(() -> mailer.mail("bye").join())); // ok
    new Thread(mailer::ping, "pinger").start(); // expect: DiscardedAsyncResult
  }

  Runnable returned(String to) {
    return () -> mailer.mail(to); // expect: DiscardedAsyncResult
  }

  Supplier<CompletableFuture<String>> returnedRight(String to) {
    return () -> mailer.mail(to); // ok
  }

  Runnable chosen(boolean loud, String to) {
    return loud ? () -> mailer.mail(to) : () -> {}; // expect: DiscardedAsyncResult
  }

  Function<String, Runnable> nested() {
    return to -> () -> mailer.mail(to); // expect: DiscardedAsyncResult
  }

  UnaryOperator<String> operator() {
    return to -> {
      mailer.mail(to); // expect: DiscardedAsyncResult
      return to;
    };
  }

  BiFunction<String, Integer, CompletionStage<Void>> function() {
    return (s, n) -> mailer.number(n); // ok
  }

  private final Runnable onClose = () -> mailer().mail("closed"); // expect: DiscardedAsyncResult
  private final Supplier<Future<?>> onOpen = () -> mailer().ping(); // ok

  Mailer mailer() {
    return mailer;
  }

  Future<?> open() {
    onClose.run();
    return onOpen.get();
  }
}
