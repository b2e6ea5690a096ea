package history.minio1718.after;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/**
 * The archive stays open until the upload has ended, well or not.
 *
 * <p>https://github.com/minio/minio-java/issues/1718
 */
final class SnowballUploader {
  interface ObjectStore {
    CompletableFuture<String> putObject(String name, RandomAccessFile content, long length);
  }

  private final ObjectStore store;

  SnowballUploader(ObjectStore store) {
    this.store = store;
  }

  CompletableFuture<String> upload(String name, String staged) throws IOException {
    RandomAccessFile archive = new RandomAccessFile(staged, "r");
    long length = archive.length();
    return store.putObject(name, archive, length).whenComplete((etag, failure) -> close(archive));
  }

  private static void close(RandomAccessFile archive) {
    try {
      archive.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
