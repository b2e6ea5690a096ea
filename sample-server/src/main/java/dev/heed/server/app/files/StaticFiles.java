package dev.heed.server.app.files;

import dev.heed.server.http.EntityTag;
import dev.heed.server.http.Fields;
import dev.heed.server.http.HttpDate;
import dev.heed.server.http.Preconditions;
import dev.heed.server.http.RangeHeader;
import dev.heed.server.http.RangeHeader.ByteRange;
import dev.heed.server.http.RequestHead;
import dev.heed.server.http.Validators;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests for the files of a directory: types, conditional requests, ranges.
 *
 * <p>Opens files and describes what to send; reads none of them. Safe for several threads.
 */
public final class StaticFiles {
  /** A file this young may change again without its time of change showing it. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final FileLookup lookup;
  private final Clock clock;

  /**
   * Makes a handler for the files under a directory.
   *
   * @throws IOException if the root does not exist
   */
  public StaticFiles(Path root, Clock clock) throws IOException {
    this(root, clock, FileOpener.NO_LINKS);
  }

  /**
   * Makes one that opens files in another way.
   *
   * @throws IOException if the root does not exist
   */
  public StaticFiles(Path root, Clock clock, FileOpener opener) throws IOException {
    this.lookup = new FileLookup(root, opener);
    this.clock = clock;
  }

  /**
   * Answers a request; the answer has to be released.
   *
   * @throws IOException if the file system fails in a way that is not the request's fault
   */
  public FileAnswer answer(RequestHead request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      return FileAnswer.plain(405, Fields.of("Allow", "GET, HEAD"));
    }
    Optional<RequestPath> path = RequestPath.parse(request.target().path());
    // Before the lookup: what changes after this must not look as if it had settled.
    Instant now = clock.instant();
    try {
      return path.isPresent() ? answer(request, lookup.find(path.get()), now) : notFound();
    } catch (FileSystemException e) {
      // Nobody learns what is there and what is not allowed.
      return notFound();
    }
  }

  private static FileAnswer answer(RequestHead request, FileLookup.Found found, Instant now) {
    if (found instanceof FileLookup.NeedsSlash) {
      return FileAnswer.plain(308, Fields.of("Location", withSlash(request)));
    }
    if (found instanceof FileLookup.Changing) {
      return FileAnswer.plain(503, Fields.of("Retry-After", "1"));
    }
    return answer(request, ((FileLookup.Regular) found).file(), now);
  }

  /** Closes the file if the answer has no use for it. */
  private static FileAnswer answer(RequestHead request, OpenFile file, Instant now) {
    boolean kept = false;
    try {
      FileAnswer answer = describe(request, file, now);
      kept = answer.file().isPresent();
      return answer;
    } finally {
      if (!kept) {
        file.close();
      }
    }
  }

  private static FileAnswer notFound() {
    return FileAnswer.plain(404, Fields.EMPTY);
  }

  private static FileAnswer describe(RequestHead request, OpenFile file, Instant now) {
    Validators validators = validators(file.version(), now);
    Fields.Builder fields = Fields.builder().add("ETag", validators.tag().toString());
    validators
        .lastModified()
        .ifPresent(modified -> fields.add("Last-Modified", HttpDate.format(modified)));
    Preconditions conditions = new Preconditions(request, validators, now);
    return switch (conditions.evaluate()) {
      case NOT_MODIFIED -> FileAnswer.empty(304, fields.build());
      case FAILED -> FileAnswer.plain(412, Fields.EMPTY);
      case PROCEED -> {
        boolean ranged = request.method().equals("GET") && conditions.rangeApplies();
        RangeHeader range = RangeHeader.of(ranged ? request.fields() : Fields.EMPTY, file.size());
        yield content(range, file, fields);
      }
    };
  }

  private static FileAnswer content(RangeHeader range, OpenFile file, Fields.Builder fields) {
    long size = file.size();
    if (range instanceof RangeHeader.NotSatisfiable) {
      return FileAnswer.plain(416, Fields.of("Content-Range", "bytes */" + size));
    }
    String type = ContentTypes.of(file.path().getFileName().toString());
    fields.add("Accept-Ranges", "bytes").add("X-Content-Type-Options", "nosniff");
    if (!(range instanceof RangeHeader.Parts parts)) {
      List<FileAnswer.Part> body =
          size == 0 ? List.of() : List.of(new FileAnswer.Slice(file, 0, size));
      return new FileAnswer(200, fields.add("Content-Type", type).build(), body);
    }
    if (parts.ranges().size() > 1) {
      MultipartRanges multipart = new MultipartRanges(file, type);
      fields.add("Content-Type", multipart.contentType());
      return new FileAnswer(206, fields.build(), multipart.parts(parts.ranges()));
    }
    ByteRange only = parts.ranges().get(0);
    fields.add("Content-Type", type).add("Content-Range", only.contentRange(size));
    return new FileAnswer(
        206, fields.build(), List.of(new FileAnswer.Slice(file, only.offset(), only.length())));
  }

  private static Validators validators(BasicFileAttributes attributes, Instant now) {
    Instant modified = attributes.lastModifiedTime().toInstant();
    boolean settled = modified.plus(SETTLED).isBefore(now);
    String tag =
        Long.toHexString(modified.getEpochSecond())
            + "."
            + Integer.toHexString(modified.getNano())
            + "-"
            + Long.toHexString(attributes.size());
    // Only what has settled has a date that is a strong validator (RFC 9110 section 8.8.2.2).
    return new Validators(
        new EntityTag(!settled, tag), settled ? Optional.of(modified) : Optional.empty());
  }

  /** Never begins with two slashes, which would name another host: such paths have no file. */
  private static String withSlash(RequestHead request) {
    String query = request.target().query();
    return request.target().path() + "/" + (query.isEmpty() ? "" : "?" + query);
  }
}
