package dev.heed.server.app.files;

import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.ContentDigest.Algorithm;
import dev.heed.server.http.DigestWishes;
import dev.heed.server.http.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Digests of files (RFC 9530): of what is sent, and of the whole file that it is part of.
 *
 * <p>A file takes as long to read as it is long, so none is read on the thread that asks. A digest
 * that is not there within {@link #PATIENCE} is left out: it was a wish, and the answer waits.
 */
public final class FileDigests {
  /** How long an answer waits for its digests. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int BUFFER = 128 * 1024;

  private final Executor readers;
  private final LongSupplier clock;
  private final Duration patience;

  /**
   * Makes digests on the threads of an executor; one that rejects a task leaves its digests out.
   */
  public FileDigests(Executor readers) {
    this(readers, System::nanoTime, PATIENCE);
  }

  /**
   * The same with another clock, of nanoseconds, and with another patience of those who have not
   * had their turn.
   */
  FileDigests(Executor readers, LongSupplier clock, Duration patience) {
    this.readers = readers;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * The fields that grant the wishes, or none; never fails. They are of the bytes that the file has
   * while it is read, so see afterwards whether it is unchanged.
   */
  public CompletionStage<Fields> of(FileAnswer answer, DigestWishes wishes) {
    if (wishes.isEmpty() || answer.status() != 200 && answer.status() != 206) {
      return CompletableFuture.completedFuture(Fields.EMPTY);
    }
    Reading reading = new Reading(clock.getAsLong() + PATIENCE.toNanos());
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    try {
      CompletionStage<Fields> granted =
          CompletableFuture.supplyAsync(
              () -> turn.complete(true) ? reading.grant(answer, wishes) : Fields.EMPTY, readers);
      // Once it reads it also ends the waiting: nobody may close a file that is being read.
      return turn.completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
          .thenCompose(came -> came ? granted : CompletableFuture.completedFuture(Fields.EMPTY))
          .exceptionally(failure -> Fields.EMPTY);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Fields.EMPTY);
    }
  }

  /** One answer's files being read, until a time. */
  private final class Reading {
    private final long giveUpAt;

    Reading(long giveUpAt) {
      this.giveUpAt = giveUpAt;
    }

    Fields grant(FileAnswer answer, DigestWishes wishes) {
      try {
        Fields.Builder fields = Fields.builder();
        if (wishes.content().isPresent()) {
          fields.add(DigestWishes.CONTENT, content(answer.parts(), wishes.content().get()));
        }
        if (wishes.representation().isPresent()) {
          Algorithm algorithm = wishes.representation().get();
          boolean same = answer.status() == 200 && wishes.content().equals(wishes.representation());
          String value =
              same
                  ? fields.build().first(DigestWishes.CONTENT).orElseThrow()
                  : whole(answer, algorithm);
          fields.add(DigestWishes.REPRESENTATION, value);
        }
        return fields.build();
      } catch (IOException e) {
        // Whoever sends the file will find out too, and can say it better.
        return Fields.EMPTY;
      }
    }

    private String content(List<FileAnswer.Part> parts, Algorithm algorithm) throws IOException {
      ContentDigest digest = new ContentDigest(algorithm);
      for (FileAnswer.Part part : parts) {
        if (part instanceof FileAnswer.Slice slice) {
          add(slice, digest);
        } else {
          digest.update(ByteBuffer.wrap(((FileAnswer.Text) part).bytes()));
        }
      }
      return digest.value();
    }

    /** Digests all of the file; where none of it is sent, it is empty. */
    private String whole(FileAnswer answer, Algorithm algorithm) throws IOException {
      ContentDigest digest = new ContentDigest(algorithm);
      Optional<OpenFile> file = answer.file();
      if (file.isPresent()) {
        add(new FileAnswer.Slice(file.get(), 0, file.get().size()), digest);
      }
      return digest.value();
    }

    private void add(FileAnswer.Slice slice, ContentDigest digest) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
      FileChannel file = slice.file().channel();
      for (long rest = slice.length(); rest > 0; ) {
        buffer.clear().limit((int) Math.min(rest, BUFFER));
        int count = file.read(buffer, slice.offset() + slice.length() - rest);
        if (count <= 0 || clock.getAsLong() - giveUpAt >= 0) {
          throw new IOException("the file has shrunk, or it takes too long");
        }
        digest.update(buffer.flip());
        rest -= count;
      }
    }
  }
}
