package cases.resource.tried;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A call that tells its outcome to a callback only goes on all the same. */
class Callbacks {
  static class Handler extends CompletableFuture<Integer>
      implements CompletionHandler<Integer, Void> {
    @Override
    public void completed(Integer count, Void nothing) {
      complete(count);
    }

    @Override
    public void failed(Throwable failure, Void nothing) {
      completeExceptionally(failure);
    }
  }

  CompletableFuture<Integer> returned(Path path, ByteBuffer bytes) throws IOException {
    Handler handler = new Handler();
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      file.read(bytes, 0, null, handler); // expect: ResourceClosedBeforeCompletion
    }
    return handler;
  }

  int joined(Path path, ByteBuffer bytes) throws IOException {
    Handler handler = new Handler();
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      file.read(bytes, 0, null, handler); // ok: the handler is waited for
      return handler.join();
    }
  }

  void latch(Path path, ByteBuffer bytes, CountDownLatch done) throws Exception {
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      file.read( // ok: the latch is waited for
          bytes,
          0,
          null,
          new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void nothing) {
              done.countDown();
            }

            @Override
            public void failed(Throwable failure, Void nothing) {
              done.countDown();
            }
          });
      done.await();
    }
  }

  void notClosed(AsynchronousFileChannel file, ByteBuffer bytes) {
    file.read(bytes, 0, null, new Handler()); // ok: whoever opened it closes it
  }

  interface Captor extends AutoCloseable {
    Integer taken();

    @Override
    void close();
  }

  static class Noting extends Handler {
    Noting(Captor captor) {}
  }

  void given(AsynchronousFileChannel file, ByteBuffer bytes, Captor captors) {
    try (Captor captor = captors) {
      file.read(bytes, 0, null, new Noting(captor)); // ok: the handler was given what it needs
    }
  }
}
