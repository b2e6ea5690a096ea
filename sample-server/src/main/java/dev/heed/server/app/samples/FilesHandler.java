package dev.heed.server.app.samples;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.app.files.FileAnswer;
import dev.heed.server.app.files.FileDigests;
import dev.heed.server.app.files.OpenFile;
import dev.heed.server.app.files.StaticFiles;
import dev.heed.server.http.DigestWishes;
import dev.heed.server.http.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends the files of a directory, each as one version of it: what {@link StaticFiles} has opened is
 * what its digests are of, and what is sent.
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

  /** How often a file is digested that changes meanwhile. */
  private static final int TRIES = 3;

  private final StaticFiles files;
  private final Executor lookers;
  private final FileDigests digests;

  FilesHandler(Path root) throws IOException {
    this(root, threads("files", LOOKERS, WAITING_LOOKUPS));
  }

  /** The same with other threads to look files up on; a task that they reject is answered 503. */
  FilesHandler(Path root, Executor lookers) throws IOException {
    this(
        new StaticFiles(root, Clock.systemUTC()),
        lookers,
        new FileDigests(threads("file-digests", 1, WAITING_DIGESTS)));
  }

  FilesHandler(StaticFiles files, Executor lookers, FileDigests digests) {
    this.files = files;
    this.lookers = lookers;
    this.digests = digests;
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    try {
      return CompletableFuture.supplyAsync(() -> answer(request, TRIES), lookers)
          .thenCompose(answer -> answer)
          .exceptionally(FilesHandler::refuse);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(refuse(e));
    }
  }

  private static Response refuse(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RejectedExecutionException) {
      return Response.text(503, "too many files at once\n");
    }
    throw new CompletionException(cause);
  }

  private CompletionStage<Response> answer(Request request, int tries) {
    try {
      FileAnswer answer = files.answer(request.head());
      DigestWishes wishes = tries > 0 ? DigestWishes.of(request.head()) : DigestWishes.NONE;
      return digests
          .of(answer, wishes)
          .thenComposeAsync(
              granted ->
                  granted.size() == 0 || isUnchanged(answer)
                      ? CompletableFuture.completedFuture(respond(answer, granted))
                      : answerAgain(request, answer, tries),
              wishes.isEmpty() ? Runnable::run : lookers)
          .whenComplete((response, failure) -> releaseAfter(failure, answer));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Digests take their time, and the file may have been written to. */
  private static boolean isUnchanged(FileAnswer answer) {
    return answer.file().map(OpenFile::isUnchanged).orElse(true);
  }

  /** A wish need not be granted (RFC 9530 section 4): what grows all the time is sent without. */
  private CompletionStage<Response> answerAgain(Request request, FileAnswer stale, int tries) {
    stale.release();
    return answer(request, tries - 1);
  }

  private static void releaseAfter(Throwable failure, FileAnswer answer) {
    if (failure != null) {
      answer.release();
    }
  }

  private static Response respond(FileAnswer answer, Fields digests) {
    Fields.Builder fields = answer.fields().toBuilder();
    for (int i = 0; i < digests.size(); i++) {
      fields.add(digests.name(i), digests.value(i));
    }
    List<ResponseBody> bodies = answer.parts().stream().map(FilesHandler::body).toList();
    ResponseBody body = bodies.size() == 1 ? bodies.get(0) : new ResponseBody.Sequence(bodies);
    return new Response(answer.status(), fields.build(), body);
  }

  private static ResponseBody body(FileAnswer.Part part) {
    return part instanceof FileAnswer.Slice slice
        ? new ResponseBody.FileRange(slice.file().channel(), slice.offset(), slice.length())
        : new ResponseBody.Bytes(ByteBuffer.wrap(((FileAnswer.Text) part).bytes()));
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
