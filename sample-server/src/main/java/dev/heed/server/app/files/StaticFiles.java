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
 * <p>Looks at files and describes what to send; reads none of them. Safe for several threads.
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
    this.lookup = new FileLookup(root);
    this.clock = clock;
  }

  /**
   * Answers a request.
   *
   * @throws IOException if the file system fails in a way that is not the request's fault
   */
  public FileAnswer answer(RequestHead request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      return FileAnswer.plain(405, Fields.of("Allow", "GET, HEAD"));
    }
    Optional<RequestPath> path = RequestPath.parse(request.target().path());
    try {
      return path.isPresent() ? answer(request, lookup.find(path.get())) : notFound();
    } catch (FileSystemException e) {
      // Nobody learns what is there and what is not allowed.
      return notFound();
    }
  }

  private FileAnswer answer(RequestHead request, FileLookup.Found found) {
    if (found instanceof FileLookup.NeedsSlash) {
      return FileAnswer.plain(308, Fields.of("Location", withSlash(request)));
    }
    FileLookup.Regular regular = (FileLookup.Regular) found;
    return answer(request, regular.file(), regular.attributes());
  }

  private static FileAnswer notFound() {
    return FileAnswer.plain(404, Fields.EMPTY);
  }

  private FileAnswer answer(RequestHead request, Path file, BasicFileAttributes attributes) {
    Instant now = clock.instant();
    boolean settled = attributes.lastModifiedTime().toInstant().plus(SETTLED).isBefore(now);
    Validators validators = validators(attributes, settled);
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
        RangeHeader range =
            RangeHeader.of(ranged ? request.fields() : Fields.EMPTY, attributes.size());
        yield content(range, file, attributes.size(), fields);
      }
    };
  }

  private static FileAnswer content(
      RangeHeader range, Path file, long size, Fields.Builder fields) {
    if (range instanceof RangeHeader.NotSatisfiable) {
      return FileAnswer.plain(416, Fields.of("Content-Range", "bytes */" + size));
    }
    String type = ContentTypes.of(file.getFileName().toString());
    fields.add("Accept-Ranges", "bytes").add("X-Content-Type-Options", "nosniff");
    if (!(range instanceof RangeHeader.Parts parts)) {
      List<FileAnswer.Part> body =
          size == 0 ? List.of() : List.of(new FileAnswer.Slice(file, 0, size));
      return new FileAnswer(200, fields.add("Content-Type", type).build(), body);
    }
    if (parts.ranges().size() > 1) {
      MultipartRanges multipart = new MultipartRanges(file, size, type);
      fields.add("Content-Type", multipart.contentType());
      return new FileAnswer(206, fields.build(), multipart.parts(parts.ranges()));
    }
    ByteRange only = parts.ranges().get(0);
    fields.add("Content-Type", type).add("Content-Range", only.contentRange(size));
    return new FileAnswer(
        206, fields.build(), List.of(new FileAnswer.Slice(file, only.offset(), only.length())));
  }

  private static Validators validators(BasicFileAttributes attributes, boolean settled) {
    Instant modified = attributes.lastModifiedTime().toInstant();
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
