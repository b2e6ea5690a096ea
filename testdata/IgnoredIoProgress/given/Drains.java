package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;

/** Buffers of the caller that are emptied, or given back full. */
abstract class Drains {
  void drained(Pipe.SourceChannel source, ByteBuffer scratch) throws IOException {
    while (source.read(scratch) > 0) { // ok: what comes is forgotten
      scratch.clear();
    }
  }

  void forgotten(ReadableByteChannel source, ByteBuffer scratch) throws IOException {
    if (source.read(scratch) < 0) { // ok: what came is forgotten
      throw new IOException("closed");
    }
    scratch.clear();
  }

  void filled(ReadableByteChannel source, ByteBuffer target) throws IOException {
    target.clear();
    if (source.read(target) < 0) { // expect: IgnoredIoProgress
      throw new IOException("closed");
    }
  }
}
