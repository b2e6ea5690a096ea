package dev.heed.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerTest {
  @TempDir Path folder;
  private Path path;
  private UnixDomainSocketAddress address;

  @BeforeEach
  void name() {
    path = folder.resolve("s");
    address = UnixDomainSocketAddress.of(path);
  }

  @Test
  void takesItsFileWithIt() throws Exception {
    try (Listener listener = Listener.open(address, 1)) {
      assertThat(listener.address()).isEqualTo(address);
      assertThat(path).exists();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void takesThePlaceOfASocketThatWasLeftBehind() throws Exception {
    ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    killed.bind(address);
    killed.close();
    assertThat(path).exists();
    try (Listener listener = Listener.open(address, 1);
        SocketChannel peer = SocketChannel.open(address)) {
      assertThat(listener.accept()).isNotNull();
      assertThat(peer.isConnected()).isTrue();
    }
  }

  @Test
  void leavesASocketToTheServerThatListensOnIt() throws Exception {
    try (Listener first = Listener.open(address, 1)) {
      assertThatThrownBy(() -> Listener.open(address, 1)).isInstanceOf(IOException.class);
      try (SocketChannel peer = SocketChannel.open(address)) {
        assertThat(peer.isConnected()).isTrue();
        assertThat(first.accept()).isNotNull();
      }
    }
  }

  @Test
  void leavesAFileThatIsNoSocket() throws Exception {
    Files.writeString(path, "precious");
    assertThatThrownBy(() -> Listener.open(address, 1)).isInstanceOf(IOException.class);
    assertThat(path).hasContent("precious");
  }

  /** A response whose tail waited for an acknowledgement of its head would be 40 ms late. */
  @Test
  void whatItAcceptsSendsAtOnceAndBlocksNobody() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (Selector selector = Selector.open();
        Listener listener = Listener.open(any, 1);
        SocketChannel peer = SocketChannel.open(listener.address())) {
      Accepted accepted = listener.accept();
      while (accepted == null) {
        Thread.onSpinWait();
        accepted = listener.accept();
      }
      assertThat(accepted.peer()).isEqualTo(any.getAddress());
      WriteSide side = accepted.register(selector, ByteBuffer.allocate(0)).claimWriteSide();
      SocketChannel channel = (SocketChannel) selector.keys().iterator().next().channel();
      assertThat(channel.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
      assertThat(channel.isBlocking()).isFalse();
      side.reset();
      assertThat(peer.isConnected()).isTrue();
    }
  }
}
