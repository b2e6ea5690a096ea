package cases.lifetime.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What is in memory can be used after its close; what is in a file cannot. */
abstract class InMemory {
  abstract CompletableFuture<Void> render(Writer out);

  abstract CompletableFuture<Void> copy(InputStream in, OutputStream out);

  CompletableFuture<Void> text() throws IOException {
    try (StringWriter out = new StringWriter()) {
      return render(out); // ok: its close has no effect
    }
  }

  CompletableFuture<Void> characters() throws IOException {
    try (CharArrayWriter out = new CharArrayWriter()) {
      return render(out); // ok: its close has no effect
    }
  }

  CompletableFuture<Void> bytes(byte[] data) throws IOException {
    try (ByteArrayInputStream in = new ByteArrayInputStream(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      return copy(in, out); // ok: their close has no effect
    }
  }

  CompletableFuture<Void> file(Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path)) {
      return render(out); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Void> intoFile(byte[] data, Path path) throws IOException {
    try (ByteArrayInputStream in = new ByteArrayInputStream(data);
        OutputStream out = Files.newOutputStream(path)) {
      return copy(in, out); // expect: ResourceClosedBeforeCompletion
    }
  }
}
