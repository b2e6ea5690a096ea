package cases.closedearly.storage;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Files and streams that asynchronous work still reads when they are closed. */
class FileTransfers {
  interface Uploader {
    CompletableFuture<String> upload(InputStream body);

    CompletableFuture<String> upload(byte[] body);

    CompletableFuture<Void> notify(Path path);
  }

  private final Uploader uploader;
  private final ExecutorService pool;

  FileTransfers(Uploader uploader, ExecutorService pool) {
    this.uploader = uploader;
    this.pool = pool;
  }

  CompletableFuture<String> upload(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return uploader.upload(in); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> uploadBytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return uploader.upload(in.readAllBytes()); // ok: the bytes are read before the stream closes
    }
  }

  CompletableFuture<String> uploadThenClose(Path file) throws IOException {
    InputStream in = new FileInputStream(file.toFile());
    return uploader.upload(in).whenComplete((r, e) -> { // ok: closed when the upload is over
      try {
        in.close();
      } catch (IOException x) {
        throw new UncheckedIOException(x);
      }
    });
  }

  String uploadJoined(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return uploader.upload(in).join(); // ok: waited for inside
    }
  }

  CompletableFuture<String> uploadFinally(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return uploader.upload(in); // expect: ResourceClosedBeforeCompletion
    } finally {
      in.close();
    }
  }

  CompletableFuture<String> uploadStraight(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    CompletableFuture<String> upload = uploader.upload(in); // expect: ResourceClosedBeforeCompletion
    in.close();
    return upload;
  }

  CompletableFuture<String> uploadInMemory(byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return uploader.upload(in); // ok: closing an array stream does nothing
    }
  }

  CompletableFuture<String> firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return CompletableFuture.supplyAsync(() -> { // expect: ResourceClosedBeforeCompletion
        try {
          return reader.readLine();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }, pool);
    }
  }

  CompletableFuture<String> firstLineInside(Path file) {
    return CompletableFuture.supplyAsync(() -> {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        return reader.readLine(); // ok: opened and closed inside the task
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }, pool);
  }

  Future<Long> size(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return pool.submit(channel::size); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<Long> sizeNow(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      return pool.submit(() -> size); // ok: only the number is captured
    }
  }

  Future<Integer> readAt(Path file, ByteBuffer buffer) throws IOException {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ)) {
      return channel.read(buffer, 0); // expect: ResourceClosedBeforeCompletion
    }
  }

  int readAtWaiting(Path file, ByteBuffer buffer) throws Exception {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ)) {
      return channel.read(buffer, 0).get(); // ok
    }
  }

  void readWhole(Path file, ByteBuffer buffer) throws IOException, InterruptedException, ExecutionException {
    try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file)) {
      long at = 0;
      while (buffer.hasRemaining()) {
        Future<Integer> read = channel.read(buffer, at); // ok: waited for each time round
        int n = read.get();
        if (n < 0) {
          break;
        }
        at += n;
      }
    }
  }

  Future<Void> copyAll(List<Path> files, OutputStream target) throws IOException {
    Future<Void> last = CompletableFuture.completedFuture(null);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        last = pool.submit(() -> { // expect: ResourceClosedBeforeCompletion
          in.transferTo(target);
          return null;
        });
      }
    }
    return last;
  }

  List<String> uploadAll(List<Path> files) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CompletableFuture<String> upload = uploader.upload(in); // ok: joined before the end of the block
        ids.add(upload.join());
      }
    }
    return ids;
  }

  CompletableFuture<Void> notifyAll(Path dir) throws IOException {
    try (Stream<Path> paths = Files.list(dir)) {
      return CompletableFuture.allOf(paths.map(uploader::notify).toArray(CompletableFuture[]::new)); // ok: the stream is used up, the futures hold paths
    }
  }

  CompletableFuture<Void> notifyEach(Path dir) throws IOException {
    List<CompletableFuture<Void>> notified = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(dir)) {
      for (Path p : paths) {
        notified.add(uploader.notify(p)); // ok: a path outlives its directory stream
      }
    }
    return CompletableFuture.allOf(notified.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Void> walkLater(Path dir) throws IOException {
    try (Stream<Path> paths = Files.walk(dir)) {
      return CompletableFuture.runAsync(() -> paths.forEach(System.out::println), pool); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletionStage<Integer> properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
      return CompletableFuture.supplyAsync(properties::size, pool); // ok: loaded already
    }
  }

  CompletableFuture<Void> writeLater(Path file, List<String> lines) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      return CompletableFuture.runAsync(new Runnable() { // expect: ResourceClosedBeforeCompletion
        @Override
        public void run() {
          try {
            for (String line : lines) {
              writer.write(line);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      });
    }
  }

  CompletableFuture<Void> writeAndWait(Path file, List<String> lines) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      CompletableFuture<Void> written = CompletableFuture.runAsync(() -> append(writer, lines), pool); // ok
      written.join();
      return written;
    }
  }

  private static void append(BufferedWriter writer, List<String> lines) {
    try {
      for (String line : lines) {
        writer.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<Void> writeHelper(Path file, List<String> lines) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    try {
      return CompletableFuture.runAsync(() -> append(writer, lines), pool); // expect: ResourceClosedBeforeCompletion
    } finally {
      writer.close();
    }
  }

  CompletableFuture<Void> closeOnlyOnError(Path file, List<String> lines) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    try {
      return CompletableFuture.runAsync(() -> { // ok: closed here only if the task could not be started
        try (writer) {
          append(writer, lines);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }, pool);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  CompletableFuture<String> buffered(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(out);
    }
    return uploader.upload(out.toByteArray()); // ok: after the block, with a copy
  }

  CompletableFuture<Integer> fromString(String text) {
    try (StringReader reader = new StringReader(text)) {
      return CompletableFuture.completedFuture(text.length()); // ok: not even used
    }
  }

  CompletableFuture<Integer> already(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CompletableFuture.completedFuture(in.read()); // ok: read before the future exists
    }
  }

  CompletableFuture<String> chosen(Path file, boolean raw) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return raw ? uploader.upload(in) : uploader.upload(in.readAllBytes()); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> wrapped(Path file) throws IOException {
    try (InputStream file0 = Files.newInputStream(file);
        InputStream in = new java.io.BufferedInputStream(file0)) {
      CompletableFuture<String> id = uploader.upload(in); // expect: ResourceClosedBeforeCompletion
      return id.thenApply(String::trim);
    }
  }

  CompletableFuture<String> escaped(Path file) throws IOException {
    CompletableFuture<String> result;
    try (InputStream in = Files.newInputStream(file)) {
      result = uploader.upload(in); // expect: ResourceClosedBeforeCompletion
    }
    return result.thenCompose(id -> uploader.notify(file).thenApply(v -> id));
  }

  CompletableFuture<String> escapedAndWaited(Path file) throws IOException {
    CompletableFuture<String> result;
    try (InputStream in = Files.newInputStream(file)) {
      result = uploader.upload(in); // ok: complete before the block ends
      result.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
    return result;
  }
}
