package cases.flush.fix;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A loop over a channel that was told not to block would spin: no fix. */
class Configured {
  void greet(SocketAddress address, ByteBuffer bytes) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.configureBlocking(false);
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    channel.close();
  }
}
