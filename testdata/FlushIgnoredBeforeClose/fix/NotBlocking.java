package cases.flush.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A loop over a channel that does not block would spin: only files get one here. */
class NotBlocking {
  void ready(SelectionKey key, ByteBuffer bytes) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void file(FileChannel file, ByteBuffer bytes) throws IOException {
    file.write(bytes); // expect: FlushIgnoredBeforeClose
    file.close();
  }
}
