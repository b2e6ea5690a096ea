package dev.heed.server.app.samples;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.app.files.FileAnswer;
import dev.heed.server.app.files.StaticFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends the files of a directory: opens what {@link StaticFiles} describes. */
final class FilesHandler implements Handler {
  private final StaticFiles files;

  FilesHandler(Path root) throws IOException {
    this.files = new StaticFiles(root, Clock.systemUTC());
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    try {
      FileAnswer answer = files.answer(request.head());
      return CompletableFuture.completedFuture(
          new Response(answer.status(), answer.fields(), open(answer.parts())));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static ResponseBody open(List<FileAnswer.Part> parts) throws IOException {
    List<ResponseBody> bodies = new ArrayList<>();
    try {
      for (FileAnswer.Part part : parts) {
        bodies.add(open(part));
      }
    } catch (IOException | RuntimeException e) {
      bodies.forEach(ResponseBody::release);
      throw e;
    }
    return bodies.size() == 1 ? bodies.get(0) : new ResponseBody.Sequence(List.copyOf(bodies));
  }

  private static ResponseBody open(FileAnswer.Part part) throws IOException {
    if (part instanceof FileAnswer.Slice slice) {
      FileChannel channel =
          FileChannel.open(slice.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return new ResponseBody.FileRange(channel, slice.offset(), slice.length());
    }
    return new ResponseBody.Bytes(ByteBuffer.wrap(((FileAnswer.Text) part).bytes()));
  }
}
