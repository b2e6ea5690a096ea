package cases.uncompleted.bridge;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.grpc.stub.StreamObserver;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.reactivex.rxjava3.subjects.SingleSubject;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Promises completed from operators, observers and subscribers. */
class Operators {
  private static final Logger log = LoggerFactory.getLogger(Operators.class);

  CompletableFuture<String> doOnSuccess(Mono<String> mono) {
    CompletableFuture<String> p = new CompletableFuture<>();
    mono.doOnSuccess(p::complete).subscribe(); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> doOnNextLogged(Mono<String> mono) {
    CompletableFuture<String> p = new CompletableFuture<>();
    mono.doOnNext(p::complete).subscribe(v -> log.info("{}", v), e -> log.error("failed", e)); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> doOnBoth(Mono<String> mono) {
    CompletableFuture<String> p = new CompletableFuture<>();
    mono.doOnSuccess(p::complete).doOnError(p::completeExceptionally).subscribe(v -> log.info("{}", v), e -> log.error("failed", e)); // ok
    return p;
  }

  CompletableFuture<String> resumed(Mono<String> mono) {
    CompletableFuture<String> p = new CompletableFuture<>();
    mono.onErrorReturn("").subscribe(p::complete, p::completeExceptionally); // ok
    return p;
  }

  CompletableFuture<String> uniInvoke(Uni<String> uni) {
    CompletableFuture<String> p = new CompletableFuture<>();
    uni.onItem().invoke(p::complete).subscribe().with(v -> log.info(v), e -> log.error("failed", e)); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> uniInvokeBoth(Uni<String> uni) {
    CompletableFuture<String> p = new CompletableFuture<>();
    uni.onItemOrFailure().invoke((v, e) -> { // ok
      if (e != null) {
        p.completeExceptionally(e);
      } else {
        p.complete(v);
      }
    }).subscribe().with(v -> log.info(v), e -> log.error("failed", e));
    return p;
  }

  Single<Integer> subject(Single<Integer> source) {
    SingleSubject<Integer> subject = SingleSubject.create();
    source.subscribe(n -> subject.onSuccess(n + 1), e -> log.error("failed", e)); // expect: UncompletedPromise
    return subject;
  }

  Single<Integer> subjectSubscribed(Single<Integer> source) {
    SingleSubject<Integer> subject = SingleSubject.create();
    source.map(n -> n + 1).subscribe(subject); // ok: the subject is the observer
    return subject;
  }

  CompletableFuture<Integer> observer(Single<Integer> source) {
    CompletableFuture<Integer> p = new CompletableFuture<>();
    source.subscribe(new DisposableSingleObserver<Integer>() { // expect: UncompletedPromise
      @Override
      public void onSuccess(Integer n) {
        p.complete(n);
      }

      @Override
      public void onError(Throwable e) {
        log.error("failed", e);
        dispose();
      }
    });
    return p;
  }

  CompletableFuture<Integer> observerRight(Single<Integer> source) {
    CompletableFuture<Integer> p = new CompletableFuture<>();
    source.subscribe(new DisposableSingleObserver<Integer>() { // ok
      @Override
      public void onSuccess(Integer n) {
        p.complete(n);
      }

      @Override
      public void onError(Throwable e) {
        p.completeExceptionally(e);
      }
    });
    return p;
  }

  CompletableFuture<Integer> maybe(Maybe<Integer> source) {
    CompletableFuture<Integer> p = new CompletableFuture<>();
    var d = source.subscribe(p::complete, p::completeExceptionally, () -> p.complete(null)); // ok
    p.whenComplete((n, e) -> d.dispose());
    return p;
  }

  CompletableFuture<List<String>> subscriber(Publisher<String> source) {
    CompletableFuture<List<String>> p = new CompletableFuture<>();
    source.subscribe(new Subscriber<String>() { // expect: UncompletedPromise
      private final List<String> all = new ArrayList<>();

      @Override
      public void onSubscribe(Subscription s) {
        s.request(Long.MAX_VALUE);
      }

      @Override
      public void onNext(String s) {
        all.add(s);
      }

      @Override
      public void onError(Throwable t) {
        log.error("failed", t);
      }

      @Override
      public void onComplete() {
        p.complete(all);
      }
    });
    return p;
  }

  CompletableFuture<List<String>> flow(Flow.Publisher<String> source) {
    CompletableFuture<List<String>> p = new CompletableFuture<>();
    source.subscribe(new Flow.Subscriber<String>() { // ok
      private final List<String> all = new ArrayList<>();

      @Override
      public void onSubscribe(Flow.Subscription s) {
        s.request(Long.MAX_VALUE);
      }

      @Override
      public void onNext(String s) {
        all.add(s);
      }

      @Override
      public void onError(Throwable t) {
        p.completeExceptionally(t);
      }

      @Override
      public void onComplete() {
        p.complete(all);
      }
    });
    return p;
  }

  interface Stub {
    void ask(String question, StreamObserver<String> answer);
  }

  CompletableFuture<String> grpc(Stub stub) {
    CompletableFuture<String> p = new CompletableFuture<>();
    stub.ask("q", new StreamObserver<String>() { // expect: UncompletedPromise
      @Override
      public void onNext(String value) {
        p.complete(value);
      }

      @Override
      public void onError(Throwable t) {
        log.warn("refused", t);
      }

      @Override
      public void onCompleted() {}
    });
    return p;
  }

  CompletableFuture<String> grpcRight(Stub stub) {
    CompletableFuture<String> p = new CompletableFuture<>();
    stub.ask("q", new StreamObserver<String>() { // ok
      private String last;

      @Override
      public void onNext(String value) {
        last = value;
      }

      @Override
      public void onError(Throwable t) {
        p.completeExceptionally(t);
      }

      @Override
      public void onCompleted() {
        p.complete(last);
      }
    });
    return p;
  }

  CompletableFuture<Void> commit(KafkaConsumer<String, String> consumer) {
    CompletableFuture<Void> p = new CompletableFuture<>();
    consumer.commitAsync((offsets, ex) -> { // expect: UncompletedPromise
      if (ex != null) {
        log.error("commit failed", ex);
        return;
      }
      p.complete(null);
    });
    return p;
  }

  CompletableFuture<Void> commitRight(KafkaConsumer<String, String> consumer) {
    CompletableFuture<Void> p = new CompletableFuture<>();
    consumer.commitAsync((offsets, ex) -> { // ok
      if (ex != null) {
        p.completeExceptionally(ex);
      } else {
        p.complete(null);
      }
    });
    return p;
  }

  <T> CompletableFuture<T> kafkaFuture(KafkaFuture<T> future) {
    CompletableFuture<T> p = new CompletableFuture<>();
    future.thenApply(v -> p.complete(v)); // expect: UncompletedPromise
    return p;
  }

  <T> CompletableFuture<T> kafkaFutureRight(KafkaFuture<T> future) {
    CompletableFuture<T> p = new CompletableFuture<>();
    future.whenComplete((v, e) -> { // ok
      if (e != null) {
        p.completeExceptionally(e);
      } else {
        p.complete(v);
      }
    });
    return p;
  }

  Future<String> vertxMap(Future<String> source) {
    Promise<String> p = Promise.promise();
    source.map(v -> { // expect: UncompletedPromise
      p.complete(v);
      return null;
    });
    return p.future();
  }

  Future<String> vertxTryComplete(Future<String> source) {
    Promise<String> p = Promise.promise();
    source.onSuccess(p::tryComplete).onFailure(p::tryFail); // ok
    return p.future();
  }

  Future<String> vertxHandle(Future<String> source) {
    Promise<String> p = Promise.promise();
    source.onComplete(ar -> p.handle(ar)); // ok: handle takes both
    return p.future();
  }

  Future<Void> vertxEventually(Future<String> source) {
    Promise<Void> p = Promise.promise();
    source.onComplete(ar -> p.complete()); // ok: whatever the outcome
    return p.future();
  }

  ListenableFuture<Integer> whenAllRight(ListenableFuture<Integer> a, ListenableFuture<Integer> b) {
    return Futures.whenAllSucceed(a, b).call(() -> Futures.getDone(a) + Futures.getDone(b), MoreExecutors.directExecutor()); // ok
  }

  CompletableFuture<Long> spring(AsyncTaskExecutor tasks, String text) {
    CompletableFuture<Long> p = new CompletableFuture<>();
    tasks.submit(() -> p.complete(Long.parseLong(text))); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<Long> springRight(AsyncTaskExecutor tasks, String text) {
    return tasks.submitCompletable(() -> Long.parseLong(text)); // ok
  }

  void sinkGiven(MonoSink<String> sink, CompletableFuture<String> source) {
    source.thenAccept(v -> { // expect: UncompletedPromise
      if (v == null) {
        sink.success();
      } else {
        sink.success(v);
      }
    });
  }

  void sinkGivenRight(MonoSink<String> sink, CompletableFuture<String> source) {
    source.thenAccept(sink::success).exceptionally(e -> { // ok
      sink.error(e);
      return null;
    });
  }
}
