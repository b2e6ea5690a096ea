package cases.resource.tried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What is made of the elements of a stream does not need the stream. */
class Elements {
  List<Future<String>> made(ExecutorService pool, Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines.map(line -> pool.submit(() -> line.trim())).toList(); // ok: the lines are text
    }
  }

  Future<Long> read(ExecutorService pool, Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return pool.submit(() -> lines.count()); // expect: ResourceClosedBeforeCompletion
    }
  }

  Future<Long> given(ExecutorService pool, Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return pool.submit(lines::count); // expect: ResourceClosedBeforeCompletion
    }
  }
}
