package cases.promise.response;

import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Callers that wait for a response instead of a promise. */
class Responses {
  interface Repository {
    CompletionStage<String> find(String id);

    String findNow(String id);
  }

  private Repository repository;
  private Executor executor;

  void unary(String id, StreamObserver<String> observer) {
    repository
        .find(id)
        .thenAccept( // expect: UncompletedPromise
            found -> {
              observer.onNext(found);
              observer.onCompleted();
            });
  }

  void unaryEitherWay(String id, StreamObserver<String> observer) {
    repository
        .find(id)
        .whenComplete( // ok: the error is sent
            (found, failure) -> {
              if (failure != null) {
                observer.onError(failure);
                return;
              }
              observer.onNext(found);
              observer.onCompleted();
            });
  }

  void unaryNextLink(String id, StreamObserver<String> observer) {
    repository
        .find(id)
        .thenAccept( // ok: the next link sends the error
            found -> {
              observer.onNext(found);
              observer.onCompleted();
            })
        .exceptionally(
            failure -> {
              observer.onError(failure);
              return null;
            });
  }

  void unaryTask(String id, StreamObserver<String> observer) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          observer.onNext(repository.findNow(id));
          observer.onCompleted();
        });
  }

  void unaryTaskEitherWay(String id, StreamObserver<String> observer) {
    executor.execute( // ok: every failure is sent
        () -> {
          try {
            observer.onNext(repository.findNow(id));
            observer.onCompleted();
          } catch (RuntimeException e) {
            observer.onError(e);
          }
        });
  }

  void handler(String id, CompletionHandler<String, Void> handler) {
    repository
        .find(id)
        .thenAccept(found -> handler.completed(found, null)); // expect: UncompletedPromise
  }

  void handlerEitherWay(String id, CompletionHandler<String, Void> handler) {
    repository
        .find(id)
        .whenComplete( // ok: both members are called
            (found, failure) -> {
              if (failure == null) {
                handler.completed(found, null);
              } else {
                handler.failed(failure, null);
              }
            });
  }

  CompletableFuture<Integer> channel(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // expect: UncompletedPromise
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer count, Void attachment) {
            promise.complete(count);
          }

          @Override
          public void failed(Throwable failure, Void attachment) {
            System.err.println("read failed: " + failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> channelEitherWay(
      AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // ok: both members complete it
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer count, Void attachment) {
            promise.complete(count);
          }

          @Override
          public void failed(Throwable failure, Void attachment) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> observed(Stub stub, String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    stub.find( // expect: UncompletedPromise
        id,
        new StreamObserver<String>() {
          @Override
          public void onNext(String found) {
            promise.complete(found);
          }

          @Override
          public void onError(Throwable failure) {
            System.err.println(failure);
          }

          @Override
          public void onCompleted() {}
        });
    return promise;
  }

  CompletableFuture<String> observedEitherWay(Stub stub, String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    stub.find( // ok: the error fails it
        id,
        new StreamObserver<String>() {
          @Override
          public void onNext(String found) {
            promise.complete(found);
          }

          @Override
          public void onError(Throwable failure) {
            promise.completeExceptionally(failure);
          }

          @Override
          public void onCompleted() {}
        });
    return promise;
  }

  interface Stub {
    void find(String id, StreamObserver<String> observer);
  }
}
