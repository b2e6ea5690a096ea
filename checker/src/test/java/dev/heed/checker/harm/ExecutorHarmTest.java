package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@code executor.submit(write); executor.shutdownNow();} does to the bytes. */
final class ExecutorHarmTest {
  private static final int PARTS = 8;

  private final byte[] payload = SlowReader.payload();
  private final CountDownLatch started = new CountDownLatch(1);

  @Test
  void shutdownNowThatNobodyAwaitsLosesWhatIsQueued() throws Exception {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (SlowReader reader = new SlowReader();
        Socket socket = connect(reader)) {

      for (int part = 0; part < PARTS; part++) {
        writer.submit(write(part, socket.getOutputStream()));
      }
      started.await();
      writer.shutdownNow();
      socket.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void anUncheckedAwaitTerminationLosesTheRestWhenItTimesOut() throws Exception {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (SlowReader reader = new SlowReader();
        Socket socket = connect(reader)) {

      for (int part = 0; part < PARTS; part++) {
        writer.submit(write(part, socket.getOutputStream()));
      }
      writer.shutdown();
      writer.awaitTermination(1, TimeUnit.MILLISECONDS);
      socket.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void awaitingTheTasksBeforeTheCloseLosesNothing() throws Exception {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (SlowReader reader = new SlowReader();
        Socket socket = connect(reader)) {

      for (int part = 0; part < PARTS; part++) {
        writer.submit(write(part, socket.getOutputStream()));
      }
      writer.shutdown();
      reader.startReading();
      assertThat(writer.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      socket.close();

      assertThat(reader.receivedToTheEnd()).isEqualTo(payload);
    }
  }

  private Callable<Void> write(int part, OutputStream out) {
    return () -> {
      started.countDown();
      int length = payload.length / PARTS;
      out.write(payload, part * length, length);
      return null;
    };
  }

  private static Socket connect(SlowReader reader) throws IOException {
    Socket socket = new Socket();
    socket.setSendBufferSize(SlowReader.SOCKET_BUFFER);
    socket.connect(reader.address());
    return socket;
  }
}
