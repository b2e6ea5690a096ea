package dev.heed.server.http;

import java.nio.ByteBuffer;

/** Reads what stands around the data of a chunked body (RFC 9112 section 7.1). */
final class ChunkReader {
  /** What comes next in the body. */
  sealed interface Next {}

  /**
   * This many bytes of data, which the caller takes before it asks again.
   *
   * @param size at least 1
   */
  record Chunk(long size) implements Next {}

  /** The body is complete. */
  record LastChunk(Fields trailers) implements Next {}

  private final Limits limits;
  private final LineReader line = new LineReader();
  private boolean afterData;
  private FieldSection trailers;
  private long total;
  private int extensions;

  ChunkReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads up to the data of the next chunk, or up to the end of the body.
   *
   * @return null while the buffer is empty before that
   */
  Next read(ByteBuffer in) throws RefusedException {
    if (afterData && !readEndOfData(in)) {
      return null;
    }
    afterData = false;
    if (trailers == null) {
      if (!readLine(in)) {
        return null;
      }
      long size = size(line.take());
      if (size > 0) {
        afterData = true;
        return new Chunk(size);
      }
      trailers = new FieldSection(line, limits, limits.trailerBytes());
    }
    Fields fields = trailers.read(in);
    return fields == null ? null : new LastChunk(TrailerRules.check(fields));
  }

  /** Nothing but a CRLF may stand between the data and the next chunk. */
  private boolean readEndOfData(ByteBuffer in) throws RefusedException {
    LineReader.Progress progress = line.read(in, 0);
    if (progress == LineReader.Progress.MORE) {
      return false;
    }
    RefusedException.require(
        progress == LineReader.Progress.LINE, "chunk data longer than the chunk size");
    line.take();
    return true;
  }

  private boolean readLine(ByteBuffer in) throws RefusedException {
    int limit = ChunkLine.MAX_DIGITS + limits.chunkExtension();
    return switch (line.read(in, limit)) {
      case MORE -> false;
      case LINE -> true;
      case CONTROL ->
          throw new RefusedException(Refusal.badRequest("control character in a chunk line"));
      case TOO_LONG -> throw ChunkLine.tooLong(line.take());
    };
  }

  private long size(String text) throws RefusedException {
    ChunkLine chunk = ChunkLine.parse(text);
    extensions += chunk.extension();
    if (chunk.extension() > limits.chunkExtension() || extensions > limits.chunkExtensions()) {
      throw new RefusedException(Refusal.contentTooLarge("chunk extensions too large"));
    }
    if (chunk.size() > limits.body() - total) {
      throw new RefusedException(Refusal.contentTooLarge("body too large"));
    }
    total += chunk.size();
    return chunk.size();
  }
}
