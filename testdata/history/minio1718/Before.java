package history.minio1718.before;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.concurrent.CompletableFuture;

/**
 * MinIO's asynchronous client: the archive that {@code putObject} reads in the background was
 * closed as soon as the call had returned.
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
    try (RandomAccessFile archive = new RandomAccessFile(staged, "r")) {
      long length = archive.length();
      return store.putObject(name, archive, length); // expect: ResourceClosedBeforeCompletion
    }
  }
}
