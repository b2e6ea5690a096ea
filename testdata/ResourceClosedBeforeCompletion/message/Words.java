package cases.lifetime.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a finding says of each way out; the words stand in the file beside this. */
class Words {
  interface Store extends AutoCloseable {
    CompletableFuture<String> load(String name);

    @Override
    void close();
  }

  private CompletableFuture<String> last;

  CompletableFuture<String> returned(Store store) {
    try (store) {
      return store.load("a"); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> returnedLater(Store store) {
    CompletableFuture<String> text = store.load("a"); // expect: ResourceClosedBeforeCompletion
    store.close();
    return text;
  }

  String usedLater(Store store) {
    CompletableFuture<String> text = store.load("a"); // expect: ResourceClosedBeforeCompletion
    store.close();
    return text.join();
  }

  void stored(Store store) {
    last = store.load("a"); // expect: ResourceClosedBeforeCompletion
    store.close();
  }

  CompletableFuture<String> last() {
    return last;
  }

  void handledLater(Store store) {
    store
        .load("a") // expect: ResourceClosedBeforeCompletion
        .whenComplete((text, failure) -> System.out.println(text + failure));
    store.close();
  }

  CompletableFuture<String> caught(Store store) {
    try {
      return store.load("a"); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  void callback(Path path, ByteBuffer bytes, CompletionHandler<Integer, Object> handler)
      throws IOException {
    try (AsynchronousFileChannel file = AsynchronousFileChannel.open(path)) {
      file.read(bytes, 0, null, handler); // expect: ResourceClosedBeforeCompletion
    }
  }
}
