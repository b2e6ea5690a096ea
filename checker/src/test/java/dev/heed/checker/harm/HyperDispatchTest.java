package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.Cases;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * hyper's three dispatch loops, compiled from {@code testdata/hyper} and run.
 *
 * <p>The client reads nothing until the loop has said that it is done or that it waits.
 */
final class HyperDispatchTest {
  private static final String LAST_REQUEST = "GET /1 HTTP/1.1\r\nConnection: close\r\n\r\n";
  private static final String TWO_REQUESTS =
      "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n";

  private static ClassLoader classes;

  private final byte[] payload = SlowReader.payload();
  private final List<String> handled = new ArrayList<>();

  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(Cases.files(Cases.root().resolve("hyper")));
      List<String> options = List.of("-proc:none", "-d", folder.toString());
      assertThat(compiler.getTask(null, files, null, options, null, sources).call()).isTrue();
    }
    classes = new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  @Test
  void theLoopAsItWasShutsDownOverUnsentBytes() throws Exception {
    try (Connection connection = new Connection("before", LAST_REQUEST)) {

      assertThat(connection.poll()).as("it says that it is done").isTrue();

      assertThat(connection.receivedToTheEnd()).hasSizeBetween(1, payload.length - 1);
    }
  }

  @Test
  void theRejectedFixLosesNothing() throws Exception {
    assertDeliversEverything("rejected");
  }

  @Test
  void theFixLosesNothing() throws Exception {
    assertDeliversEverything("after");
  }

  @Test
  void theRejectedFixLeavesTheNextRequestBehindASlowReader() throws Exception {
    try (Connection connection = new Connection("rejected", TWO_REQUESTS)) {

      assertThat(connection.poll()).isFalse();

      assertThat(handled).containsExactly("GET /1 HTTP/1.1");
    }
  }

  @Test
  void theFixHandlesTheNextRequestMeanwhile() throws Exception {
    try (Connection connection = new Connection("after", TWO_REQUESTS)) {

      assertThat(connection.poll()).isFalse();

      assertThat(handled).hasSize(2);
    }
  }

  private void assertDeliversEverything(String version) throws Exception {
    try (Connection connection = new Connection(version, LAST_REQUEST)) {
      assertThat(connection.poll()).as("it waits for the reader").isFalse();
      connection.reader.startReading();
      while (!connection.poll()) {
        connection.awaitWritable();
      }
      assertThat(connection.receivedToTheEnd()).isEqualTo(payload);
    }
  }

  /** A dispatcher of one version on one end, the slow reader on the other. */
  private final class Connection implements AutoCloseable {
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Selector selector = Selector.open();
    private final SlowClient reader;
    private final SocketChannel channel;
    private final Object dispatcher;

    Connection(String version, String requests) throws Exception {
      listener.bind(SlowClient.LOOPBACK);
      reader = new SlowClient(listener.getLocalAddress(), requests);
      channel = listener.accept();
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SlowReader.SOCKET_BUFFER);
      channel.configureBlocking(false);
      awaitReadable();
      Function<String, byte[]> handler =
          head -> {
            handled.add(head);
            return payload;
          };
      dispatcher =
          classes
              .loadClass("hyper." + version + ".Dispatcher")
              .getConstructor(SocketChannel.class, Function.class)
              .newInstance(channel, handler);
    }

    /** Whether the dispatcher is ready. */
    boolean poll() throws Exception {
      Object poll = dispatcher.getClass().getMethod("poll").invoke(dispatcher);
      return poll.getClass().getSimpleName().equals("Ready");
    }

    void awaitWritable() throws IOException {
      channel.register(selector, SelectionKey.OP_WRITE);
      selector.select();
      selector.selectedKeys().clear();
    }

    private void awaitReadable() throws IOException {
      channel.register(selector, SelectionKey.OP_READ);
      selector.select();
      selector.selectedKeys().clear();
    }

    byte[] receivedToTheEnd() throws Exception {
      return reader.receivedToTheEnd();
    }

    @Override
    public void close() throws IOException {
      selector.close();
      channel.close();
      listener.close();
    }
  }
}
