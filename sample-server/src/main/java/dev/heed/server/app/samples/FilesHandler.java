package dev.heed.server.app.samples;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.app.files.FileAnswer;
import dev.heed.server.app.files.FileDigests;
import dev.heed.server.app.files.StaticFiles;
import dev.heed.server.http.DigestWishes;
import dev.heed.server.http.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends the files of a directory: opens what {@link StaticFiles} describes.
 *
 * <p>A disk may take its time to say what is there, so files are looked up and opened on threads of
 * their own, of which there are few; the loop only hands over their content.
 */
final class FilesHandler implements Handler {
  private static final int LOOKERS = 4;

  /** More lookups than these at once are refused: nobody would wait for their turn. */
  private static final int WAITING_LOOKUPS = 1024;

  /** More digests than these at once are left out: making them must not take over the machine. */
  private static final int WAITING_DIGESTS = 64;

  private final StaticFiles files;
  private final Executor lookers;
  private final FileDigests digests = new FileDigests(threads("file-digests", 1, WAITING_DIGESTS));

  FilesHandler(Path root) throws IOException {
    this(root, threads("files", LOOKERS, WAITING_LOOKUPS));
  }

  /** The same with other threads to look files up on; a task that they reject is answered 503. */
  FilesHandler(Path root, Executor lookers) throws IOException {
    this.files = new StaticFiles(root, Clock.systemUTC());
    this.lookers = lookers;
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    try {
      return CompletableFuture.supplyAsync(() -> answer(request), lookers)
          .thenCompose(answer -> answer);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Response.text(503, "too many files at once\n"));
    }
  }

  private CompletionStage<Response> answer(Request request) {
    try {
      FileAnswer answer = files.answer(request.head());
      return digests
          .of(answer, DigestWishes.of(request.head()))
          .thenApply(granted -> respondUnchecked(answer, granted));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Response respondUnchecked(FileAnswer answer, Fields digests) {
    try {
      return respond(answer, digests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response respond(FileAnswer answer, Fields digests) throws IOException {
    Fields.Builder fields = answer.fields().toBuilder();
    for (int i = 0; i < digests.size(); i++) {
      fields.add(digests.name(i), digests.value(i));
    }
    return new Response(answer.status(), fields.build(), open(answer.parts()));
  }

  /**
   * Opens the file once, however many parts of it are asked for: they are of one version of it
   * then, and a peer that reads none of them holds one descriptor.
   */
  private static ResponseBody open(List<FileAnswer.Part> parts) throws IOException {
    FileChannel file = null;
    List<ResponseBody> bodies = new ArrayList<>();
    for (FileAnswer.Part part : parts) {
      if (part instanceof FileAnswer.Slice slice) {
        file = file != null ? file : open(slice.file());
        bodies.add(new ResponseBody.FileRange(file, slice.offset(), slice.length()));
      } else {
        bodies.add(new ResponseBody.Bytes(ByteBuffer.wrap(((FileAnswer.Text) part).bytes())));
      }
    }
    return bodies.size() == 1 ? bodies.get(0) : new ResponseBody.Sequence(List.copyOf(bodies));
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  /** So many threads, which are there only while there is something to do. */
  private static Executor threads(String name, int count, int waiting) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
