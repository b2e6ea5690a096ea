package cases.flush.bytes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

class MetricsReporter {
  private final InetSocketAddress graphite;
  private SocketChannel socket;

  MetricsReporter(InetSocketAddress graphite) {
    this.graphite = graphite;
  }

  void connect() throws IOException {
    socket = SocketChannel.open(graphite);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  void report(Map<String, Long> values) throws IOException {
    try (SocketChannel ch = SocketChannel.open(graphite)) {
      for (Map.Entry<String, Long> e : values.entrySet()) {
        ByteBuffer line = line(e.getKey(), e.getValue());
        ch.write(line); // expect: FlushIgnoredBeforeClose
      }
    }
  }

  void reportRight(Map<String, Long> values) throws IOException {
    try (SocketChannel ch = SocketChannel.open(graphite)) {
      for (Map.Entry<String, Long> e : values.entrySet()) {
        ByteBuffer line = line(e.getKey(), e.getValue());
        while (line.hasRemaining()) {
          ch.write(line); // ok: loops
        }
      }
    }
  }

  void reportJoined(Map<String, Long> values) throws IOException {
    StringJoiner j = new StringJoiner("\n");
    values.forEach((k, v) -> j.add(k + " " + v));
    ByteBuffer all = StandardCharsets.UTF_8.encode(j.toString());
    SocketChannel ch = SocketChannel.open(graphite);
    try {
      ch.write(all); // expect: FlushIgnoredBeforeClose
    } finally {
      ch.close();
    }
  }

  void reportJoinedRight(Map<String, Long> values) throws IOException {
    StringJoiner j = new StringJoiner("\n");
    values.forEach((k, v) -> j.add(k + " " + v));
    ByteBuffer all = StandardCharsets.UTF_8.encode(j.toString());
    SocketChannel ch = SocketChannel.open(graphite);
    try {
      do ch.write(all); while (all.hasRemaining()); // ok: loops
    } finally {
      ch.close();
    }
  }

  private static ByteBuffer line(String k, long v) {
    return StandardCharsets.UTF_8.encode(k + ' ' + v + '\n');
  }

  private void send(ByteBuffer b) throws IOException {
    for (; b.hasRemaining(); ) {
      socket.write(b); // ok: loops
    }
  }

  void stop() throws IOException {
    send(line("stopped", 1));
    socket.close();
  }

  void stopHasty() throws IOException {
    socket.write(line("stopped", 1)); // expect: FlushIgnoredBeforeClose
    socket.close();
  }

  void stopOutput() throws IOException {
    socket.write(line("stopped", 1)); // expect: FlushIgnoredBeforeClose
    socket.shutdownOutput();
    ByteBuffer sink = ByteBuffer.allocate(64);
    while (socket.read(sink) >= 0) {
      sink.clear();
    }
    socket.close();
  }

  void stopBlocking() throws IOException {
    socket.configureBlocking(true);
    ByteBuffer b = line("stopped", 1);
    int n = 0;
    while (n < b.limit()) {
      n += socket.write(b); // ok: counts up
    }
    socket.close();
  }

  ScheduledExecutorService timer() {
    ThreadFactory tf = r -> new Thread(r, "metrics");
    return Executors.newSingleThreadScheduledExecutor(tf);
  }

  int failures;

  int failures() {
    return failures;
  }

  void stopNamed() throws IOException {
    ByteBuffer b = line("stopped", 1);
    final int written = socket.write(b); // expect: FlushIgnoredBeforeClose
    socket.close();
  }
}
