package dev.heed.server.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;

/**
 * What an operator sees of a response that a slow reader leaves behind: the live page in a real
 * browser. {@code -Dheed.screenshots=DIR} keeps pictures of it.
 */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LivePageTest {
  private static final int SIZE = 14_991_808;
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
  private static final Duration STOP = Duration.ofSeconds(5);

  private Server server;
  private Management.Running management;
  private Browser browser;
  private Tab tab;

  @BeforeEach
  void start() throws Exception {
    Path program = Browser.find().orElseThrow(LivePageTest::noBrowser);
    SocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        Server.start(ServerConfig.of("observed", any).withLoops(1), SampleHandlers.withoutFiles());
    management = Management.start(any, server);
    browser = Browser.start(program);
    tab = browser.tab();
    tab.open(URI.create("http:/" + management.address().toString().replaceFirst("^[^/]*", "")));
  }

  private static TestAbortedException noBrowser() {
    String text = "no Chromium on the path and none named by CHROMIUM";
    System.err.println("************************************************************");
    System.err.println("* NOT TESTED: the live page: " + text);
    System.err.println("************************************************************");
    return new TestAbortedException(text);
  }

  @AfterEach
  void stop() throws IOException {
    if (tab != null) {
      tab.close();
    }
    if (browser != null) {
      browser.close();
    }
    if (management != null) {
      management.server().stop(STOP).toCompletableFuture().join();
    }
    if (server != null) {
      server.stop(STOP).toCompletableFuture().join();
    }
  }

  @Test
  void showsAPendingFlushUntilItIsDrained() throws IOException {
    shows("open", "0");
    picture("nothing");
    try (SocketChannel reader = askFor(SIZE)) {
      shows("pendingFlushes", "1");
      shows("promised", "14,991,808");
      shows("open", "1");
      shows("state-responding", "1");
      shows("responses", "1");
      shows("settled", "0");
      assertThat(number("flushed")).isPositive().isLessThan(SIZE);
      assertThat(number("produced")).isGreaterThan(number("flushed"));
      assertThat(progress()).isGreaterThan(0).isLessThan(1);
      assertThat(tab.shown("share")).matches("\\d.* % of what was produced is flushed");
      assertThat(color("pendingFlushes")).as("it stands out").isNotEqualTo(color("settled"));
      picture("pending");

      readWhole(reader, SIZE);
      shows("pendingFlushes", "0");
      shows("flushed", "14,991,808");
      shows("produced", "14,991,808");
      shows("settled", "1");
      shows("state-responding", "0");
      shows("state-idle", "1");
      shows("cut", "0");
      shows("mismatches", "0");
      assertThat(progress()).isEqualTo(1);
      assertThat(tab.shown("share")).isEqualTo("100 % of what was produced is flushed");
      assertThat(color("pendingFlushes")).as("all calm").isEqualTo(color("settled"));
      picture("drained");
    }
    shows("open", "0");
    shows("state-closed", "1");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void showsWhatWasCut() throws IOException {
    try (SocketChannel reader = askFor(SIZE)) {
      shows("pendingFlushes", "1");
      reader.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    shows("cut", "1");
    shows("mismatches", "1");
    shows("pendingFlushes", "0");
    shows("state-aborted", "1");
    shows("settled", "0");
    assertThat(number("flushed")).isLessThan(SIZE);
    assertThat(color("cut")).as("it is alarming").isNotEqualTo(color("settled"));
    picture("cut");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void saysWhenTheServerIsGone() {
    eventually("status live", () -> tab.shown("status").startsWith("live"));
    management.server().stop(STOP).toCompletableFuture().join();
    eventually("status gone", () -> tab.shown("status").startsWith("no answer from the server"));
    assertThat(tab.ask("Number(getComputedStyle(document.querySelector('main')).opacity) < 1"))
        .as("old numbers look old")
        .isEqualTo("true");
    picture("gone");
  }

  /** A peer with a small window that asks and does not read. */
  private SocketChannel askFor(int bytes) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 16 * 1024);
    channel.connect(server.addresses().get(0));
    String request = "GET /bytes/" + bytes + " HTTP/1.1\r\nHost: h\r\n\r\n";
    assertThat(channel.write(ByteBuffer.wrap(request.getBytes()))).isEqualTo(request.length());
    return channel;
  }

  private static void readWhole(SocketChannel reader, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    long headLength = -1;
    for (long read = 0; headLength < 0 || read < headLength + bytes; ) {
      int count = reader.read(buffer.clear());
      assertThat(count).as("bytes after " + read).isPositive();
      if (headLength < 0) {
        byte[] first = new byte[count];
        buffer.flip().get(first);
        headLength = new String(first, "ISO-8859-1").indexOf("\r\n\r\n") + 4;
      }
      read += count;
    }
  }

  private void shows(String id, String text) {
    eventually(id + " shows " + text, () -> tab.shown(id).equals(text));
  }

  private long number(String id) {
    return Long.parseLong(tab.shown(id).replace(",", ""));
  }

  private String color(String id) {
    return tab.ask("getComputedStyle(document.getElementById('" + id + "')).color");
  }

  private double progress() {
    return Double.parseDouble(tab.ask("document.getElementById('flushedOfProduced').position"));
  }

  private void eventually(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError(
            "never: " + what + "; the page shows\n" + tab.ask("document.body.innerText"));
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void picture(String name) {
    String folder = System.getProperty("heed.screenshots");
    if (folder != null) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, name + ".png"), tab.picture());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
