package dev.heed.server.app.files;

import dev.heed.server.http.RangeHeader.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Several ranges of a file as one {@code multipart/byteranges} body (RFC 9110 section 14.6). */
final class MultipartRanges {
  private final OpenFile file;
  private final String type;

  /** Random, so that no file can contain it on purpose. */
  private final String boundary = UUID.randomUUID().toString();

  MultipartRanges(OpenFile file, String type) {
    this.file = file;
    this.type = type;
  }

  /** The type of the whole. */
  String contentType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  /** The body: each range behind a head of its own, and the closing boundary. */
  List<FileAnswer.Part> parts(List<ByteRange> ranges) {
    List<FileAnswer.Part> parts = new ArrayList<>();
    String before = "";
    for (ByteRange range : ranges) {
      parts.add(new FileAnswer.Text(before + head(range)));
      parts.add(new FileAnswer.Slice(file, range.offset(), range.length()));
      before = "\r\n";
    }
    parts.add(new FileAnswer.Text("\r\n--" + boundary + "--\r\n"));
    return List.copyOf(parts);
  }

  private String head(ByteRange range) {
    return "--"
        + boundary
        + "\r\nContent-Type: "
        + type
        + "\r\nContent-Range: "
        + range.contentRange(file.size())
        + "\r\n\r\n";
  }
}
