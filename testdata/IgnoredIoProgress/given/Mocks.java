package cases.progress.given;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tests that write to mocks and to closed channels. */
abstract class Mocks {
  void stubbed(SocketChannel channel) throws IOException {
    when(channel.write(any(ByteBuffer.class))).thenReturn(3); // ok: stubbing
    doReturn(2).when(channel).write(any(ByteBuffer.class)); // ok: stubbing
    verify(channel, never()).write(any(ByteBuffer.class)); // ok: verification
  }

  void closed(SocketChannel channel) {
    assertThrows(
        ClosedChannelException.class,
        () -> channel.write(ByteBuffer.allocate(1))); // ok: it must throw
  }

  void setUp(SocketChannel channel) {
    assertThrows(
        ClosedChannelException.class,
        () -> {
          channel.write(ByteBuffer.allocate(1)); // expect: IgnoredIoProgress
          channel.finishConnect(); // expect: IgnoredIoProgress
          channel.write(ByteBuffer.allocate(1)); // ok: it must throw
        });
  }

  void waited(CountDownLatch latch) throws InterruptedException {
    latch.await(5, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    assertTrue(true);
  }

  void waitedRight(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(5, TimeUnit.SECONDS)); // ok: asserted
  }
}
