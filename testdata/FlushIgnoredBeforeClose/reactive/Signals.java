package cases.flush.reactive;

import java.nio.ByteBuffer;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A sink's signal is no output that a close could cut. */
abstract class Signals {
  private final Sinks.One<Map<String, String>> trailers = Sinks.one();

  interface Connection {
    Mono<Void> send(ByteBuffer last);

    void close();
  }

  private Connection connection;

  void terminate() {
    connection.close();
  }

  void lastContent(Map<String, String> headers) {
    trailers.tryEmitValue(headers); // expect: IgnoredIoProgress
    terminate();
  }

  void lastBytes(ByteBuffer last) {
    connection.send(last).subscribe(); // expect: FlushIgnoredBeforeClose
    terminate();
  }
}
